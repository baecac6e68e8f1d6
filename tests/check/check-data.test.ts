import { graphFaults } from "../../src/check/check-data.ts";
import type { FiledGraph } from "../../src/check/filed-graph.ts";
import { withoutTelephones } from "../../src/letter/telephones.ts";
import type { Fault } from "../../src/model/errors.ts";
import type { Entity, Fact, LetterGraph } from "../../src/model/graph.ts";
import { mergeLetters } from "../../src/model/merge.ts";
import { CITY, DEVICE, LAB, LETTER, ontology, reviewed, sample } from "../review/sample.ts";

function faultsIn(graph: LetterGraph, merged = mergeLetters([graph])): readonly Fault[] {
  const letter = entity(LETTER);
  const whole = { ...merged, entities: [...merged.entities, letter] };
  const build: FiledGraph = {
    graph: whole,
    letters: [{ file: "letters/sample.txt", graph }],
  };
  return graphFaults(build, { ontology });
}

function entity(id: string): Entity {
  const [type = "", name = ""] = id.split(":");
  return { id, type, name, aliases: [], properties: {}, mentions: [] };
}

function withFact(change: (fact: Fact) => Fact, predicate = "BUILDS"): LetterGraph {
  const graph = sample();
  const facts = graph.facts.map((fact) => (fact.predicate === predicate ? change(fact) : fact));
  return { ...graph, facts };
}

it("finds nothing wrong with a sound graph", () => {
  expect(faultsIn(sample())).toEqual([]);
});

it("tells a quote that the letter does not hold, with file, line and offset", () => {
  const forged = withFact((fact) => ({
    ...fact,
    evidence: fact.evidence.map((proof) => ({ ...proof, exact: "我市缓建松山湖材料实验室" })),
  }));
  expect(faultsIn(forged)).toMatchObject([
    {
      file: "letters/sample.txt",
      line: 3,
      offset: 16,
      what: `the proof of ${CITY} BUILDS ${LAB} reads 我市缓建松山湖材料实验室, the letter 我市加快建设松山湖材料实验室`,
    },
  ]);
});

it("tells offsets that were moved by one", () => {
  const moved = withFact((fact) => ({
    ...fact,
    evidence: fact.evidence.map((proof) =>
      "start" in proof ? { ...proof, start: proof.start + 1 } : proof,
    ),
  }));
  expect(faultsIn(moved)).toHaveLength(1);
});

it("tells what the vocabulary does not allow", () => {
  const whats = (graph: LetterGraph) => faultsIn(graph).map(({ what }) => what);
  expect(whats(withFact((fact) => ({ ...fact, predicate: "SIGNED_BY" })))).toEqual([
    `the vocabulary does not allow ${CITY} SIGNED_BY ${LAB}`,
  ]);
  const strange = { ...sample(), entities: [...sample().entities, entity("Dream:梦")] };
  expect(whats(strange)).toEqual(["Dream:梦 is of the unknown type Dream"]);
  const renamed = sample().entities.map((one) => (one.id === LAB ? { ...one, name: "别名" } : one));
  expect(whats({ ...sample(), entities: renamed })).toEqual([
    `${LAB} is not the id of the Laboratory 别名`,
  ]);
});

it("tells words of status and provenance that are none", () => {
  const graph = sample();
  const [fact] = graph.facts;
  const odd: Fact = JSON.parse(JSON.stringify(fact).replaceAll('"done"', '"finished"'));
  const [fault] = faultsIn({ ...graph, facts: [odd] });
  expect(fault?.what).toMatch(/ has the unknown status finished$/);
});

it("tells facts without proof, ends that are not there and ids that are there twice", () => {
  expect(faultsIn(withFact((fact) => ({ ...fact, evidence: [] })))).toMatchObject([
    { what: `nothing proves ${CITY} BUILDS ${LAB}` },
  ]);
  const graph = sample();
  const headless = { ...graph, entities: graph.entities.filter(({ id }) => id !== DEVICE) };
  expect(faultsIn(headless)).toMatchObject([
    { line: 5, what: `${LAB} BASED_ON ${DEVICE} points at ${DEVICE}, which is not there` },
  ]);
  const merged = mergeLetters([graph]);
  const doubled = { ...merged, facts: [...merged.facts, ...merged.facts.slice(0, 1)] };
  expect(faultsIn(graph, doubled)).toMatchObject([
    { what: `the id ${merged.facts[0]?.id} is there twice` },
  ]);
});

describe("sums", () => {
  const parts = (inland: string, abroad: string) =>
    reviewed(`measures:
  - { decision: add, of: 东莞市, metric: 内资项目, figure: 278宗, ${inland} partOf: 385宗, quote: 内资项目 278 宗 }
  - { decision: add, of: 东莞市, metric: 外资项目, figure: 107宗, ${abroad} partOf: 385宗, quote: 外资项目 107 宗 }
`).graph;

  it("may be as much as their total, or less", () => {
    expect(faultsIn(parts("", ""))).toEqual([]);
    expect(faultsIn(parts("", "value: 7,"))).toEqual([]);
  });

  it("may not be more", () => {
    expect(faultsIn(parts("", "value: 170,"))).toMatchObject([
      {
        file: "letters/sample.txt",
        line: 8,
        what: "278宗 + 107宗 is more than the total of 385宗 (东莞市·引进项目)",
      },
    ]);
  });

  it("are not made of different units or of bounds", () => {
    expect(faultsIn(parts("", "value: 170, unit: 家,"))).toEqual([]);
    expect(faultsIn(parts("", "value: 170, comparator: ≤,"))).toEqual([]);
  });
});

describe("a handler's telephone number", () => {
  const read = sample();
  const letter = { ...read.letter, text: `${read.letter.text}联系电话：0769-2868 5020\n` };
  const [fact, ...others] = read.facts;
  if (fact === undefined) throw new Error("the sample has no fact");
  const evidence = fact.evidence.map((proof) => ({ ...proof, suffix: "联系电话：0769-2868 5020" }));
  const graph = { ...read, letter, facts: [{ ...fact, evidence }, ...others] };

  it("is found in names, in quotes and in the letter's text", () => {
    const entities = [...graph.entities, entity("Person:李泳07692868-5020")];
    expect(faultsIn({ ...graph, entities })).toMatchObject([
      { line: 10, what: `a telephone number is in ${LETTER}` },
      { line: 10, what: "a telephone number is in Person:李泳07692868-5020" },
      { line: 10, what: `a telephone number is in ${CITY} BUILDS ${LAB}` },
    ]);
  });

  it("is blotted out of text and quotes before the graph is made", () => {
    expect(faultsIn(graph, mergeLetters([withoutTelephones(graph)]))).toEqual([]);
  });
});
