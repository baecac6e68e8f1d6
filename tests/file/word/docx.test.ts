import { readLexicon } from "../../../src/claim/lexicon.ts";
import { extractLetter } from "../../../src/draft/extract-letter.ts";
import { DEFAULT_LIMITS } from "../../../src/file/limits.ts";
import { docxText } from "../../../src/file/word/docx.ts";
import { read, readBytes } from "../../letter/reading.ts";
import {
  item,
  numbering,
  paragraph,
  run,
  type WordParts,
  wordFile,
} from "../../support/files/word-file.ts";

function linesOf(body: string, parts?: WordParts): string[] {
  return textOf(body, parts).text.split("\n");
}

function textOf(body: string, parts?: WordParts) {
  return docxText(wordFile(body, parts), "letter.docx", DEFAULT_LIMITS);
}

const CHINESE = numbering([
  ["chineseCountingThousand", "%1、"],
  ["chineseCounting", "（%2）"],
  ["decimal", "%3."],
]);

test("automatic numbers are printed, level by level, and begin anew below the next", () => {
  const body = [
    item("工作情况"),
    item("加快建设。", 1),
    item("第一点。", 2),
    item("第二点。", 2),
    item("推动开放。", 1),
    item("又一点。", 2),
    paragraph("没有编号的一段。"),
    item("下一步打算"),
    item("继续推进。", 1),
  ];
  expect(linesOf(body.join(""), { numbering: CHINESE })).toEqual([
    "一、工作情况",
    "（一）加快建设。",
    "1.第一点。",
    "2.第二点。",
    "（二）推动开放。",
    "1.又一点。",
    "没有编号的一段。",
    "二、下一步打算",
    "（一）继续推进。",
  ]);
});

test("a letter with automatic numbers gives the facts of the same letter in text", async () => {
  const head = ["东莞市工业和信息化局关于市政协第20210109号提案的答复", "张三委员："];
  const plain = [
    ...head,
    "一、工作情况",
    "（一）2020年，我市设立了松山湖材料产业基金。",
    "（二）东莞市与深圳市签订了合作协议。",
    "二、下一步打算",
    "（一）建设松山湖中试基地。",
    "（二）举办莞深产业对接会。",
  ];
  const body = [
    ...head.map((line) => paragraph(line)),
    item("工作情况"),
    item("2020年，我市设立了松山湖材料产业基金。", 1),
    item("东莞市与深圳市签订了合作协议。", 1),
    item("下一步打算"),
    item("建设松山湖中试基地。", 1),
    item("举办莞深产业对接会。", 1),
  ];
  const lexicon = readLexicon("data");
  const word = extractLetter(
    await readBytes(wordFile(body.join(""), { numbering: CHINESE })),
    lexicon,
  );
  const text = extractLetter(await read(plain.join("\n")), lexicon);
  expect(word.facts.length).toBeGreaterThan(0);
  expect(word.facts).toEqual(text.facts);
  expect(word.facts.map(({ status }) => status)).toContain("planned");
});

test.each([
  ["chineseCounting", 21, "二十一、"],
  ["chineseCountingThousand", 10, "十、"],
  ["chineseCountingThousand", 11, "十一、"],
  ["ideographDigital", 10, "一〇、"],
  ["chineseLegalSimplified", 3, "叁、"],
  ["ideographTraditional", 2, "乙、"],
  ["ideographZodiac", 3, "寅、"],
  ["decimalEnclosedCircleChinese", 11, "⑪、"],
  ["decimalEnclosedParen", 2, "⑵、"],
  ["decimalEnclosedFullstop", 2, "⒉、"],
  ["decimalFullWidth", 12, "１２、"],
  ["decimalZero", 3, "03、"],
  ["upperRoman", 4, "IV、"],
  ["lowerLetter", 27, "aa、"],
  ["bullet", 2, ""],
  ["none", 1, "、"],
])("%s counts to %i as %s", (format, count, printed) => {
  const body = Array.from({ length: count }, () => item("甲")).join("");
  const lines = linesOf(body, { numbering: numbering([[format, "%1、"]]) });
  expect(lines.at(-1)).toBe(`${printed}甲`);
});

test("a list of a style, one that starts elsewhere, and one that is switched off", () => {
  const styles = `<w:style w:styleId="H"><w:basedOn w:val="B"/></w:style>
    <w:style w:styleId="B"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
  const restarted = `${numbering([["chineseCounting", "%1、"]])}
    <w:num w:numId="7"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
  const body = [
    paragraph("甲", '<w:pStyle w:val="H"/>'),
    item("乙", 0, 7),
    paragraph("丙", '<w:pStyle w:val="H"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
  ];
  expect(linesOf(body.join(""), { numbering: restarted, styles })).toEqual([
    "一、甲",
    "五、乙",
    "丙",
  ]);
});

test("what is hidden, struck through or taken out is not read; what was put in is", () => {
  const styles = `<w:style w:styleId="S"><w:rPr><w:strike/></w:rPr></w:style>`;
  const body = paragraph(
    [
      run("我市"),
      run("撤销", "<w:vanish/>"),
      run("废止", "<w:strike/>"),
      run("取消", "<w:dstrike/>"),
      run("停办", '<w:rStyle w:val="S"/>'),
      `<w:del><w:r><w:delText>停建</w:delText></w:r></w:del>`,
      `<w:moveFrom>${run("搬走")}</w:moveFrom>`,
      `<w:ins>${run("设立")}</w:ins>`,
      run("基金", '<w:strike w:val="0"/><w:rStyle w:val="S"/>'),
    ].join(""),
  );
  expect(linesOf(body, { styles })).toEqual(["我市设立基金"]);
});

test("a paragraph whose end was taken out goes on with the next", () => {
  const body = paragraph("设立了", "<w:rPr><w:del/></w:rPr>") + paragraph("基金。");
  expect(linesOf(body)).toEqual(["设立了基金。"]);
});

test("marks of notes stay out of the text, and notes stand at its end", () => {
  const note = (id: number, words: string, type = "") =>
    `<w:footnote w:id="${id}" ${type}>${paragraph(`<w:r><w:footnoteRef/></w:r>${run(words)}`)}</w:footnote>`;
  const body = paragraph(
    `${run("松山湖")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("材料实验室投入12")}<w:r><w:endnoteReference w:id="2"/></w:r>${run("亿元，占地5km")}${run("2", '<w:vertAlign w:val="superscript"/>')}${run("①", '<w:vertAlign w:val="superscript"/>')}`,
  );
  const { text } = textOf(body, {
    footnotes: note(0, "——", 'w:type="separator"') + note(2, "在东莞市。"),
    endnotes: note(2, "不含土地。").replaceAll("footnote", "endnote"),
  });
  expect(text).toBe("松山湖材料实验室投入12亿元，占地5km2\n在东莞市。\n不含土地。");
});

test("phonetic guides, fields, other directions, tags and formulas keep their words", () => {
  const body = paragraph(
    [
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run("guǎn")}</w:rt><w:rubyBase>${run("莞")}</w:rubyBase></w:ruby></w:r>`,
      `<w:fldSimple w:instr="DOCPROPERTY x">${run("深")}</w:fldSimple>`,
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>${run("合")}`,
      `<w:bdo w:val="ltr">${run("作")}</w:bdo><w:dir w:val="ltr">${run("区")}</w:dir>`,
      `<w:smartTag>${run("约")}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${run("占")}</w:sdtContent></w:sdt>`,
      `<m:oMath><m:sSup><m:e><m:r><m:t>km</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>`,
      `<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>`,
      `<w:r><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:tab/></w:r>${run("完")}`,
    ].join(""),
  );
  expect(linesOf(body)).toEqual(["莞深合作区约占km²1/3-☑\t完"]);
});

test("rows of tables, words in boxes, and one of two alternatives", () => {
  const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`;
  const box = `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent>${paragraph("框内")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph("框内")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
  const body = `<w:tbl><w:tr>${cell("文号")}${cell("东工信函〔2021〕1号")}</w:tr></w:tbl>${paragraph(box + run("框外"))}`;
  expect(linesOf(body)).toEqual(["文号 | 东工信函〔2021〕1号", "框内", "框外"]);
});

test("what a file holds beside words is told", () => {
  const body = paragraph(
    `${run("答复")}<w:r><w:drawing><pic:pic xmlns:pic="p"/></w:drawing><w:object/><w:sym w:font="Wingdings" w:char="F0AA"/></w:r>`,
  );
  expect(textOf(body).notes).toEqual([
    "1 picture(s) in the file were not read",
    "1 embedded file(s) were not read",
    "signs without a meaning were left out: Wingdings f0aa",
  ]);
});

test("a Word file of scanned pages says how they can be read", () => {
  const body = paragraph(`<w:r><w:drawing><pic:pic xmlns:pic="p"/></w:drawing></w:r>`);
  expect(() => textOf(body)).toThrow(/pictures of pages and no text.*PDF.*--ocr/s);
});
