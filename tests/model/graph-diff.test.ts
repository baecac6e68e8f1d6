import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { diffGraphs } from "../../src/model/graph-diff.ts";
import { changedGraph, sampleGraph } from "../support/letters.ts";

const graph = sampleGraph();
const empty: KnowledgeGraph = { letters: [], entities: [], facts: [], sources: [] };
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

test("a graph does not differ from itself told in another order", () => {
  const turned = {
    letters: [...graph.letters].reverse(),
    entities: [...graph.entities].reverse(),
    facts: [...graph.facts].reverse(),
    sources: [...graph.sources].reverse(),
  };
  for (const changes of Object.values(diffGraphs(graph, turned))) {
    expect(changes).toEqual({ added: [], changed: [], withdrawn: [] });
  }
});

test("everything of a first load is added, and withdrawn when nothing is left", () => {
  const first = diffGraphs(empty, graph);
  expect(ids(first.facts.added)).toEqual(ids(graph.facts).sort());
  expect(first.facts.withdrawn).toEqual([]);
  const last = diffGraphs(graph, empty);
  expect(ids(last.entities.withdrawn)).toEqual(ids(graph.entities).sort());
  expect(last.entities.added).toEqual([]);
  expect(ids(last.sources.withdrawn)).toEqual(["Source:行政区划"]);
});

test("what changed is told with what it was", () => {
  const changed = changedGraph(graph);
  const { letters, entities, facts } = diffGraphs(graph, changed);
  expect(letters.changed).toEqual([]);
  expect(ids(entities.added)).toEqual(["Zone:新园区"]);
  expect(entities.withdrawn).toHaveLength(1);
  expect(entities.changed.map(({ after }) => after.properties)).toEqual([{ note: "改" }]);
  expect(ids(facts.added)).toEqual(["new"]);
  expect(facts.withdrawn).toHaveLength(1);
  const statuses = facts.changed.map(({ before, after }) => [before.status, after.status]);
  expect(statuses).toContainEqual(["done", "planned"]);
});

test("there and back is the same, the other way round", () => {
  const changed = changedGraph(graph);
  const there = diffGraphs(graph, changed);
  const back = diffGraphs(changed, graph);
  expect(back.facts.added).toEqual(there.facts.withdrawn);
  expect(back.entities.withdrawn).toEqual(there.entities.added);
  expect(back.facts.changed.map(({ after }) => after)).toEqual(
    there.facts.changed.map(({ before }) => before),
  );
});
