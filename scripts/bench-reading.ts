import { readFileSync } from "node:fs";
import { buildGraph } from "../src/assemble/build.ts";
import { readLexicon } from "../src/claim/lexicon.ts";
import { openProject } from "../src/data/project.ts";
import { extractLetter } from "../src/draft/extract-letter.ts";
import { readLetter } from "../src/letter/read-letter.ts";
import { type Measurement, milliseconds, percentile, repeat, time } from "./bench-report.ts";

const LETTER = "data/letters/dongguan-2021-109.txt";
const RUNS = { warm: 10, count: 40 };

/** The flagship letter: read, extracted and built, in this process. */
export async function benchReading(): Promise<Measurement[]> {
  const cold = await time(() => readLexicon("data"));
  const lexicon = readLexicon("data");
  const bytes = readFileSync(LETTER);
  const extract = await repeat(async () => {
    extractLetter(await readLetter(bytes, { ...lexicon, file: LETTER }), lexicon);
  }, RUNS);
  const build = await repeat(() => buildGraph(openProject("data"), lexicon), RUNS);
  const whole = extract.map(({ cpu }, run) => cpu + (build[run]?.cpu ?? 0));
  const perLetter = percentile(
    extract.map(({ wall }) => wall),
    0.5,
  );
  return [
    { what: "vocabulary, first time in a process", value: milliseconds(cold.cpu) },
    { what: "extract, warm, processor time", value: median(extract.map(({ cpu }) => cpu)) },
    { what: "build with review, warm, processor time", value: median(build.map(({ cpu }) => cpu)) },
    { what: "extract and build together", value: median(whole), aim: "< 300 ms" },
    { what: "letters a second in one process", value: (1000 / perLetter).toFixed(0) },
  ];
}

function median(values: readonly number[]): string {
  return milliseconds(percentile(values, 0.5));
}
