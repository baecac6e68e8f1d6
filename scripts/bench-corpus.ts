import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { annotate } from "../src/annotate/annotate.ts";
import { type Lexicon, readLexicon } from "../src/claim/lexicon.ts";
import { claimLetter, extractLetter } from "../src/draft/extract-letter.ts";
import type { ReadLetter } from "../src/letter/letter.ts";
import { readLetter } from "../src/letter/read-letter.ts";
import { type Measurement, milliseconds, percentile, repeat } from "./bench-report.ts";

const FOLDERS = ["tests/fixtures/letters", "tests/fixtures/composed"];
const RUNS = { warm: 10, count: 20 };
const FACTORS = [1, 2, 4, 8];

/** The composed letters, in a fixed order. */
export function corpusLetters(): Buffer[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((name) => readFileSync(join(folder, name))),
  );
}

/** Reads and extracts every letter once. */
export async function readAllLetters(letters: readonly Buffer[], lexicon: Lexicon): Promise<void> {
  for (const bytes of letters) await readOne(bytes, lexicon);
}

async function readOne(bytes: Buffer, lexicon: Lexicon): Promise<void> {
  extractLetter(await readLetter(bytes, { ...lexicon, file: "letter.txt" }), lexicon);
}

/** Many letters: how fast they are read, beside the mere segmentation of their words. */
export async function benchCorpus(): Promise<Measurement[]> {
  const letters = corpusLetters();
  const texts = letters.map((bytes) => bytes.toString("utf8"));
  const lexicon = readLexicon("data");
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const timings = await repeat(() => readAllLetters(letters, lexicon), RUNS);
  const reading = median(timings.map(({ wall }) => wall));
  const processor = median(timings.map(({ cpu }) => cpu));
  const grown = process.memoryUsage.rss() - before;
  const jieba = Jieba.withDict(dict);
  const segmenting = await medianOf(() => {
    for (const text of texts) jieba.cut(text, true);
  }, RUNS);
  const threads = availableParallelism();
  const together = await threadedMilliseconds(threads);
  const bytes = letters.reduce((sum, { length }) => sum + length, 0);
  const speed = (elapsed: number) =>
    `${((1000 * letters.length) / elapsed).toFixed(0)} letters/s, ${(bytes / elapsed / 1000).toFixed(2)} MB/s`;
  return [
    { what: `${letters.length} letters, one process`, value: speed(reading) },
    { what: `the same in ${threads} worker threads`, value: speed(together) },
    { what: "processor time, a kilobyte", value: milliseconds((1000 * processor) / bytes) },
    { what: "memory grown by", value: `${(grown / 2 ** 20).toFixed(0)} MB` },
    { what: "jieba segmentation alone (native code)", value: speed(segmenting) },
    { what: "time as a multiple of jieba's", value: (reading / segmenting).toFixed(1), aim: "< 1" },
    ...(await benchStages(letters, lexicon)),
    ...(await benchDoubling(texts, lexicon)),
  ];
}

/** What each stage takes of a letter; the draft has what the others leave. */
async function benchStages(letters: readonly Buffer[], lexicon: Lexicon): Promise<Measurement[]> {
  const reads: ReadLetter[] = [];
  for (const bytes of letters)
    reads.push(await readLetter(bytes, { ...lexicon, file: "letter.txt" }));
  const layers = reads.map((read) => ({ read, layers: annotate(read, lexicon) }));
  const dropped = { name: () => {}, claim: () => {} };
  const reading = await medianOf(async () => {
    for (const bytes of letters) await readLetter(bytes, { ...lexicon, file: "letter.txt" });
  }, RUNS);
  const annotating = await medianOf(() => {
    for (const read of reads) annotate(read, lexicon);
  }, RUNS);
  const claiming = await medianOf(() => {
    for (const each of layers) claimLetter(each.read, each.layers, lexicon, dropped);
  }, RUNS);
  const extracting = await medianOf(() => {
    for (const read of reads) extractLetter(read, lexicon);
  }, RUNS);
  const drafting = Math.max(0, extracting - annotating - claiming);
  return Object.entries({ reading, annotating, claiming, drafting }).map(([stage, elapsed]) => ({
    what: `${stage}, a letter`,
    value: milliseconds(elapsed / letters.length),
  }));
}

/** The same text 1, 2, 4 and 8 times over: the time should grow as the text does. */
async function benchDoubling(texts: readonly string[], lexicon: Lexicon): Promise<Measurement[]> {
  const [first = ""] = texts;
  const shapes: [string, (factor: number) => string][] = [
    [
      "all letters in one file, again and again",
      (factor) => `${texts.join("\n")}\n`.repeat(factor),
    ],
    ["one letter whose body is repeated", await lengthened(first, lexicon)],
  ];
  const rows: Measurement[] = [];
  for (const [what, shape] of shapes) {
    const times: string[] = [];
    for (const factor of FACTORS) {
      const bytes = Buffer.from(shape(factor));
      const elapsed = await medianOf(() => readOne(bytes, lexicon), { warm: 3, count: 7 });
      times.push(`${factor}x ${milliseconds(elapsed)}`);
    }
    rows.push({ what, value: times.join(", ") });
  }
  return rows;
}

/** Repeats what stands between the opening and the signature of a letter. */
async function lengthened(text: string, lexicon: Lexicon): Promise<(factor: number) => string> {
  const read = await readLetter(Buffer.from(text), { ...lexicon, file: "letter.txt" });
  const from = read.sentences[0]?.from ?? 0;
  const to = read.sentences.at(-1)?.to ?? read.text.length;
  const body = `${read.text.slice(from, to)}\n`;
  return (factor) => read.text.slice(0, from) + body.repeat(factor) + read.text.slice(to);
}

async function medianOf(
  work: () => unknown,
  runs: { readonly warm: number; readonly count: number },
): Promise<number> {
  const timings = await repeat(work, runs);
  return median(timings.map(({ wall }) => wall));
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Milliseconds for one pass over the letters when every thread makes as many passes as the others. */
async function threadedMilliseconds(threads: number): Promise<number> {
  const script = new URL("./bench-worker.ts", import.meta.url);
  const workers = Array.from(
    { length: threads },
    () => new Worker(script, { workerData: { typescript: true } }),
  );
  await Promise.all(workers.map(nextMessage));
  const start = performance.now();
  for (const worker of workers) worker.postMessage(RUNS.count);
  await Promise.all(workers.map(nextMessage));
  const elapsed = performance.now() - start;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return elapsed / (threads * RUNS.count);
}

function nextMessage(worker: Worker): Promise<unknown> {
  return new Promise((answered, failed) => {
    worker.once("message", answered);
    worker.once("error", failed);
  });
}
