import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { quoter } from "../../src/letter/quote.ts";
import { isTextEvidence, type LetterGraph } from "../../src/model/graph.ts";
import { allows } from "../../src/model/ontology.ts";
import { extract, extractFile, FLAGSHIP, factsIn, LEXICON, read, triple } from "./reading.ts";

const FIXTURES = "tests/fixtures/letters";
const FILES = [
  FLAGSHIP,
  ...readdirSync(FIXTURES)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => `${FIXTURES}/${name}`),
];
const GRAPHS = await Promise.all(FILES.map(extractFile));
const TEXT = readFileSync(FLAGSHIP, "utf8");
const PARAGRAPHS = (await read(TEXT)).text.split("\n");

/** What a letter names and says, without where. */
function said(graph: LetterGraph) {
  return {
    names: graph.entities.map(({ id, aliases }) => `${id} ${aliases.join(" ")}`),
    facts: graph.facts.map((fact) => triple(graph, fact)).sort(),
    figures: graph.entities
      .filter(({ type }) => type === "Measure")
      .map(({ properties }) => properties),
  };
}

const FLAGSHIP_SAYS = said(await extract(TEXT));

/** What every graph must hold, whatever it was read from. */
function expectSound({ letter, entities, facts }: LetterGraph): void {
  const quotes = quoter(letter.text);
  const size = [...letter.text].length;
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const sections = new Set([...letter.sections.map(({ id }) => id), `${letter.id}#head`]);
  for (const { start, end } of entities.flatMap(({ mentions }) => mentions)) {
    expect(0 <= start && start < end && end <= size).toBe(true);
  }
  for (const { subject, predicate, object, evidence } of facts) {
    const [from = "", to = ""] = [types.get(subject), types.get(object)];
    if (!allows(LEXICON.ontology, predicate, from, to))
      throw new Error(`${from} ${predicate} ${to}`);
    expect(subject).not.toBe(object);
    expect(evidence).not.toEqual([]);
    for (const one of evidence.filter(isTextEvidence)) {
      expect(one.exact).toBe(quotes.exact(one.start, one.end));
      expect(one.exact).not.toBe("");
      expect(sections).toContain(one.section);
    }
  }
}

test.each(GRAPHS)("$letter.id quotes its own words, and says what the ontology allows", (graph) => {
  expect(graph.facts.length).toBeGreaterThan(20);
  expectSound(graph);
});

describe("the real letter says the same", () => {
  it("wrapped anew at any width", async () => {
    const width = fc.integer({ min: 20, max: 64 });
    await fc.assert(
      fc.asyncProperty(width, fc.constantFrom("\n", "\r\n", "\n\n"), async (columns, lineBreak) => {
        const lines = PARAGRAPHS.flatMap((paragraph) => {
          const points = [...`　　${paragraph}`];
          const count = Math.ceil(points.length / columns);
          return Array.from({ length: count }, (_, at) =>
            points.slice(at * columns, (at + 1) * columns).join(""),
          );
        });
        expect(said(await extract(lines.join(lineBreak)))).toEqual(FLAGSHIP_SAYS);
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ["with the line breaks of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
    ["with a byte order mark", (text: string) => `\ufeff${text}`],
    ["in half-width marks", (text: string) => text.replaceAll("，", ",").replaceAll("：", ":")],
    ["with no space beside figures", (text: string) => text.replaceAll(/ (?=\d)|(?<=\d) /g, "")],
    ["with blank lines at its ends", (text: string) => `\n\n　\n${text}\n\n`],
  ])("%s", async (_what, change) => {
    const text = change(TEXT);
    expect(text).not.toBe(TEXT);
    expect(said(await extract(text))).toEqual(FLAGSHIP_SAYS);
  });
});

// Wide characters make lines longer, so these are not wrapped.
test.each([
  ["digits", /[0-9]/g],
  ["letters and signs", /[A-Za-z%]/g],
])("the real letter says the same in full-width %s", async (_what, characters) => {
  const text = widened(PARAGRAPHS.join("\n"), characters);
  expect(text).not.toBe(PARAGRAPHS.join("\n"));
  expect(said(await extract(text))).toEqual(FLAGSHIP_SAYS);
});

function widened(text: string, characters: RegExp): string {
  return text.replaceAll(characters, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}

test("the same bytes give the same JSON, byte for byte, whatever was read in between", async () => {
  const before = JSON.stringify(await extract(TEXT));
  for (const file of FILES) await extractFile(file);
  expect(JSON.stringify(await extract(TEXT))).toBe(before);
});

describe("the order of a list", () => {
  const BUREAUS = ["市发改局", "市财政局", "市商务局", "市统计局", "市自然资源局", "市教育局"];
  const PROJECTS = ["宏芯微芯片基地", "星航智联总部", "瑞勤智能终端基地", "拓斯达总部基地"];

  test.each([
    [
      "of those who take part",
      BUREAUS,
      (list: string) => `松湖产业联盟由市科技局牵头，${list}参与。`,
    ],
    ["of those who issue", BUREAUS, (list: string) => `由${list}印发《松湖办法》。`],
    [
      "of projects with their sums",
      PROJECTS.map((name, index) => `投资${index + 2}亿元的${name}`),
      (list: string) => `推动${list}签约。`,
    ],
  ])("%s changes no fact", async (_what, items, sentence) => {
    const facts = await factsIn(sentence(items.join("、")));
    expect(facts.length).toBeGreaterThanOrEqual(items.length);
    const order = fc.shuffledSubarray(items, { minLength: items.length });
    await fc.assert(
      fc.asyncProperty(order, async (shuffled) => {
        expect(await factsIn(sentence(shuffled.join("、")))).toEqual(facts);
      }),
      { numRuns: 12 },
    );
  });
});

describe("any text", () => {
  const WORDS =
    "东莞市 我市 市发改局 深圳 松山湖材料实验室 产业集群 中心 基金 《 》 （ ） “ ” 、 ， 。 ； ： \n 一、 一是 （二） 由 与 和 的 牵头 成立 建设 共同 投资 35亿元 2021年 增长9.8% 分别 其中 等 以下简称 该平台 双方 获批为 拟 将";
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...WORDS.split(" ")) },
    fc.string({ unit: "grapheme", maxLength: 4 }),
    fc.constantFrom("𠀀", "\ud83d", "\udc00", "\u{1f600}", "\u202e", "\ue001", "\ue100", "\uf8ff"),
  );
  // Control characters make a file binary, and an opening tag a web page.
  const messy = fc
    .array(piece, { minLength: 1, maxLength: 120 })
    .map((parts) => `字${parts.join("").replaceAll(/(?![\t\n\r])\p{Cc}|</gu, "")}`);

  it("is read into a sound graph, and never breaks", async () => {
    await fc.assert(
      fc.asyncProperty(messy, async (text) => expectSound(await extract(text))),
      { numRuns: 150 },
    );
  });

  it("cut off, or glued to another, is too", async () => {
    const texts = GRAPHS.map(({ letter }) => letter.text);
    const letter = fc.constantFrom(...texts);
    await fc.assert(
      fc.asyncProperty(letter, letter, fc.nat(2500), fc.nat(2500), async (one, two, end, start) => {
        expectSound(await extract(`字${one.slice(0, end)}${two.slice(start)}`));
      }),
      { numRuns: 40 },
    );
  });
});
