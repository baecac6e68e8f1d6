import fc from "fast-check";
import { blotTelephones, telephonesIn } from "../../src/letter/telephones.ts";

test.each([
  ["联系电话：28685020 \n", "28685020"],
  ["联系人及电话：李泳，0769-28685020", "0769-28685020"],
  ["（联系电话：\n  22220000）", "22220000"],
  ["电话：(0755) 8810 1234", "0755) 8810 1234"],
  ["传真 88101234转806", "88101234转806"],
  ["办公电话：88101234、88105678", "88101234、88105678"],
  ["李泳13800138000", "13800138000"],
  ["热线0769-12345678。", "0769-12345678"],
])("%s prints a number to call", (text, number) => {
  expect(telephonesIn(text)).toContain(number);
  expect(blotTelephones(text)).not.toMatch(/\d{4}/);
});

test.each([
  "第20210100号提案",
  "全市电话用户1285000户",
  "固定电话用户达 2856.4 万户",
  "投资 49.24 亿元，3338台仪器",
  "电话会议于2021年5月19日召开",
  "东工信函〔2021〕109号",
])("%s prints none", (text) => {
  expect(blotTelephones(text)).toBe(text);
});

test("nothing moves, whatever the text", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("电话", "：", "28685020", "市", "\n", "𠮷", "1")),
      (parts) => {
        const text = parts.join("");
        expect(Array.from(blotTelephones(text))).toHaveLength(Array.from(text).length);
      },
    ),
  );
});
