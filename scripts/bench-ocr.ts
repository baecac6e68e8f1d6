/**
 * How well a letter is read off pictures: printed, scanned by this program (drawn, turned, sprinkled;
 * nothing is fetched) and read. Characters by edit distance, facts by what the rules make of them.
 *
 *   npm run bench:ocr                    the letter that comes with the program
 *   npm run bench:ocr -- letter.txt
 */
import { readFileSync } from "node:fs";
import { readBytes } from "../src/assemble/letter-files.ts";
import { readLexicon } from "../src/claim/lexicon.ts";
import { formatTable } from "../src/cli/table.ts";
import { pdfOfPictures } from "../src/file/picture/pdf-of-pictures.ts";
import type { LetterGraph } from "../src/model/graph.ts";
import { printedLines, type ScanOptions, scan } from "../tests/support/files/scan.ts";
import { describeMachine } from "./bench-report.ts";

const SCANS: readonly (readonly [name: string, options: ScanOptions])[] = [
  ["200 dpi", { dpi: 200 }],
  ["150 dpi", { dpi: 150 }],
  ["150 dpi, askew, noisy", { dpi: 150, skew: 1.2, noise: 90 }],
];

const [file = "data/letters/dongguan-2021-109.txt"] = process.argv.slice(2);
const lexicon = readLexicon("data");
const source = readFileSync(file, "utf8");
const truth = await readBytes(Buffer.from(source), file, lexicon);
const wanted = new Set(told(truth.graph));

const rows = [];
for (const [name, options] of SCANS) {
  const pages = await scan(printedLines(truth.read.text), options);
  const pictures = pages.map((page) => ({ ...page, channels: 1 as const, isJpeg: false }));
  const before = process.cpuUsage();
  const { read, graph } = await readBytes(pdfOfPictures(pictures), file, lexicon, { ocr: true });
  const { user, system } = process.cpuUsage(before);
  const right = 1 - distance(bare(truth.read.text), bare(read.text)) / bare(truth.read.text).length;
  const kept = told(graph).filter((fact) => wanted.has(fact)).length;
  rows.push([
    name,
    `${(right * 100).toFixed(2)} %`,
    `${kept} of ${wanted.size}`,
    `${((user + system) / 1e6 / pages.length).toFixed(1)} s`,
    `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  ]);
}
console.log(describeMachine());
console.log(formatTable(["scan", "characters", "facts kept", "CPU a page", "memory"], rows));

function told({ facts }: LetterGraph): string[] {
  return facts.map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`);
}

function bare(text: string): string[] {
  return [...text.replaceAll(/\s+/g, "")];
}

/** The fewest characters to put in, take out or replace; two rows at a time, for letters are long. */
function distance(from: readonly string[], to: readonly string[]): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, character] of from.entries()) {
    const below = [row + 1];
    for (const [column, other] of to.entries()) {
      const replaced = (above[column] ?? 0) + (character === other ? 0 : 1);
      below.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (below[column] ?? 0) + 1));
    }
    above = below;
  }
  return above[to.length] ?? 0;
}
