import { NO_MARGINS, withMargins } from "../../src/file/margins.ts";

const BODY = ["关于第12号提案的答复", "张三委员："];
const HEAD = ["东莞市工业和信息化局", "东工信函〔2021〕109号"];

test("what the first page alone carries is read, but for its page number", () => {
  const margins = {
    ...NO_MARGINS,
    head: ["提案答复", "关于第12号 提案的答复"],
    firstHead: [...HEAD, "B类", "— 1 —"],
    firstFoot: ["（联系人：李四）", "第1页 共3页"],
  };
  expect(withMargins(BODY, margins)).toEqual({
    lines: [...HEAD, "B类", ...BODY, "（联系人：李四）"],
    notes: ["left out as a running line: 提案答复"],
  });
});

test.each([
  ["东 莞 市 工 业 和 信 息 化 局"],
  ["东莞市工业和信息化局文件"],
  ["东莞市人民政府办公室（函）"],
  ["东工信函〔2021〕第109号"],
  ["东工信函[2021]109号"],
])("of what all pages carry %s belongs to the letter", (line) => {
  expect(withMargins(BODY, { ...NO_MARGINS, head: [line, "内部资料"] })).toEqual({
    lines: [line, ...BODY],
    notes: ["left out as a running line: 内部资料"],
  });
});

test.each([
  "",
  "1",
  "- 2 -",
  "—3—",
  "第 4 页",
  "第四页共十页",
  "第 页 共 页",
  "第1页/共2页",
  "1/2页",
])("%j is the number of a page and told nobody", (line) => {
  const margins = { ...NO_MARGINS, head: [line], foot: [line], firstFoot: [line] };
  expect(withMargins(BODY, margins)).toEqual({ lines: BODY, notes: [] });
});

test("a letterhead of the first page stays where the signature says the same", () => {
  const signed = [...BODY, "东莞市工业和信息化局"];
  expect(withMargins(signed, { ...NO_MARGINS, firstHead: HEAD }).lines).toEqual([
    ...HEAD,
    ...signed,
  ]);
  expect(withMargins(signed, { ...NO_MARGINS, head: HEAD }).lines).toEqual([HEAD[1], ...signed]);
});
