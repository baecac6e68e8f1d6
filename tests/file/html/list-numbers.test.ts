import { htmlText } from "../../../src/file/html/html.ts";

const page = (body: string, head = "") =>
  `<html><head>${head}</head><body><p>关于提案的答复</p>${body}</body></html>`;
const linesOf = (body: string, head?: string) => htmlText(page(body, head)).split("\n").slice(1);

test("lists print the numbers that a browser prints, level by level", () => {
  const inner = "<ol><li>设立基金。</li><li><p>签订协议。</p></li></ol>";
  const list = `<ol style="list-style-type:cjk-ideographic"><li>工作情况${inner}</li><li>下一步打算<ol><li>建设基地。</li></ol></li></ol>`;
  expect(linesOf(list)).toEqual([
    "一、工作情况",
    "1.设立基金。",
    "2.签订协议。",
    "二、下一步打算",
    "1.建设基地。",
  ]);
});

test.each([
  ['<ol type="a" start="3">', "c."],
  ['<ol type="I" start="4">', "IV."],
  ['<ol style="list-style: simp-chinese-formal inside">', "壹、"],
  ['<ol style="LIST-STYLE-TYPE: decimal-leading-zero">', "01."],
  ['<ol style="list-style:none">', ""],
  ['<ol style="list-style-type:disc">', ""],
  ["<ul>", ""],
])("%s begins with %j", (tag, number) => {
  expect(linesOf(`${tag}<li>设立基金。</li></${tag.slice(1, 3)}>`)).toEqual([
    `${number}设立基金。`,
  ]);
});

test("an item may say its number, and what is typed is not counted twice", () => {
  expect(
    linesOf('<ol><li value="5">甲</li><li>乙</li><li>七、丙</li><li>（8）丁</li></ol>'),
  ).toEqual(["5.甲", "6.乙", "七、丙", "（8）丁"]);
});

test("styles of the page's own classes count lists and strike words out", () => {
  const head =
    "<style>/* x */ ol.c { list-style: cjk-ideographic } .gone{color:red;text-decoration:line-through}</style>";
  const body = '<ol class="a c"><li>我市<span class="gone">撤销</span>设立基金。</li></ol>';
  expect(linesOf(body, head)).toEqual(["一、我市设立基金。"]);
});

test("what a script is to show, and holds most of the page, is read", () => {
  const body = `<div style="display:none">${"我市设立了松山湖材料产业基金。".repeat(20)}</div>`;
  expect(linesOf(`${body}<span style="font-size:0">停办</span>`).join("")).toMatch(
    /^(?:我市设立了松山湖材料产业基金。){20}$/,
  );
});
