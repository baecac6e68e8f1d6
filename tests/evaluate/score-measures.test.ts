import { readOntology } from "../../src/data/ontology.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { LetterGraph } from "../../src/model/graph.ts";
import { annotated } from "./annotated.ts";

const ontology = readOntology("data/ontology.yaml");
const SEMICONDUCTOR = "01-dongguan-semiconductor";

describe("measures", () => {
  const { gold, graph } = annotated(SEMICONDUCTOR);
  const rightOnes = evaluate(graph, gold, ontology).measures.tally.right;
  const withMeasures = (change: (properties: object) => object): LetterGraph => ({
    ...graph,
    entities: graph.entities.map((entity) =>
      entity.type === "Measure"
        ? { ...entity, properties: { ...entity.properties, ...change(entity.properties) } }
        : entity,
    ),
  });

  it("compares values in the base unit", () => {
    const tens = withMeasures((properties) =>
      "unit" in properties && properties.unit === "元" && "value" in properties
        ? { unit: "亿元", value: Number(properties.value) / 1e8 }
        : {},
    );
    expect(evaluate(tens, gold, ontology).measures.tally.right).toBe(rightOnes);
  });

  it("counts a figure of another unit as a miss and a false alarm", () => {
    const wrong = withMeasures((properties) =>
      "unit" in properties && properties.unit === "场" ? { unit: "次" } : {},
    );
    const { tally } = evaluate(wrong, gold, ontology).measures;
    expect(tally).toEqual({ right: rightOnes - 1, missed: 1, wrong: 1 });
  });

  it("tells comparator, period and growth apart from the figure itself", () => {
    const bare = withMeasures(() => ({ comparator: "=", period: undefined, growth: undefined }));
    const scores = evaluate(bare, gold, ontology);
    expect(scores.measures.tally).toEqual({ right: rightOnes, missed: 0, wrong: 0 });
    expect(scores.comparator.tally).toMatchObject({ missed: 2, wrong: 2 });
    expect(scores.growth.tally).toEqual({ right: 0, missed: 2, wrong: 0 });
    expect(scores.period.tally.missed).toBeGreaterThan(10);
  });
});
