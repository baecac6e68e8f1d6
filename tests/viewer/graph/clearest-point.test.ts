import { clearestPoint } from "../../../viewer/src/graph/clearest-point.ts";

const line = [0, 10, 20, 30, 40].map((x) => ({ x, y: 0 }));

test("the middle of a line between two discs is clearest when nothing crosses it", () => {
  const discs = [
    { x: 0, y: 0, reach: 12 },
    { x: 40, y: 0, reach: 12 },
  ];
  expect(clearestPoint(line, discs, [])).toEqual({ x: 20, y: 0 });
});

test("a crossing line is kept away from", () => {
  expect(clearestPoint(line, [], [{ x: 0, y: 5 }])).toEqual({ x: 40, y: 0 });
});

test("a line that discs cover has no clear point", () => {
  expect(clearestPoint(line, [{ x: 20, y: 0, reach: 50 }], [])).toBeUndefined();
  expect(clearestPoint([], [], [])).toBeUndefined();
});
