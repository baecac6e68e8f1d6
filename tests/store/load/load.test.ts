import { readFileSync } from "node:fs";
import fc from "fast-check";
import { graphHash } from "../../../src/identity/graph-hash.ts";
import type { KnowledgeGraph } from "../../../src/model/graph.ts";
import { withoutLetter } from "../../../src/model/without-letter.ts";
import { loadGraph } from "../../../src/store/load/load.ts";
import { readLoadStatements } from "../../../src/store/load/load-statements.ts";
import { openStore } from "../../../src/store/open.ts";
import { readGraph } from "../../../src/store/read/read.ts";
import { sampleGraph } from "../../support/letters.ts";

const whole = sampleGraph();
const letters = whole.letters.map(({ id }) => id);

/** Some of the letters and some of their facts, with statuses of their own; ends are always there. */
const parts: fc.Arbitrary<KnowledgeGraph> = fc
  .record({
    gone: fc.subarray(letters),
    kept: fc.array(fc.boolean(), { minLength: whole.facts.length, maxLength: whole.facts.length }),
    planned: fc.nat(whole.facts.length - 1),
  })
  .map(({ gone, kept, planned }) => {
    const graph = gone.reduce(withoutLetter, whole);
    const chosen = new Set(whole.facts.filter((_, index) => kept[index]).map(({ id }) => id));
    const facts = graph.facts.filter(({ id }) => chosen.has(id));
    const changed = whole.facts[planned]?.id;
    return {
      ...graph,
      facts: facts.map((fact) => (fact.id === changed ? { ...fact, status: "planned" } : fact)),
    };
  });

test("whatever a store held before, after a load it holds that graph and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { minLength: 2, maxLength: 4 }), async (graphs) => {
      const store = await openStore("memory:");
      try {
        for (const graph of graphs) {
          const { hash } = await loadGraph(store, graph);
          expect(hash).toBe(graphHash(graph));
          expect(graphHash(await readGraph(store))).toBe(hash);
        }
      } finally {
        await store.close();
      }
    }),
    { numRuns: 15, seed: 109 },
  );
});

test("letters of the astral planes, quotes and line breaks come back as they were", async () => {
  const [letter] = whole.letters;
  if (letter === undefined) throw new Error("no letter");
  const text = `𠮷'"\`\\;$x\r\n\t${letter.text}\u3000`;
  const graph = { letters: [{ ...letter, text, sections: [] }], facts: [], sources: [] };
  const entity = { id: letter.id, type: "Letter", name: "'\"`\\;", aliases: ["$x"], mentions: [] };
  const store = await openStore("memory:");
  const loaded = { ...graph, entities: [{ ...entity, properties: { "键 1": "值", empty: "" } }] };
  await loadGraph(store, loaded);
  const back = await readGraph(store);
  await store.close();
  expect(back).toEqual(loaded);
});

test("what cannot name a type or relation never becomes part of a statement", () => {
  const { put } = readLoadStatements();
  const rows = [{ id: "a", properties: {} }];
  expect(put("entities", rows, "ScienceCity")[0]?.cypher).toContain("SET entity:`ScienceCity`");
  expect(put("facts", rows, "PART_OF")[0]?.cypher).toContain("[fact:`PART_OF` {id: row.id}]");
  for (const name of ["X` SET entity.owned = true //", "", "类型", "a b", "lower"]) {
    expect(() => put("entities", rows, name)).toThrow("cannot name a type or relation");
  }
});

test("the engine is the one that was measured", () => {
  const installed = JSON.parse(readFileSync("node_modules/@grafeo-db/js/package.json", "utf8"));
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(dependencies["@grafeo-db/js"]).toBe("0.6.0");
  expect(installed.version).toBe("0.6.0");
});
