import { areasOf, confidenceOf, offsetAt, type PageLayout } from "../../src/model/page-layout.ts";

/** Two lines, four characters each, the second one leaning and read off a picture. */
const LAYOUT: PageLayout = {
  pages: [{ width: 200, height: 100 }],
  runs: [
    { start: 0, end: 4, page: 1, quad: [10, 10, 90, 10, 90, 30, 10, 30], cuts: [250, 500, 750] },
    {
      start: 5,
      end: 9,
      page: 2,
      quad: [10, 50, 90, 58, 88, 78, 8, 70],
      cuts: [250, 500, 750],
      confidence: 0.95,
      doubts: [[2, 0.4]],
    },
  ],
};

test("words have an area on each line that they touch", () => {
  expect(areasOf(LAYOUT, 1, 3)).toEqual([{ page: 1, quad: [30, 10, 70, 10, 70, 30, 30, 30] }]);
  expect(areasOf(LAYOUT, 3, 7)).toEqual([
    { page: 1, quad: [70, 10, 90, 10, 90, 30, 70, 30] },
    { page: 2, quad: [10, 50, 50, 54, 48, 74, 8, 70] },
  ]);
  expect(areasOf(LAYOUT, 4, 5)).toEqual([]);
});

test("a place of a page has the character that stands there", () => {
  expect(offsetAt(LAYOUT, 1, 35, 20)).toBe(1);
  expect(offsetAt(LAYOUT, 2, 80, 66)).toBe(8);
  expect(offsetAt(LAYOUT, 1, 35, 60)).toBeUndefined();
});

test("words are as sure as the least sure of them, and print is not in question", () => {
  expect(confidenceOf(LAYOUT, 0, 4)).toBeUndefined();
  expect(confidenceOf(LAYOUT, 5, 7)).toBe(0.95);
  expect(confidenceOf(LAYOUT, 2, 8)).toBe(0.4);
});
