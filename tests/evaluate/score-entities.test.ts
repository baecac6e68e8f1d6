import { readOntology } from "../../src/data/ontology.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { LetterGraph } from "../../src/model/graph.ts";
import { annotated } from "./annotated.ts";

const ontology = readOntology("data/ontology.yaml");
const SEMICONDUCTOR = "01-dongguan-semiconductor";

describe("entities", () => {
  const { gold, graph } = annotated(SEMICONDUCTOR);
  const entities = (read: LetterGraph) => evaluate(read, gold, ontology).entities;
  const rightOnes = entities(graph).tally.right;

  it("accepts an alias for the canonical name", () => {
    const short = graph.entities.map((entity) =>
      entity.name === "南山区" ? { ...entity, name: "深圳市 南山区" } : entity,
    );
    expect(entities({ ...graph, entities: short }).tally.right).toBe(rightOnes);
  });

  it("counts an entity under a wrong type as a miss and a false alarm", () => {
    const wrong = graph.entities.map((entity) =>
      entity.name === "南山区" ? { ...entity, type: "Zone" } : entity,
    );
    expect(entities({ ...graph, entities: wrong }).tally).toEqual({
      right: rightOnes - 1,
      missed: 1,
      wrong: 1,
    });
  });

  it("counts two entities that are one as a false alarm", () => {
    const south = graph.entities.find((entity) => entity.name === "南山区");
    if (south === undefined) throw new Error("no 南山区");
    const twice = [...graph.entities, { ...south, id: "Place:南山", name: "南山" }];
    expect(entities({ ...graph, entities: twice }).tally.wrong).toBe(1);
  });

  it("does not score a place that stands only inside longer names", () => {
    const without = graph.entities.filter((entity) => entity.name !== "广东省");
    expect(entities({ ...graph, entities: without }).tally.missed).toBe(0);
  });
});
