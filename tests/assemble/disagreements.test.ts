import { keepDisagreementsApart } from "../../src/assemble/disagreements.ts";
import type { LetterGraph } from "../../src/model/graph.ts";
import { mergeLetters } from "../../src/model/merge.ts";
import { CITY, factOf, ontology, sample } from "../review/sample.ts";

const FIGURE = "Measure:东莞市·引进项目";

/** The sample as another letter that says another figure. */
function another(value: number): LetterGraph {
  const { letter, entities, facts } = sample();
  return {
    letter: { ...letter, id: "Letter:x", date: "2022-01-01" },
    entities: entities.map((entity) =>
      entity.id === FIGURE
        ? { ...entity, properties: { ...entity.properties, value, original: `${value}宗` } }
        : entity,
    ),
    facts: facts.map((fact) => ({
      ...fact,
      evidence: fact.evidence.map((proof) => ({
        ...proof,
        id: `x${proof.id}`,
        letter: "Letter:x",
      })),
    })),
  };
}

const merged = (value: number) =>
  mergeLetters(keepDisagreementsApart([sample(), another(value)], ontology));

it("keeps one figure each where two letters disagree, with their own quotes", () => {
  const graph = merged(390);
  const measures = graph.entities.filter(({ type }) => type === "Measure").map(({ id }) => id);
  expect(measures).toEqual([`${FIGURE}·385宗`, `${FIGURE}·390宗`]);
  for (const id of measures) {
    const fact = factOf({ ...sample(), facts: graph.facts }, CITY, "HAS_MEASURE", id);
    expect(fact?.evidence).toHaveLength(1);
  }
});

it("makes one figure of two letters that agree", () => {
  const graph = merged(385);
  const fact = factOf({ ...sample(), facts: graph.facts }, CITY, "HAS_MEASURE", FIGURE);
  expect(fact?.evidence).toHaveLength(2);
});
