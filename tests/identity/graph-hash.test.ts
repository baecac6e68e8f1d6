import { graphHash } from "../../src/identity/graph-hash.ts";
import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { mergeLetters } from "../../src/model/merge.ts";
import { sample } from "../review/sample.ts";

const graph = mergeLetters([sample()]);

test("a hash is the SHA-256 of the graph, in hex", () => {
  expect(graphHash(graph)).toMatch(/^[0-9a-f]{64}$/);
});

function backwards<T extends object>(value: T): T {
  return Object.assign(
    {},
    ...Object.entries(value)
      .reverse()
      .map(([key, part]) => ({ [key]: part })),
  );
}

test("the order of entities, facts and keys makes no difference", () => {
  const turned = backwards({
    ...graph,
    entities: graph.entities.toReversed(),
    facts: graph.facts.map(backwards).reverse(),
  });
  expect(JSON.stringify(turned)).not.toBe(JSON.stringify(graph));
  expect(graphHash(turned)).toBe(graphHash(graph));
});

test("any difference makes a difference", () => {
  const [first, ...others] = graph.facts;
  if (first === undefined) throw new Error("the sample has no fact");
  const changed: KnowledgeGraph = { ...graph, facts: [{ ...first, status: "planned" }, ...others] };
  expect(graphHash(changed)).not.toBe(graphHash(graph));
  expect(graphHash({ ...graph, entities: graph.entities.slice(1) })).not.toBe(graphHash(graph));
});
