import { DEFAULT_LIMITS } from "../../../src/file/limits.ts";
import { odtText } from "../../../src/file/open-document/odt.ts";
import { openDocumentFile } from "../../support/files/open-document-file.ts";

function textOf(body: string, styles?: string, master?: string) {
  return odtText(openDocumentFile(body, styles, master), "letter.odt", DEFAULT_LIMITS);
}

const LISTS = `<text:list-style style:name="L">
  <text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
  <text:list-level-style-number text:level="2" style:num-format="1" style:num-prefix="（" style:num-suffix="）"/>
  <text:list-level-style-bullet text:level="3"/></text:list-style>`;

test("lists print their numbers, and go on where they say so", () => {
  const body = `<text:list text:style-name="L"><text:list-item><text:p>工作情况</text:p>
    <text:list><text:list-item><text:p>加快建设。</text:p></text:list-item><text:list-item><text:p>推动开放。</text:p></text:list-item></text:list>
    </text:list-item></text:list><text:p>正文</text:p>
    <text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:p>下一步打算</text:p></text:list-item></text:list>`;
  expect(textOf(body, LISTS).text).toBe(
    "一、工作情况\n（1）加快建设。\n（2）推动开放。\n正文\n二、下一步打算",
  );
});

test("what is hidden, struck through or taken out is not read, and readings and marks of notes neither", () => {
  const styles = `<style:style style:name="H"><style:text-properties text:display="none"/></style:style>
    <style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>
    <style:style style:name="C" style:parent-style-name="S"/>`;
  const body = `<text:tracked-changes><text:changed-region><text:deletion><text:p>停建</text:p></text:deletion></text:changed-region></text:tracked-changes>
    <text:p>我市<text:span text:style-name="H">撤销</text:span><text:span text:style-name="C">废止</text:span>设立<text:ruby><text:ruby-base>莞</text:ruby-base><text:ruby-text>guǎn</text:ruby-text></text:ruby>深<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>两市。</text:p></text:note-body></text:note>基金<text:s text:c="2"/>A<text:tab/>B<text:line-break/>完</text:p>`;
  expect(textOf(body, styles).text).toBe("我市设立莞深基金  A\tB\n完\n两市。");
});

test("rows of tables are lines, and pictures are told", () => {
  const cell = (words: string) => `<table:table-cell><text:p>${words}</text:p></table:table-cell>`;
  const { text, notes } = textOf(
    `<table:table><table:table-row>${cell("文号")}${cell("1号")}</table:table-row></table:table><text:p><draw:frame><draw:image/></draw:frame>答复</text:p>`,
  );
  expect(text).toBe("文号 | 1号\n答复");
  expect(notes).toEqual(["1 picture(s) in the file were not read"]);
});

test("words in boxes stand where their paragraph begins, boxes in boxes too", () => {
  const box = (words: string) => `<draw:frame><draw:text-box>${words}</draw:text-box></draw:frame>`;
  const inner = box("<text:p>东工信函〔2021〕109号</text:p>");
  const body = `<text:p>${box(`<text:p>${inner}东莞市工业和信息化局</text:p>`)}关于提案的答复</text:p>${box("<text:p>张三委员：</text:p>")}`;
  expect(textOf(body).text).toBe(
    "东工信函〔2021〕109号\n东莞市工业和信息化局\n关于提案的答复\n张三委员：",
  );
});

test("the letterhead in a header is read, what runs along all pages is told, page numbers are not", () => {
  const page = (name: string, ...lines: string[]) =>
    `<style:${name}>${lines.map((line) => `<text:p>${line}</text:p>`).join("")}</style:${name}>`;
  const body = "<text:p>关于提案的答复</text:p>";
  const first = textOf(
    body,
    "",
    page("header", "提案答复") +
      page("header-first", "东莞市工业和信息化局", "B类") +
      page("footer", "<text:page-number>3</text:page-number>"),
  );
  expect(first).toEqual({
    text: "东莞市工业和信息化局\nB类\n关于提案的答复",
    notes: ["left out as a running line: 提案答复"],
  });
  const all = textOf(body, "", page("header", "东工信函〔2021〕109号", "内部资料"));
  expect(all.text).toBe("东工信函〔2021〕109号\n关于提案的答复");
});
