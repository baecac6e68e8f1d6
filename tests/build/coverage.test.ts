import { buildGraph } from "../../src/build/build.ts";
import { coverageOf } from "../../src/build/coverage.ts";
import { readLexicon } from "../../src/extract/lexicon.ts";

const lexicon = readLexicon("data");
const { letters } = await buildGraph("data", lexicon);
const coverage = await coverageOf(letters, lexicon);
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
  for (const { id } of lexicon.patterns) expect(rules.map(({ rule }) => rule)).toContain(id);
});
