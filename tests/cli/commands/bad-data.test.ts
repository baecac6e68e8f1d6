import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyData } from "../data-folder.ts";
import { jsonOf, lettergraph } from "../test-io.ts";

const REVIEW = join("reviews", "dongguan-2021-109.yaml");
const LETTER = join("letters", "dongguan-2021-109.txt");

/** Puts a line before the first one that reads `before`, and tells its number. */
function insert(file: string, before: string, text: string): number {
  const lines = readFileSync(file, "utf8").split("\n");
  const at = lines.indexOf(before);
  if (at < 0) throw new Error(`${file} has no line ${before}`);
  lines.splice(at + 1, 0, ...text.split("\n"));
  writeFileSync(file, lines.join("\n"));
  return at + 2;
}

function addFact(data: string, subject: string, predicate: string, object: string, quote: string) {
  const fact = [
    "  - decision: add",
    `    subject: ${subject}`,
    `    predicate: ${predicate}`,
    `    object: ${object}`,
    `    quote: ${quote}`,
  ];
  return insert(join(data, REVIEW), "facts:", fact.join("\n"));
}

const QUOTE = "推动莞深产业功能互补和产业链衔接";

/** Spoils a data folder; gives the line of the first spoilt thing. */
type Spoil = (data: string) => number | undefined;

const CASES: readonly [string, Spoil, string, string][] = [
  [
    "a quote that is not in the letter",
    (data) => addFact(data, "Place:东莞市", "SUPPORTS", "Place:深圳市", "信里没有的话"),
    REVIEW,
    "the quote is not in the letter: 信里没有的话",
  ],
  [
    "an unknown type",
    (data) =>
      insert(
        join(data, REVIEW),
        "entities:",
        `  - { decision: add, type: Spaceship, name: 莞深, quote: ${QUOTE} }`,
      ),
    REVIEW,
    "Spaceship",
  ],
  [
    "an unknown relation",
    (data) => addFact(data, "Place:东莞市", "FLIES_TO", "Place:深圳市", QUOTE),
    REVIEW,
    "FLIES_TO",
  ],
  [
    "a relation between things that it cannot tie",
    (data) => addFact(data, "Place:东莞市", "SIGNED_BY", "Place:深圳市", QUOTE),
    REVIEW,
    "SIGNED_BY",
  ],
  [
    "two files with the same letter",
    (data) => {
      cpSync(join(data, LETTER), join(data, "letters", "twin.txt"));
      return undefined;
    },
    "twin.txt",
    "holds the same letter",
  ],
  [
    "a broken line of YAML",
    (data) => insert(join(data, REVIEW), "facts:", "  - decision: [add"),
    REVIEW,
    "broken YAML",
  ],
];

describe.each(CASES)("data with %s", (_, spoil, file, message) => {
  it("is refused with file, line and reason, and the store stays as it was", async () => {
    const { folder, data } = copyData();
    const loaded = jsonOf(await lettergraph(["load", "--json"], { folder }));
    const before = await lettergraph(["export"], { folder });
    const line = spoil(data);
    const refused = await lettergraph(["load", "--json", "--strict"], { folder });
    expect(refused).toMatchObject({ code: 65, out: "" });
    expect(refused.err).toContain(file);
    expect(refused.err).toContain(message);
    if (line !== undefined) {
      const [, told] = /\.yaml:(\d+)/.exec(refused.err) ?? [];
      expect(Number(told)).toBeGreaterThanOrEqual(line);
      expect(Number(told)).toBeLessThanOrEqual(line + 6);
    }
    const found = await lettergraph(["check"], { folder });
    expect(found.code).toBe(1);
    expect(found.out).toContain(message);
    expect(loaded.added).toBeGreaterThan(100);
    expect((await lettergraph(["export"], { folder })).out).toBe(before.out);
  });
});

it("tells the faults of several files at once", async () => {
  const { folder, data } = copyData();
  addFact(data, "Place:东莞市", "FLIES_TO", "Place:深圳市", "信里没有的话");
  writeFileSync(join(data, "letters", "empty.txt"), "");
  const { code, err } = await lettergraph(["load", "--strict"], { folder });
  expect(code).toBe(65);
  for (const word of ["信里没有的话", "empty.txt"]) expect(err).toContain(word);
});
