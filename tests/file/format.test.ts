import { readFileSync } from "node:fs";
import { textOf } from "../../src/file/format.ts";
import { DEFAULT_LIMITS } from "../../src/file/limits.ts";
import { readBytes, readFile, refusalOf, valuesOf } from "../letter/reading.ts";

const FORMATS = "tests/fixtures/formats";
const LETTER = "tests/fixtures/letters/03-guangming-kcj-corridor.txt";

/** The text of a page or a letter. */
async function textIn(source: string): Promise<string> {
  return (await textOf(new TextEncoder().encode(source), "page.html", { limits: DEFAULT_LIMITS }))
    .text;
}

function bodyOf(text: string): string {
  return text.slice(text.indexOf("您提出的"), text.indexOf("衷心感谢"));
}

test.each(["letter.docx", "letter.pdf", "page.html"])(
  "%s reads like the same letter in plain text",
  async (name) => {
    const plain = await readFile(LETTER);
    const again = await readFile(`${FORMATS}/${name}`);
    const { category, ...frame } = valuesOf(plain.frame);
    expect(valuesOf(again.frame)).toEqual(name === "page.html" ? frame : { category, ...frame });
    expect(bodyOf(again.text)).toBe(bodyOf(plain.text));
    expect(again.sentences).toHaveLength(plain.sentences.length);
    expect(again.warnings).toEqual([]);
  },
);

test("the same bytes are read the same way whatever their name says", async () => {
  const bytes = readFileSync(`${FORMATS}/letter.docx`);
  const { record } = await readBytes(bytes, { file: "letter.txt" });
  expect(record.docNumber).toBe("深光科创函〔2021〕88号");
});

test.each([
  ["scanned.pdf", "pdf-no-text", /--ocr/],
  ["password.pdf", "pdf-encrypted", /without a password/],
])("%s is refused as %s", async (name, code, cure) => {
  const error = await refusalOf(readFile(`${FORMATS}/${name}`));
  expect(error.code).toBe(code);
  expect(error.faults).toEqual([
    { file: `${FORMATS}/${name}`, what: expect.any(String), cure: expect.stringMatching(cure) },
  ]);
});

test("a PDF and a Word file that were cut off say so", async () => {
  const pdf = readFileSync(`${FORMATS}/letter.pdf`).subarray(0, 400);
  expect((await refusalOf(readBytes(pdf))).code).toBe("pdf-unreadable");
  const docx = readFileSync(`${FORMATS}/letter.docx`).subarray(0, 400);
  expect((await refusalOf(readBytes(docx))).code).toBe("letter-damaged");
});

test.each([
  ["an old Word file", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", /old Word/],
  ["a picture", "\x89PNG\r\n\x1a\n", /picture/],
  ["a compressed file", "\x1f\x8b\x08\x00", /compressed/],
  ["a program", `\x7fELF${"\x00\x01\x02\x03".repeat(50)}`, /no text/],
])("%s is refused for what it is", async (_, start, what) => {
  const error = await refusalOf(readBytes(Buffer.from(start, "latin1")));
  expect(error.code).toBe("letter-binary");
  expect(error.message).toMatch(what);
});

test("a web page yields its letter without menus, scripts, hidden parts and footers", async () => {
  const page = `<!doctype html><html><head><title>门户</title></head><body>
    <nav><a>首页</a></nav><div class="main-menu">栏目</div>
    <ul><li><a>公开</a></li><li><a>办事</a></li><li><a>互动</a></li><li><a>数据</a></li></ul>
    <script>document.write("广告")</script><p style="display: none">隐藏</p><p hidden>隐藏</p>
    <article><header><h1>关于第1号提案的答复</h1></header>
    <table><tr><td>文号：</td><td><p>东工信函〔2021〕1号</p></td></tr></table>
    <p>　　张三<b>委员</b>：</p><p>您的提案收悉。<br>特此答复。</p></article>
    <footer>版权所有</footer></body></html>`;
  expect(await textIn(page)).toBe(
    "关于第1号提案的答复\n文号： | 东工信函〔2021〕1号\n　　张三委员：\n您的提案收悉。\n特此答复。",
  );
});

test("a page that lays itself out with tables keeps its paragraphs apart", async () => {
  const long = "东莞市工业和信息化局高度重视，会同有关部门认真研究。".repeat(4);
  const page = `<html><body><table><tr><td><p>${long}</p><p>${long}</p></td></tr></table></body></html>`;
  expect(await textIn(page)).toBe(`${long}\n${long}`);
});

test("a page that nests too deep for calls is read", async () => {
  const page = `<html><body>${"<div>".repeat(20_000)}文字${"</div>".repeat(20_000)}</body></html>`;
  expect(await textIn(page)).toBe("文字");
});

test("a letter that only speaks of <p> is plain text", async () => {
  expect(await textIn("答复 <p>")).toBe("答复 <p>");
});

test.each([
  "<article><p>甲</p><p>乙</p></article>",
  "<h1>甲</h1>乙",
  "<span>甲</span><br>乙",
  "甲<br/>乙",
])("a piece of a page is read as one: %s", async (source) => {
  expect(await textIn(source)).toBe("甲\n乙");
});
