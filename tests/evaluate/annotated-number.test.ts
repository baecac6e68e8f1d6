import { annotatedNumber, isSameNumber } from "../../src/evaluate/annotated-number.ts";

test.each([
  ["512.6", 512.6],
  ["1,420", 1420],
  ["１２", 12],
  ["1/4", 0.25],
  ["四分之一", 0.25],
  ["两", 2],
  ["十", 10],
  ["若干", undefined],
  ["几分之一", undefined],
  ["", undefined],
])("%s is %s", (text, value) => {
  expect(annotatedNumber(text)).toBe(value);
});

it("takes numbers for the same that differ by the rounding of a scale", () => {
  expect(isSameNumber(512.6 * 1e8, 51_260_000_000)).toBe(true);
  expect(isSameNumber(1, 1.001)).toBe(false);
});
