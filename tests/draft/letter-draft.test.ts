import { dropEntity, dropFact, dropMention } from "../../src/draft/drop.ts";
import { draftOf, graphOf, putEntity } from "../../src/draft/letter-draft.ts";
import { renameEntity } from "../../src/draft/rename.ts";
import { CITY, LAB, ontology, sample } from "../review/sample.ts";

it("leaves the graph that it began with as it was", () => {
  const graph = sample();
  const draft = draftOf(graph, ontology);
  for (const { id } of graph.entities) dropEntity(draft, id);
  expect(graphOf(draft).entities).toEqual([]);
  expect(graph).toEqual(sample());
});

it("takes what is put twice once", () => {
  const draft = draftOf(sample(), ontology);
  for (const entity of [...draft.entities.values()]) putEntity(draft, entity);
  expect(graphOf(draft)).toEqual(sample());
});

it("drops a figure with the last fact that says whose it is", () => {
  const draft = draftOf(sample(), ontology);
  const fact = [...draft.facts.values()].find(({ predicate }) => predicate === "HAS_MEASURE");
  if (fact === undefined) throw new Error("the sample has no figure");
  dropFact(draft, fact);
  expect(draft.entities.has(fact.object)).toBe(false);
  expect(draft.entities.has(CITY)).toBe(true);
});

it("takes one place of an entity out", () => {
  const draft = draftOf(sample(), ontology);
  const [mention] = draft.entities.get(LAB)?.mentions ?? [];
  if (mention === undefined) throw new Error("the sample does not name the laboratory");
  dropMention(draft, LAB, mention);
  expect(draft.entities.get(LAB)?.mentions).toEqual([]);
});

it("renames an entity with its facts, and the figures that bear its name", () => {
  const draft = draftOf(sample(), ontology);
  const city = draft.entities.get(CITY);
  if (city === undefined) throw new Error("the sample does not name the city");
  expect(renameEntity(draft, city, "Place", "莞城")).toEqual([]);
  const { entities, facts } = graphOf(draft);
  expect(entities.find(({ name }) => name === "莞城")?.aliases).toContain("东莞市");
  expect(entities.map(({ id }) => id)).toContain("Measure:莞城·引进项目");
  expect(facts.some(({ subject, object }) => [subject, object].includes(CITY))).toBe(false);
});
