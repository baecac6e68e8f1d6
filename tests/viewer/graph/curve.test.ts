import { bendOf, pointOn } from "../../../viewer/src/graph/curve.ts";

test("one line is straight, two bow apart, three leave one in the middle", () => {
  expect(bendOf(0, 1)).toBe(0);
  expect(bendOf(0, 2)).toBe(-bendOf(1, 2));
  expect([bendOf(0, 3), bendOf(1, 3), bendOf(2, 3)].map(Math.sign)).toEqual([-1, 0, 1]);
});

test("many lines stay within the room of a few", () => {
  expect(bendOf(19, 20)).toBeLessThan(0.6);
});

test("a bent line passes half its bend from the straight one", () => {
  const middle = pointOn({ x: 0, y: 0 }, { x: 10, y: 0 }, 0.4, 0.5);
  expect(middle.x).toBeCloseTo(5);
  expect(middle.y).toBeCloseTo(2);
  expect(pointOn({ x: 0, y: 0 }, { x: 10, y: 0 }, 0, 0.25)).toEqual({ x: 2.5, y: 0 });
});

test("seen from the other end with the opposite bend it is the same line", () => {
  const a = { x: 1, y: 2 };
  const c = { x: 7, y: -3 };
  const there = pointOn(a, c, 0.3, 0.3);
  const back = pointOn(c, a, -0.3, 0.7);
  expect(back.x).toBeCloseTo(there.x);
  expect(back.y).toBeCloseTo(there.y);
});
