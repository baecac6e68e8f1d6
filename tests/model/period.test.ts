import { daysOf } from "../../src/model/period.ts";

test.each([
  ["2020", "2020-01-01", "2020-12-31"],
  ["2020-02", "2020-02-01", "2020-02-29"],
  ["2021-05-19", "2021-05-19", "2021-05-19"],
  ["2020/..", "2020-01-01", undefined],
  ["../2025", undefined, "2025-12-31"],
  ["2023-01/2023-06", "2023-01-01", "2023-06-30"],
  ["first half", undefined, undefined],
  ["", undefined, undefined],
])("%s begins on %s and ends on %s", (period, start, end) => {
  expect(daysOf(period)).toEqual({ ...(start && { start }), ...(end && { end }) });
});
