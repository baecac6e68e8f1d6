import { readOntology } from "../../src/data/ontology.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Fact, LetterGraph } from "../../src/model/graph.ts";
import { annotated } from "./annotated.ts";

const ontology = readOntology("data/ontology.yaml");
const SEMICONDUCTOR = "01-dongguan-semiconductor";

function changed(graph: LetterGraph, change: (fact: Fact) => readonly Fact[]): LetterGraph {
  return { ...graph, facts: graph.facts.flatMap(change) };
}

describe("facts", () => {
  const { gold, graph } = annotated(SEMICONDUCTOR);
  const rightOnes = evaluate(graph, gold, ontology).facts.tally.right;
  const facts = (read: LetterGraph) => evaluate(read, gold, ontology).facts;
  const lab = "深圳市芯研微电子研究院";

  it("counts a symmetric relation the other way round as the same", () => {
    const turned = changed(graph, (fact) =>
      fact.predicate === "COOPERATES_WITH"
        ? [{ ...fact, subject: fact.object, object: fact.subject }]
        : [fact],
    );
    expect(facts(turned).tally).toEqual({ right: rightOnes, missed: 0, wrong: 0 });
  });

  it("counts any other relation the other way round as a miss and a false alarm", () => {
    const turned = changed(graph, (fact) =>
      fact.predicate === "DESIGNATED_AS"
        ? [{ ...fact, subject: fact.object, object: fact.subject }]
        : [fact],
    );
    expect(facts(turned).tally).toEqual({ right: rightOnes - 1, missed: 1, wrong: 1 });
  });

  it("takes an alternative for the annotated fact", () => {
    const other = changed(graph, (fact) =>
      fact.predicate === "BUILDS" && fact.subject.endsWith(lab)
        ? [{ ...fact, predicate: "PARTICIPATES_IN" }]
        : [fact],
    );
    expect(facts(other).tally).toEqual({ right: rightOnes, missed: 0, wrong: 0 });
  });

  it("neither rewards nor punishes a second reading of a fact that was found", () => {
    const both = changed(graph, (fact) =>
      fact.predicate === "BUILDS" && fact.subject.endsWith(lab)
        ? [fact, { ...fact, id: "again", predicate: "PARTICIPATES_IN" }]
        : [fact],
    );
    expect(facts(both).tally).toEqual({ right: rightOnes, missed: 0, wrong: 0 });
  });

  it("lets pass what names imply, and nothing else", () => {
    const [fact] = graph.facts;
    if (fact === undefined) throw new Error("no facts");
    const extra = (predicate: string): LetterGraph => ({
      ...graph,
      facts: [
        ...graph.facts,
        { ...fact, subject: "Place:东莞", predicate, object: "Place:广东省" },
      ],
    });
    expect(facts(extra("PART_OF")).tally.wrong).toBe(0);
    const { tally, mistakes } = facts(extra("LEADS"));
    expect(tally.wrong).toBe(1);
    expect(mistakes).toMatchObject([
      { kind: "wrong", type: "LEADS", what: "东莞市 LEADS 广东省", rule: "gold" },
    ]);
  });

  it("leaves out what is background knowledge alone", () => {
    const [fact] = graph.facts;
    if (fact === undefined) throw new Error("no facts");
    const known: Fact = {
      ...fact,
      predicate: "LEADS",
      evidence: [{ id: "b", source: "Source:s", provenance: "background", status: "done" }],
    };
    expect(facts({ ...graph, facts: [...graph.facts, known] }).tally.wrong).toBe(0);
  });

  it("tells a plan that was read as done", () => {
    const rosy = changed(graph, (fact) => [{ ...fact, status: "done" }]);
    const { status } = evaluate(rosy, gold, ontology);
    expect(status.tally.wrong).toBeGreaterThan(0);
    expect(status.mistakes[0]?.what).toMatch(/: done for (planned|applied|ongoing)$/);
  });
});
