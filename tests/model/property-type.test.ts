import { isOfType } from "../../src/model/property-type.ts";

test.each([
  ["text", "首批", true],
  ["text", "", false],
  ["text", 3, false],
  ["number", 3, true],
  ["number", "3", false],
  ["date", "2023", true],
  ["date", "2023-09-11", true],
  ["date", "2023年", false],
  ["period", "2020", true],
  ["period", "2023-01/2023-06", true],
  ["period", "2020/..", true],
  ["period", "../2025", true],
  ["period", "../..", false],
  ["period", "2020/2021/2022", false],
  ["period", 2020, false],
] as const)("as a %s, %p is well formed: %p", (type, value, expected) => {
  expect(isOfType(value, type)).toBe(expected);
});
