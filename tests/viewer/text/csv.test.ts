import { toCsv } from "../../../viewer/src/text/csv.ts";

test("CSV opens with its Chinese whole, and formulas stay text", () => {
  const csv = toCsv(["名称"], [['=1+1,"甲"']]);
  expect(csv).toBe('\ufeff名称\r\n"\'=1+1,""甲"""\r\n');
});
