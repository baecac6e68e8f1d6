import { buildGraph } from "../../src/assemble/build.ts";
import { readLexicon } from "../../src/claim/lexicon.ts";
import { openProject } from "../../src/data/project.ts";
import { coverageOf } from "../../src/explore/coverage-report.ts";
import { letterCoverage } from "../../src/explore/letter-coverage.ts";
import { isTextEvidence, type KnowledgeGraph } from "../../src/model/graph.ts";

const lexicon = readLexicon("data");
const { graph, letters } = await buildGraph(openProject("data"), lexicon);
const coverage = coverageOf(letters, lexicon);
const sections = coverage.letters.flatMap((letter) => letter.sections);
const sentences = sections.flatMap((section) => section.sentences);

it("tells sentences that gave facts from those that gave none", () => {
  const facts = (words: string) => sentences.find(({ text }) => text.includes(words))?.facts;
  expect(facts("市主要领导始终把招商引资工作摆在经济发展的重中之重")).toBe(0);
  expect(facts("投资125亿元的京东湾区总部")).toBeGreaterThan(10);
});

it("tells, within a sentence, the clauses that no fact rests on", () => {
  const sentence = sentences.find(({ text }) => text.includes("加速器棚中子俘获治疗"));
  expect(sentence?.facts).toBeGreaterThan(0);
  const silent = sentence?.clauses.filter(({ facts }) => facts === 0).map(({ text }) => text);
  expect(silent?.join()).toContain("为肿瘤治疗带来技术性革新");
});

it("goes by section, in the order of the letter", () => {
  expect(sections.map(({ number }) => number)).toContain("一、");
  const starts = sentences.map(({ start }) => start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
});

it("quotes the letter where it says it does", () => {
  const points = Array.from(letters[0]?.graph.letter.text ?? "");
  for (const { start, end, text } of sentences) {
    const printed = points.slice(start, end).join("").replace(/\s/gu, "");
    expect(printed.length).toBe(text.replace(/\s/gu, "").length);
  }
});

it("counts the proofs of every rule, and lists those that never fired last", () => {
  const { rules } = coverage;
  const proofs = letters.flatMap(({ graph }) => graph.facts.flatMap(({ evidence }) => evidence));
  expect(rules.reduce((sum, rule) => sum + rule.proofs, 0)).toBe(proofs.length);
  expect(rules.at(-1)?.proofs).toBe(0);
  for (const id of lexicon.frames.ids) expect(rules.map(({ rule }) => rule)).toContain(id);
});

describe("the coverage of one letter", () => {
  const [built] = letters;
  if (built === undefined) throw new Error("no letter");
  const reading = letterCoverage(built.read, graph, lexicon);

  it("has the same sentences, each with the facts of the graph that it proves", () => {
    const { letter, sections: parts } = reading;
    expect(letter).toBe(built.graph.letter.id);
    const known = new Set(graph.facts.map(({ id }) => id));
    const read = parts.flatMap((part) => part.sentences);
    expect(read.map(({ start, facts }) => ({ start, facts: facts.length }))).toEqual(
      sentences.map(({ start, facts }) => ({ start, facts })),
    );
    expect(read.flatMap(({ facts }) => facts).every((id) => known.has(id))).toBe(true);
  });

  it("names what the letter names, where it does", () => {
    const { entities } = reading;
    const points = [...built.graph.letter.text];
    const lab = entities.find(({ id }) => id === "Laboratory:松山湖材料实验室");
    for (const { start, end } of lab?.mentions ?? []) {
      expect(points.slice(start, end).join("").replaceAll(/\s/gu, "")).toContain("实验室");
    }
    expect(lab?.mentions.length).toBeGreaterThan(0);
    expect(entities.map(({ id }) => id)).not.toContain("Place:北京市");
  });

  it("tells what rules read here from what they read elsewhere", () => {
    const { rules } = reading;
    expect(rules.filter(({ elsewhere }) => elsewhere > 0)).toEqual([]);
    const used = new Map(rules.map(({ rule, here }) => [rule, here]));
    for (const { rule, proofs } of coverage.rules) {
      expect(used.get(rule) === 0).toBe(proofs === 0);
    }
    const moved = letterCoverage(built.read, toLetter("Letter:x"), lexicon);
    expect(moved.rules.filter(({ here }) => here > 0)).toEqual([]);
    expect(moved.rules.some(({ elsewhere }) => elsewhere > 0)).toBe(true);
    expect(moved.sections.flatMap((part) => part.sentences.flatMap(({ facts }) => facts))).toEqual(
      [],
    );
  });
});

/** The graph as if another letter stated its facts. */
function toLetter(letter: string): KnowledgeGraph {
  const facts = graph.facts.map((fact) => ({
    ...fact,
    evidence: fact.evidence.map((each) => (isTextEvidence(each) ? { ...each, letter } : each)),
  }));
  return { ...graph, facts };
}
