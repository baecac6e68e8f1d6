import { readOntology } from "../../src/data/ontology.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { LetterGraph } from "../../src/model/graph.ts";
import { annotated } from "./annotated.ts";

const ontology = readOntology("data/ontology.yaml");
const SEMICONDUCTOR = "01-dongguan-semiconductor";

describe("mentions", () => {
  const { gold, graph } = annotated(SEMICONDUCTOR);
  const moved = (by: number): LetterGraph => ({
    ...graph,
    entities: graph.entities.map((entity) =>
      entity.name === "卢秉谦"
        ? { ...entity, mentions: entity.mentions.map((one) => ({ ...one, end: one.end + by })) }
        : entity,
    ),
  });

  it("demands the exact span", () => {
    const { tally, mistakes } = evaluate(moved(1), gold, ontology).mentions;
    expect(tally).toMatchObject({ missed: 1, wrong: 1 });
    expect(mistakes.map(({ text }) => text).sort()).toEqual(["卢秉谦", "卢秉谦委"]);
  });

  it("does not score words that point, such as 我市", () => {
    const start = Array.from(graph.letter.text).join("").indexOf("我市");
    const [mention] = graph.entities[0]?.mentions ?? [];
    if (mention === undefined) throw new Error("no mention");
    const pointing = graph.entities.map((entity) =>
      entity.name === "东莞市"
        ? { ...entity, mentions: [...entity.mentions, { ...mention, start, end: start + 2 }] }
        : entity,
    );
    expect(evaluate({ ...graph, entities: pointing }, gold, ontology).mentions.tally.wrong).toBe(0);
  });
});
