import { readFileSync } from "node:fs";
import { DEFAULT_LIMITS } from "../../../src/file/limits.ts";
import { pdfText } from "../../../src/file/pdf/read-pdf.ts";
import { areasOf, offsetAt } from "../../../src/model/page-layout.ts";
import { readBytes, refusalOf } from "../../letter/reading.ts";
import { type PdfOptions, pdfFile, words } from "../../support/files/pdf-file.ts";

type Pages = Parameters<typeof pdfFile>[0];

function read(pages: Pages, options?: PdfOptions) {
  return pdfText(pdfFile(pages, options), "letter.pdf", { limits: DEFAULT_LIMITS });
}

async function textOf(pages: Pages, options?: PdfOptions): Promise<string> {
  return (await read(pages, options)).text;
}

/** Lines of a page, one below the other. */
function lines(texts: readonly string[], x = 100, y = 700): string[] {
  return texts.map((text, at) => words(text, x, y - at * 24));
}

test("words in predefined encodings without a table of meanings are read, drawn together or one by one", async () => {
  expect(await textOf([lines(["东莞市工业和信息化局", "设立了产业投资基金"])])).toBe(
    "东莞市工业和信息化局\n设立了产业投资基金",
  );
  const gbk = "BT /F 16 Tf 100 700 Td <b6abddb8cad0> Tj ET";
  expect(await textOf([[gbk]], { encoding: "GBK-EUC-H" })).toBe("东莞市");
  const single = [..."东莞市设立基金"].map((character, at) => words(character, 100 + at * 16, 700));
  expect(await textOf([single])).toBe("东莞市设立基金");
});

test("characters that the file gives no meaning are named with their page, and no quote crosses them", async () => {
  const pages = [
    [words("关于第1号提案的答复", 100, 700), words("张三委员：", 100, 676)],
    [
      words("我局成立了丙中心，设立了", 100, 700),
      words("产业", 292, 700, { font: "U" }),
      words("基金。", 324, 700),
    ],
  ];
  const { record, notes, sentences, text } = await readBytes(pdfFile(pages));
  expect(record.text).toContain("我局成立了丙中心，设立了��基金。");
  expect(notes).toEqual(["page 2: the file does not say what 2 of its characters are (�)"]);
  expect(sentences.map(({ from, to }) => text.slice(from, to))).toEqual(["我局成立了丙中心，"]);
});

test("a letter whose characters mean nothing is refused", async () => {
  const error = await refusalOf(read([[words("东莞市设立基金", 100, 700, { font: "U" })]]));
  expect(error.code).toBe("pdf-no-text");
  expect(error.message).toMatch(/does not say what its characters are/);
});

test("radicals in the place of characters become those characters, at the same offsets", async () => {
  const letter = await readBytes(pdfFile([lines(["关于第1号提案的答复", "⼆〇⼆⼀年⼗⽉⼯业"])]));
  expect(letter.record.text).toContain("二〇二一年十月工业");
  const start = [...letter.record.text].indexOf("二");
  const [area] = letter.layout === undefined ? [] : areasOf(letter.layout, start, start + 9);
  expect(area?.quad[0]).toBeCloseTo(100, 0);
  expect(area?.quad[2]).toBeCloseTo(100 + 9 * 16, 0);
});

test("two columns are read one after the other, what stands above and below them before and after", async () => {
  const left = [
    "近年来我市大力推进科技创新",
    "平台建设取得了积极的成效，",
    "现将有关办理情况答复如下。",
    "一是加快建设一批重大的设施",
    "夯实了莞深两地的共享基础。",
    "二是推动两地平台的有序开放",
  ];
  const right = [
    "促进莞深两地产业协同联动。",
    "三是完善科技成果的转化链条",
    "设立了一个成果转化引导基金",
    "四是优化各类高端人才的服务",
    "启用了一处新的公寓住房项目",
    "下一步我市将继续推进工作。",
  ];
  const page = [
    words("关于第1号提案的答复", 200, 780),
    ...left.flatMap((text, at) => [
      words(text, 50, 700 - at * 24),
      words(right[at] ?? "", 310, 700 - at * 24),
    ]),
    words("东莞市工业和信息化局", 380, 500),
  ];
  const printed = (await textOf([page])).split("\n").map((line) => line.trim());
  expect(printed.filter((line) => line !== "")).toEqual([
    "关于第1号提案的答复",
    ...left,
    ...right,
    "东莞市工业和信息化局",
  ]);
});

test("a table of short cells stays row by row", async () => {
  const rows = ["文号", "日期", "类别", "主办", "协办", "公开"];
  const page = rows.flatMap((text, at) => [
    words(text, 60, 700 - at * 24),
    words(`第${at}项`, 300, 700 - at * 24),
  ]);
  expect((await textOf([page])).split("\n").map((line) => line.replaceAll(/\s+/g, " "))).toEqual(
    rows.map((text, at) => `${text} 第${at}项`),
  );
});

test.each([
  [
    "a vertical encoding",
    [words("东莞市工信局", 500, 700), words("设立基金", 470, 700)],
    "UniGB-UCS2-V",
  ],
  [
    "characters placed one below the other",
    ["东莞市工信局", "设立基金"].flatMap((line, column) =>
      [...line].map((character, at) => words(character, 500 - column * 30, 700 - at * 18)),
    ),
    "UniGB-UCS2-H",
  ],
])("vertical writing in %s is read from right to left", async (_, page, encoding) => {
  expect(await textOf([page], { encoding })).toBe("东莞市工信局\n设立基金");
});

test("figures that lie on their side in vertical writing are read with it", async () => {
  const down = (text: string, x: number, from: number) =>
    [...text].map((character, at) => words(character, x, from - at * 18));
  const page = [
    ...down("东莞市二期投入", 500, 700),
    words("12.5", 504, 700 - 7 * 18 + 14, { matrix: "0 -1 1 0" }),
    ...down("亿元用于建设基地。", 500, 700 - 9 * 18),
  ];
  expect((await textOf([page])).replaceAll(/\s/g, "")).toBe("东莞市二期投入12.5亿元用于建设基地。");
});

test("characters drawn twice to look bold are read once, and repeated ones twice", async () => {
  const page = [words("莞莞深会议ll", 100, 700), words("莞莞深会议ll", 100.5, 700.2)];
  expect(await textOf([page])).toBe("莞莞深会议ll");
});

test("what a letter says often is no watermark for a faint one behind it", async () => {
  const names = [0, 1, 2].map((at) => words("东莞市工信局", 100, 700 - at * 60));
  const tiles = [0, 1, 2, 3].map((at) => words("样稿", 110, 701 - at * 60, { grey: 0.85 }));
  expect(await textOf([[...tiles, ...names, words("设立基金。", 100, 520)]])).toBe(
    "东莞市工信局\n\n东莞市工信局\n\n东莞市工信局\n\n设立基金。",
  );
});

test.each([
  ["2021/5/19 14:40 关于提案的答复", "https://www.dg.gov.cn/a.html 1/1"],
  ["5/19/21, 2:40 PM", "file:///C:/a.html 1/1"],
])("what a browser prints around a page is left out: %s", async (above, below) => {
  const body = [words("关于提案的答复", 100, 700), words("东莞市工信局 2021/5/19 14:40", 100, 640)];
  const page = [words(above, 30, 825, { size: 8 }), ...body, words(below, 30, 15, { size: 8 })];
  expect(await textOf([page])).toMatch(/^关于提案的答复\n\n东莞市工信局 +2021\/5\/19 +14:40$/);
  expect(await textOf([[words(above, 30, 825, { size: 8 }), ...body]])).toContain(
    above.slice(0, 6),
  );
});

test("slanted and tiled watermarks are left out and told", async () => {
  const tiles = [0, 1, 2, 3].flatMap((at) => [
    words("内部资料", 90 + at * 90, 696, { grey: 0.85 }),
    words("内部资料", 90 + at * 90, 672, { grey: 0.85 }),
  ]);
  const slanted = words("机密", 150, 500, { size: 60, matrix: "0.7 0.7 -0.7 0.7", grey: 0.8 });
  const { text, notes } = await read([
    [...tiles, slanted, ...lines(["东莞市工信局", "设立产业基金"])],
  ]);
  expect(text).toBe("东莞市工信局\n设立产业基金");
  expect(notes).toEqual(["left out as a watermark: 机密", "left out as a watermark: 内部资料"]);
});

test("a faint word that lies on nothing is read", async () => {
  expect(await textOf([[words("主动公开", 100, 740, { grey: 0.8 }), ...lines(["答复"])]])).toBe(
    "主动公开\n答复",
  );
});

test("lines that run along the pages are left out, but for a document number on the first", async () => {
  const bodies = [
    ["第一页的内容", "设立基金"],
    ["接着说的是", "成立中心"],
    ["最后一页", "完成任务"],
  ];
  const pages = ["一", "二", "三"].map((number, at) => [
    words("东莞市人民政府公报", 100, 800),
    words("东工信函〔2021〕109号", 100, 776),
    ...lines(bodies[at] ?? []),
    words("东莞市工业和信息化局办公室", 100, 60),
    words(`第${number}页`, 280, 36),
  ]);
  const printed = (await textOf(pages)).replaceAll(" ", "").split("\f");
  expect(printed.map((page) => page.split(/\n+/))).toEqual([
    ["东工信函〔2021〕109号", "第一页的内容", "设立基金"],
    ["接着说的是", "成立中心"],
    ["最后一页", "完成任务"],
  ]);
});

test("a page that is turned is read as it is shown", async () => {
  const { text, layout } = await read([lines(["东莞市工信局", "设立基金"])], { rotate: 90 });
  expect(text).toBe("东莞市工信局\n设立基金");
  expect(layout?.pages).toEqual([{ width: 842, height: 595 }]);
});

test("a page that is a picture is named", async () => {
  const image =
    "<</Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8/Length 4>>stream\nabcd\nendstream";
  const scan = "500 0 0 800 40 20 cm /X20 Do";
  const { text, notes } = await read([lines(["东莞市设立基金"]), [scan]], { objects: [image] });
  expect(text).toBe("东莞市设立基金\f");
  expect(notes).toEqual(["page 2: a picture, which was not read; --ocr reads it"]);
});

test("every character knows its place on its page", async () => {
  const bytes = readFileSync("tests/fixtures/formats/letter.pdf");
  const { text, layout } = await pdfText(bytes, "letter.pdf", { limits: DEFAULT_LIMITS });
  if (layout === undefined) throw new Error("no layout");
  const characters = [...text];
  let seen = 0;
  for (const [at, character] of characters.entries()) {
    if (character.trim() === "") continue;
    const [area] = areasOf(layout, at, at + 1);
    if (area === undefined) throw new Error(`${character} has no place`);
    const [x0, y0, x1, , , y2] = area.quad;
    expect(offsetAt(layout, area.page, (x0 + x1) / 2, (y0 + y2) / 2)).toBe(at);
    seen += 1;
  }
  expect(seen).toBeGreaterThan(900);
  expect(JSON.stringify(layout).length).toBeLessThan(15_000);
});
