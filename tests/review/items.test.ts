import type { LetterGraph } from "../../src/model/graph.ts";
import { reviewItems } from "../../src/review/items.ts";
import { parseReview } from "../../src/review/schema.ts";
import { at, CITY, DEVICE, LAB, LETTER, ontology, sample } from "./sample.ts";

const BUILDS = "东莞市 建设 松山湖材料实验室";
const BASED = "松山湖材料实验室 依托 加速器棚中子装置";
const FIGURE = "东莞市 指标 引进项目 385宗";

function stateOf(decisions = "", graph: LetterGraph = sample()) {
  const text = `letter: ${LETTER}\nreviewer: 王五\n${decisions}`;
  const state = reviewItems(graph, parseReview(text, "reviews/sample.yaml"), ontology);
  const items = state.sections.flatMap((section) => section.items);
  const saying = (words: string) => items.find((item) => item.words.zh === words);
  return { ...state, items, saying };
}

it("every proposal is an item with its words, its proof and how it was read", () => {
  const { items, open, decided, saying } = stateOf();
  expect({ open, decided }).toEqual({ open: 3, decided: 0 });
  expect(items.map(({ words }) => words.zh).sort()).toEqual([BASED, BUILDS, FIGURE].sort());
  expect(saying(BUILDS)).toMatchObject({
    list: "facts",
    entry: { decision: "undecided", subject: CITY, predicate: "BUILDS", object: LAB },
    words: { en: "东莞市 builds 松山湖材料实验室" },
    fact: { subject: { type: "Place" }, object: { id: LAB } },
    ...at("我市加快建设松山湖材料实验室"),
    exact: "我市加快建设松山湖材料实验室",
    rule: "builds",
    provenance: "explicit",
    status: "done",
  });
  expect(saying(FIGURE)?.fact?.object.measure).toMatchObject({ value: 385 });
});

it.each(["accept", "reject"])("an item stays the same item when people %s it", (verdict) => {
  const before = stateOf().saying(BUILDS);
  const after = stateOf(`facts:
  - { decision: ${verdict}, subject: ${CITY}, predicate: BUILDS, object: ${LAB}, quote: 我市加快建设松山湖材料实验室 }
`);
  expect(after).toMatchObject({ open: 2, decided: 1 });
  expect(after.saying(BUILDS)).toEqual({
    ...before,
    entry: { ...before?.entry, decision: verdict },
  });
});

it("a correction is known by what it corrects", () => {
  const { items, decided } = stateOf(`facts:
  - { decision: correct, subject: ${CITY}, predicate: BUILDS, object: ${LAB}, quote: 我市加快建设松山湖材料实验室, to: { predicate: LAUNCHES }, why: 试验 }
`);
  expect(decided).toBe(1);
  expect(items).toHaveLength(3);
  expect(items.find(({ entry }) => entry.decision === "correct")).toMatchObject({
    words: { zh: BUILDS },
    rule: "builds",
  });
});

it("what people added is an item that no rule reads", () => {
  const { saying } = stateOf(`entities:
  - { decision: add, type: Platform, name: 莞深中试平台, quote: 启用莞深中试平台 }
facts:
  - { decision: add, subject: ${CITY}, predicate: LAUNCHES, object: 莞深中试平台, quote: 拟启用莞深中试平台, status: planned }
`);
  const added = saying("东莞市 启动 莞深中试平台");
  expect(added).toMatchObject({ entry: { decision: "add" }, status: "planned" });
  expect(added).not.toHaveProperty("rule");
  expect(saying("平台 莞深中试平台")).toMatchObject({
    list: "entities",
    ...at("启用莞深中试平台"),
  });
});

it("a rejection under a name that another decision gave still tells the rule", () => {
  const { items } = stateOf(`entities:
  - { decision: correct, entity: ${DEVICE}, to: { name: 加速器硼中子装置 }, quote: 加速器棚中子装置, why: 试验 }
facts:
  - { decision: reject, subject: ${LAB}, predicate: BASED_ON, object: Product:加速器硼中子装置, quote: 依托加速器棚中子装置 }
`);
  const rejected = items.find(({ entry }) => entry.decision === "reject");
  expect(rejected).toMatchObject({ rule: "builds", words: { zh: BASED } });
});

it("an undecided entry of the file is the proposal, and one that no rule reads stays to decide", () => {
  const { items, open } = stateOf(`facts:
  - { decision: undecided, subject: ${CITY}, predicate: BUILDS, object: ${LAB}, quote: 我市加快建设松山湖材料实验室, why: 待查 }
  - { decision: undecided, subject: ${CITY}, predicate: SUPPORTS, object: ${LAB}, quote: 我市加快建设松山湖材料实验室 }
`);
  expect(open).toBe(4);
  expect(items.filter(({ words }) => words.zh === BUILDS)).toMatchObject([
    { rule: "builds", entry: { why: "待查" } },
  ]);
});

it("sections come in the order of the letter, the easiest to doubt first in each", () => {
  const graph = sample();
  const doubtful = graph.facts.map((fact) => ({
    ...fact,
    evidence: fact.evidence.map((proof) =>
      fact.predicate === "BASED_ON" && "rule" in proof
        ? { ...proof, provenance: "inherited-subject" as const }
        : proof,
    ),
  }));
  const { sections } = stateOf("", { ...graph, facts: doubtful });
  expect(sections.map(({ number }) => number)).toEqual(["一、", "二、"]);
  expect(sections[0]?.items.map(({ words }) => words.zh)).toEqual([BASED, BUILDS]);
});

it("a letter without sections and without facts has nothing to decide", () => {
  const { letter } = sample();
  const bare = { letter: { ...letter, sections: [] }, entities: [], facts: [] };
  expect(stateOf("", bare)).toMatchObject({ open: 0, decided: 0, sections: [] });
});
