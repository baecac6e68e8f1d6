import { readOntology } from "../../src/data/ontology.ts";
import { ASPECTS, evaluate, totalScores } from "../../src/evaluate/evaluate.ts";
import { goldFiles } from "../../src/evaluate/gold.ts";
import { ratios } from "../../src/evaluate/tally.ts";
import { annotated, LETTERS } from "./annotated.ts";

const ontology = readOntology("data/ontology.yaml");
const SEMICONDUCTOR = "01-dongguan-semiconductor";

describe("a flawless reading", () => {
  test.each(goldFiles(LETTERS).map(({ stem }) => stem))("of %s scores 1 everywhere", (stem) => {
    const { gold, graph } = annotated(stem);
    const scores = evaluate(graph, gold, ontology);
    for (const aspect of ASPECTS) {
      expect([aspect, ...scores[aspect].mistakes]).toEqual([aspect]);
      expect(ratios(scores[aspect].tally).f1).toBe(1);
    }
    for (const aspect of ["frame", "entities", "mentions", "facts", "measures"] as const) {
      expect(scores[aspect].tally.right).toBeGreaterThan(4);
    }
  });
});

describe("an empty reading", () => {
  it("misses all that is demanded and is wrong about nothing", () => {
    const { gold, graph } = annotated(SEMICONDUCTOR);
    const scores = evaluate({ ...graph, entities: [], facts: [] }, gold, ontology);
    for (const aspect of ["entities", "mentions", "facts", "measures"] as const) {
      expect(scores[aspect].tally).toMatchObject({ right: 0, wrong: 0 });
      expect(ratios(scores[aspect].tally)).toEqual({ precision: 1, recall: 0, f1: 0 });
    }
  });
});

describe("evidence", () => {
  it("must be the words between its offsets, but for white space", () => {
    const { gold, graph } = annotated(SEMICONDUCTOR);
    const [first] = graph.facts;
    const forged = graph.facts.map((fact) =>
      fact === first
        ? { ...fact, evidence: fact.evidence.map((one) => ({ ...one, exact: "印" })) }
        : fact,
    );
    const { tally } = evaluate({ ...graph, facts: forged }, gold, ontology).evidence;
    expect(tally).toMatchObject({ wrong: 1 });
  });
});

describe("the frame", () => {
  it("is scored field by field", () => {
    const { gold, graph } = annotated("08-huizhou-kjj-zhongkai");
    const letter = { ...graph.letter, date: "2023-07-20", addressee: ["许立为", "范若霖"] };
    const { tally, types } = evaluate({ ...graph, letter }, gold, ontology).frame;
    expect(tally).toEqual({ right: 4, missed: 1, wrong: 1 });
    expect(types.addressee).toEqual({ right: 1, missed: 0, wrong: 0 });
  });
});

describe("the total", () => {
  it("counts every letter's hits, so long letters weigh more", () => {
    const scores = goldFiles(LETTERS).map(({ stem }) => {
      const { gold, graph } = annotated(stem);
      return evaluate(stem.startsWith("01") ? { ...graph, facts: [] } : graph, gold, ontology);
    });
    const total = totalScores(scores).facts;
    const [first] = scores;
    expect(total.tally.missed).toBe(first?.facts.tally.missed);
    expect(total.tally.right).toBe(scores.reduce((sum, one) => sum + one.facts.tally.right, 0));
    expect(total.mistakes).toHaveLength(first?.facts.mistakes.length ?? -1);
  });
});
