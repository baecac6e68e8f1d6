import { levelled, skewOf, turned } from "../../../src/file/picture/deskew.ts";
import type { Picture } from "../../../src/file/picture/picture.ts";

/** A page of black bars, some white between them, as lines of words are. */
function bars(): Picture {
  const [width, height] = [600, 800];
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 100; y < 700; y += 1) {
    if (y % 30 >= 14) continue;
    for (let x = 80; x < 520; x += 1) if (x % 16 < 11) data[y * width + x] = 0;
  }
  return { width, height, data };
}

test("a level page is level", () => {
  expect(skewOf(bars())).toBe(0);
});

test.each([-4, -1.3, 0.4, 2.5, 5])(
  "lines that fall by %d degrees are found and levelled",
  (skew) => {
    const page = levelled(bars(), -skew);
    expect(skewOf(page)).toBeCloseTo(skew, 0.7);
    expect(Math.abs(skewOf(levelled(page, skewOf(page))))).toBeLessThan(0.2);
  },
);

test("a white page has no skew", () => {
  expect(skewOf({ width: 100, height: 100, data: new Uint8Array(10_000).fill(255) })).toBe(0);
});

test("turning a point back brings it home", () => {
  const size = { width: 600, height: 800 };
  const [x, y] = turned(...turned(120, 300, size, 3), size, -3);
  expect([x, y].map(Math.round)).toEqual([120, 300]);
});
