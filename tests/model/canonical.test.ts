import fc from "fast-check";
import { canonicalText, stableText } from "../../src/model/canonical.ts";
import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { sampleGraph } from "../support/letters.ts";

const graph = sampleGraph();
const text = canonicalText(graph);

/** The same graph with everything that has no order of its own put in another one. */
function shuffled(seed: number): KnowledgeGraph {
  const mixed = <Item>(items: readonly Item[]): Item[] =>
    fc.sample(fc.shuffledSubarray([...items], { minLength: items.length }), {
      numRuns: 1,
      seed,
    })[0] ?? [];
  const reversedKeys = <Item extends object>(item: Item): Item =>
    Object.assign({}, Object.fromEntries(Object.entries(item).reverse())) as Item;
  return {
    sources: mixed(graph.sources),
    facts: mixed(graph.facts).map((fact) =>
      reversedKeys({ ...fact, evidence: mixed(fact.evidence) }),
    ),
    entities: mixed(graph.entities).map((entity) =>
      reversedKeys({ ...entity, aliases: mixed(entity.aliases), mentions: mixed(entity.mentions) }),
    ),
    letters: mixed(graph.letters).map((letter) => ({
      ...letter,
      sections: mixed(letter.sections),
    })),
  };
}

test("the order in which a graph is told does not matter", () => {
  fc.assert(fc.property(fc.integer(), (seed) => canonicalText(shuffled(seed)) === text));
});

test.each([
  [
    "a status",
    {
      facts: graph.facts.map((fact, index) =>
        index === 0 ? { ...fact, status: "applied" as const } : fact,
      ),
    },
  ],
  ["a fact", { facts: graph.facts.slice(1) }],
  [
    "an alias",
    {
      entities: graph.entities.map((one, index) =>
        index === 0 ? { ...one, aliases: ["改"] } : one,
      ),
    },
  ],
  [
    "a letter's text",
    { letters: graph.letters.map((letter) => ({ ...letter, text: `${letter.text} ` })) },
  ],
  ["a source", { sources: [] }],
])("%s that differs is seen", (_what, change) => {
  expect(canonicalText({ ...graph, ...change })).not.toBe(text);
});

test("keys come in order at every depth, absent fields are left out, lists keep theirs", () => {
  expect(stableText({ b: [{ d: 1, c: undefined }, 2], a: { z: null, 一: true } })).toBe(
    '{"a":{"z":null,"一":true},"b":[{"d":1},2]}',
  );
});

test("it says what JSON says, and nothing of the order in which keys came", () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).reverse();
    return Object.fromEntries(entries.map(([key, part]) => [key, turned(part)]));
  };
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = stableText(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(stableText(turned(value))).toBe(text);
    }),
  );
});

test("the empty graph has a text too", () => {
  expect(canonicalText({ letters: [], entities: [], facts: [], sources: [] })).toBe(
    '{"entities":[],"facts":[],"letters":[],"sources":[]}',
  );
});
