import { readLexicon } from "../../../src/claim/lexicon.ts";
import { extractLetter } from "../../../src/draft/extract-letter.ts";
import { textOf } from "../../../src/file/format.ts";
import { DEFAULT_LIMITS } from "../../../src/file/limits.ts";
import { isTextEvidence } from "../../../src/model/graph.ts";
import { areasOf, confidenceOf } from "../../../src/model/page-layout.ts";
import { read, readBytes } from "../../letter/reading.ts";
import { pdfFile, words } from "../../support/files/pdf-file.ts";
import { pngOf, printedLines, scan } from "../../support/files/scan.ts";

const LETTER = [
  "东莞市工业和信息化局关于市政协第20210109号提案的答复",
  "张三委员：",
  "一、工作情况",
  "2020年，我市设立了松山湖材料产业基金，总规模10亿元。东莞市与深圳市签订了合作协议。",
  "东莞市工业和信息化局",
  "2021年5月19日",
].join("\n");

test("a page that was scanned askew and with noise gives the facts of its letter, each with its place and sureness", async () => {
  const [page] = await scan(printedLines(LETTER), { dpi: 150, skew: 1.2, noise: 60 });
  if (page === undefined) throw new Error("no page");
  const seen: string[] = [];
  const scanned = await readBytes(pngOf(page), {
    file: "scan.png",
    ocr: true,
    onPage: (done, all) => void seen.push(`${done}/${all}`),
  });
  expect(seen).toEqual(["0/1", "1/1"]);
  expect(scanned.notes).toEqual(["page 1: read off a picture; look at names and figures"]);
  const lexicon = readLexicon("data");
  const told = ({ facts }: ReturnType<typeof extractLetter>) =>
    facts.map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`);
  const graph = extractLetter(scanned, lexicon);
  expect(told(graph)).toEqual(told(extractLetter(await read(LETTER), lexicon)));
  expect(graph.facts.length).toBeGreaterThan(4);
  const { layout } = scanned;
  if (layout === undefined) throw new Error("no layout");
  for (const proof of graph.facts.flatMap(({ evidence }) => evidence).filter(isTextEvidence)) {
    expect(proof.readBy).toBe("ocr");
    expect(proof.confidence).toBe(confidenceOf(layout, proof.start, proof.end));
    expect(proof.confidence).toBeGreaterThan(0.5);
    expect(areasOf(layout, proof.start, proof.end).length).toBeGreaterThan(0);
  }
  // The lines fell to the right by 1.2 degrees, and so do their places on the page.
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = layout.runs[3]?.quad ?? [];
  expect((Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI).toBeCloseTo(1.2, 0);
});

test("of a PDF with words and a scan, the scan alone is read off its picture, in its place", async () => {
  const [page] = await scan([["我市设立了松山湖材料产业基金。"]], { dpi: 100 });
  if (page === undefined) throw new Error("no page");
  const shades = Buffer.from(page.data).toString("latin1");
  const image = `<</Type/XObject/Subtype/Image/Width ${page.width}/Height ${page.height}/ColorSpace/DeviceGray/BitsPerComponent 8/Length ${shades.length}>>stream\n${shades}\nendstream`;
  const bytes = pdfFile(
    [
      [words("关于第1号提案的答复", 100, 770)],
      ["595 0 0 842 0 0 cm /X20 Do"],
      [words("东莞市工业和信息化局", 100, 770)],
    ],
    { objects: [image] },
  );
  const { text, notes, layout } = await textOf(bytes, "letter.pdf", {
    limits: DEFAULT_LIMITS,
    ocr: true,
  });
  expect(text.split("\f").map((each) => each.trim())).toEqual([
    "关于第1号提案的答复",
    "我市设立了松山湖材料产业基金。",
    "东莞市工业和信息化局",
  ]);
  expect(notes).toEqual(["page 2: read off a picture; look at names and figures"]);
  expect(layout?.runs.map(({ confidence }) => confidence !== undefined)).toEqual([
    false,
    true,
    false,
  ]);
});
