import { createLinkIndex } from "../../../viewer/src/graph/link-index.ts";
import { isInside } from "../../../viewer/src/graph/polygon.ts";

const index = createLinkIndex(
  new Map([
    [
      "across",
      [
        { x: 0, y: 100 },
        { x: 400, y: 100 },
      ],
    ],
    [
      "down",
      [
        { x: 200, y: 0 },
        { x: 200, y: 300 },
      ],
    ],
    [
      "short",
      [
        { x: 10, y: 10 },
        { x: 14, y: 12 },
      ],
    ],
  ]),
);

test("the line nearest to the pointer is found, whichever crosses it", () => {
  expect(index.nearest({ x: 50, y: 103 }, 6)).toBe("across");
  expect(index.nearest({ x: 198, y: 40 }, 6)).toBe("down");
  expect(index.nearest({ x: 203, y: 101 }, 6)).toBe("across");
  expect(index.nearest({ x: 12, y: 11 }, 6)).toBe("short");
});

test("a line out of reach is not", () => {
  expect(index.nearest({ x: 50, y: 110 }, 6)).toBeUndefined();
  expect(index.nearest({ x: 900, y: 900 }, 6)).toBeUndefined();
});

test("an outline holds what lies within it", () => {
  const corner = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 5, y: 5 },
    { x: 0, y: 10 },
  ];
  expect(isInside({ x: 2, y: 4 }, corner)).toBe(true);
  expect(isInside({ x: 5, y: 8 }, corner)).toBe(false);
  expect(isInside({ x: 5, y: 5 }, [])).toBe(false);
});
