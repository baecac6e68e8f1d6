import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decode } from "fast-png";
import { readLexicon } from "../../src/claim/lexicon.ts";
import { extractLetter } from "../../src/draft/extract-letter.ts";
import { pageProof } from "../../src/explore/page-proof.ts";
import { proofHtml, proofPng } from "../../src/explore/proof-files.ts";
import { DEFAULT_LIMITS } from "../../src/file/limits.ts";
import { NO_SHELF, openShelf } from "../../src/file/shelf.ts";
import { readBytes, refusalOf } from "../letter/reading.ts";
import { pdfFile, words } from "../support/files/pdf-file.ts";

const shelf = openShelf(mkdtempSync(join(tmpdir(), "proof-")));
const lexicon = readLexicon("data");
const lines = [
  "东工信函〔2021〕109号",
  "东莞市工业和信息化局关于市政协第20210109号提案的答复",
  "张三委员：",
  "一、工作情况",
  "2020年，我市设立了松山湖材料产业基金。",
  "东莞市工业和信息化局",
  "2021年5月19日",
];
const bytes = pdfFile([lines.map((line, at) => words(line, 80, 770 - at * 27))]);
const { letter, entities, facts } = extractLetter(await readBytes(bytes, { shelf }), lexicon);
const graph = { letters: [letter], entities, facts, sources: [] };
const founds = facts.find(({ predicate }) => predicate === "ESTABLISHES")?.id ?? "";

test("a proof names issuer, number, date and page of its letter", () => {
  const proof = pageProof(graph, founds, lexicon.ontology, shelf);
  expect(proof.reference).toBe("东莞市工业和信息化局，东工信函〔2021〕109号，2021年5月19日，第1页");
  expect(proof.pages).toEqual([1]);
  expect(proof.quote).toContain("设立");
  expect(proof.areas).toHaveLength(1);
});

test("as a picture it has the page, the quote lit, and the reference below", async () => {
  const png = await proofPng(pageProof(graph, founds, lexicon.ontology, shelf), DEFAULT_LIMITS);
  const { width, height, data } = decode(png);
  expect(width).toBe(909);
  expect(height).toBeGreaterThan(1286 + 60);
  let lit = 0;
  let below = 0;
  for (let at = 0; at < data.length; at += 3) {
    if (data[at] === 255 && data[at + 1] === 226 && data[at + 2] === 90) lit += 1;
    if (at / 3 / width > 1290 && (data[at] ?? 255) < 100) below += 1;
  }
  expect(lit).toBeGreaterThan(2000);
  expect(below).toBeGreaterThan(500);
});

test("as a page it holds all that it shows, escaped", async () => {
  const proof = pageProof(graph, founds, lexicon.ontology, shelf);
  const html = await proofHtml({ ...proof, quote: '<b>&"' }, DEFAULT_LIMITS);
  expect(html).toContain("data:image/png;base64,");
  expect(html).toContain('<polygon points="');
  expect(html).toContain("“&lt;b&gt;&amp;&quot;”");
  expect(html).not.toMatch(/(?:src|href)="(?!data:)/);
});

test("a letter without pages has none to show", async () => {
  const error = await refusalOf(
    Promise.resolve().then(() => pageProof(graph, founds, lexicon.ontology, NO_SHELF)),
  );
  expect(error.code).toBe("no-pages");
});
