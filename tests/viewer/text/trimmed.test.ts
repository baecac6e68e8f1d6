import { trimmed } from "../../../viewer/src/text/trimmed.ts";

const points = [..."　 𠀀莞\n深 "];

test("blanks at the ends of a selection do not count, those within it do", () => {
  expect(trimmed(points, { start: 0, end: points.length })).toEqual({ start: 2, end: 6 });
  expect(trimmed(points, { start: 3, end: 5 })).toEqual({ start: 3, end: 4 });
});

test("nothing but blanks is no selection", () => {
  expect(trimmed(points, { start: 0, end: 2 })).toBeUndefined();
  expect(trimmed(points, { start: 3, end: 3 })).toBeUndefined();
});
