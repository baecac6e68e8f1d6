import { parseHan, printHan } from "../../../src/annotate/quantity/han.ts";

test.each([
  [1, "一"],
  [10, "十"],
  [13, "十三"],
  [20, "二十"],
  [45, "四十五"],
  [0, "0"],
  [123, "123"],
])("%d is printed %s", (value, printed) => {
  expect(printHan(value)).toBe(printed);
});

it("prints what is read back", () => {
  for (let value = 1; value < 100; value += 1) expect(parseHan(printHan(value))).toBe(value);
});
