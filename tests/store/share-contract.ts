import { graphHash } from "../../src/identity/graph-hash.ts";
import { evidenceId } from "../../src/identity/identity.ts";
import { isTextEvidence, type KnowledgeGraph, type LetterGraph } from "../../src/model/graph.ts";
import { prepareLetters } from "../../src/store/load/change-letters.ts";
import { loadGraph, prepareLoad } from "../../src/store/load/load.ts";
import { verifyStore } from "../../src/store/load/verify.ts";
import { readGraph } from "../../src/store/read/read.ts";
import type { Store } from "../../src/store/store.ts";
import { codeOf } from "../support/codes.ts";
import { sampleBuild, sampleGraph } from "../support/letters.ts";

/** What every store must do with the digests of what each letter has a share of. */
export function shareContract(current: () => Store): void {
  const graph = sampleGraph();

  test("a store that an older version made is read whole once, and gets its digests", async () => {
    await loadGraph(current(), graph);
    await current().write([
      { cypher: "MATCH (n:LetterShare) DETACH DELETE n" },
      { cypher: "MATCH (n:StoreState) DETACH DELETE n" },
    ]);
    expect(await loadGraph(current(), graph)).toMatchObject({ added: 0, changed: 0, withdrawn: 0 });
    const shares = await current().read("MATCH (n:LetterShare) RETURN count(n) AS n");
    expect(shares).toEqual([{ n: graph.letters.length + 1 }]);
    expect(graphHash(await readGraph(current()))).toBe(graphHash(graph));
  });

  test("what several letters prove is one relation, whether anything was there before or not", async () => {
    const twice = provenTwice(graph);
    const relations = () =>
      current().read("MATCH ()-[fact]->() WHERE fact.support > 0 RETURN count(fact) AS n");
    await loadGraph(current(), twice);
    expect(await relations()).toEqual([{ n: twice.facts.length }]);
    await loadGraph(current(), { letters: [], entities: [], facts: [], sources: [] });
    await current().write([{ cypher: "CREATE (:Somebody {id: 'else'})" }]);
    await loadGraph(current(), twice);
    expect(await relations()).toEqual([{ n: twice.facts.length }]);
    expect(graphHash(await readGraph(current()))).toBe(graphHash(twice));
    expect((await verifyStore(current())).faults).toEqual([]);
  });

  test("where nothing but the vocabulary has changed a load says so, and letters can be put again", async () => {
    const change = { put: [], gone: [] };
    await loadGraph(current(), graph, { words: "before" });
    const later = { words: "after" };
    expect(await codeOf(prepareLetters(current(), change, later))).toBe("store-not-whole");
    expect(await loadGraph(current(), graph, later)).toMatchObject({ added: 0, changed: 0 });
    expect(await prepareLetters(current(), change, later)).toBeDefined();
  });

  test("a load that was ended half-way is told by the store, and the next one reads all", async () => {
    const stop = new AbortController();
    const loading = await prepareLoad(current(), graph);
    const ended = loading.commit({ onStep: () => stop.abort(), signal: stop.signal });
    expect(await codeOf(ended)).toBe("load-stopped");
    expect(await codeOf(prepareLetters(current(), { put: [], gone: [] }))).toBe("store-not-whole");
    await loadGraph(current(), graph);
    expect(await prepareLetters(current(), { put: [], gone: [] })).toBeDefined();
    expect(graphHash(await readGraph(current()))).toBe(graphHash(graph));
  });

  test("one changed letter is looked up alone, and nothing is read of the others", async () => {
    const { parts } = sampleBuild();
    await loadGraph(current(), graph, { letters: parts });
    const rows: number[] = [];
    const watched: Store = {
      ...current(),
      read: async (cypher, parameters) => {
        const found = await current().read(cypher, parameters);
        rows.push(found.length);
        return found;
      },
    };
    const changed = sampleBuild(undefined, (part, at) =>
      at === 0 ? { ...part, facts: part.facts.slice(1) } : part,
    );
    const report = await loadGraph(watched, changed.graph, { letters: changed.parts });
    expect(report).toMatchObject({ added: 0, changed: 0, withdrawn: 1 });
    // Its sections and mentions, and one fact with its proof.
    const all = graph.entities.length + graph.facts.length;
    expect(rows.reduce((sum, count) => sum + count, 0)).toBeLessThan(all / 2);
    expect(graphHash(await readGraph(current()))).toBe(report.hash);
  });

  test("letters that are loaded one by one, in any order, give the graph of all", async () => {
    const { parts, called } = sampleBuild();
    for (const put of parts.toReversed()) {
      const background = called(put);
      const loading = await prepareLetters(current(), { put: [put], gone: [], background });
      await loading.commit();
    }
    expect(graphHash(await readGraph(current()))).toBe(graphHash(graph));
    expect(await loadGraph(current(), graph, { letters: parts })).toMatchObject({
      added: 0,
      changed: 0,
      withdrawn: 0,
    });
  });

  test("a letter that takes its own place gives back what only it told, and leaves the others'", async () => {
    const { parts, called } = sampleBuild();
    const [first, other] = parts;
    if (first === undefined || other === undefined) throw new Error("no letters");
    const [shared] = first.entities.filter(({ id }) => other.entities.some((one) => one.id === id));
    const renamed = {
      ...first,
      entities: first.entities.map((entity) =>
        entity === shared ? { ...entity, aliases: ["别名"], properties: { noted: "yes" } } : entity,
      ),
    };
    await loadGraph(current(), graph, { letters: parts });
    const put = (letter: LetterGraph) =>
      prepareLetters(current(), { put: [letter], gone: [], background: called(letter) });
    await (await put(renamed)).commit();
    const between = await readGraph(current());
    const known = between.entities.find(({ id }) => id === shared?.id);
    expect(known).toMatchObject({ properties: { noted: "yes" } });
    expect(known?.aliases).toContain("别名");
    expect(known?.mentions).toEqual(graph.entities.find(({ id }) => id === shared?.id)?.mentions);
    await (await put(first)).commit();
    expect(graphHash(await readGraph(current()))).toBe(graphHash(graph));
  });

  test("those who doubt the digests can have everything counted anew", async () => {
    const { parts } = sampleBuild();
    for (const letters of [parts, undefined]) {
      await loadGraph(current(), graph, { ...(letters && { letters }), recheck: true });
      const { faults, letters: count } = await verifyStore(current());
      expect([count, faults]).toEqual([graph.letters.length, []]);
    }
  });

  test.each([
    [
      "a proof",
      "MATCH (e:Evidence) WITH e ORDER BY e.id LIMIT 1 SET e.exact = '不在信中'",
      "its proof of the fact",
    ],
    [
      "a mention",
      "MATCH ()-[m:MENTIONS]->(e:Entity) WITH m ORDER BY e.id LIMIT 1 DELETE m",
      "where it names",
    ],
    ["a text", "MATCH (l:Letter) WHERE l.text IS NOT NULL SET l.text = '别的信'", "its text"],
    [
      "a property",
      "MATCH (e:Entity {type: 'Place'}) SET e.aliases = ['假名']",
      "is not what its letters say",
    ],
    [
      "a status",
      "MATCH (:Entity)-[r]->(:Entity) WHERE r.status = 'done' SET r.status = 'planned'",
      "is not what its letters say",
    ],
    ["a share", "MATCH (s:LetterShare) SET s.digest = 'x'", "is not that of its share"],
    [
      "a letter's share",
      "MATCH (s:LetterShare) WHERE s.id STARTS WITH 'Letter' DETACH DELETE s",
      "has no digest",
    ],
  ])(
    "%s that somebody changed in the store is found, and put right by a load that doubts",
    async (_, cypher, what) => {
      await loadGraph(current(), graph);
      await current().write([{ cypher }]);
      const { faults } = await verifyStore(current());
      expect(faults.map((fault) => fault.what).join("\n")).toContain(what);
      await loadGraph(current(), graph, { recheck: true });
      expect((await verifyStore(current())).faults).toEqual([]);
      expect(graphHash(await readGraph(current()))).toBe(graphHash(graph));
    },
  );
}

/** The graph with a fact of one letter that a quote of another proves too. */
function provenTwice(graph: KnowledgeGraph): KnowledgeGraph {
  const quoted = graph.facts.flatMap((fact) => {
    const [evidence] = fact.evidence;
    return evidence !== undefined && isTextEvidence(evidence) ? [{ fact, evidence }] : [];
  });
  const [first] = quoted;
  const other = quoted.find(({ evidence }) => evidence.letter !== first?.evidence.letter);
  if (first === undefined || other === undefined) throw new Error("two letters are needed");
  const { letter, start, end } = other.evidence;
  const id = evidenceId(first.fact.id, letter, start, end);
  const evidence = [...first.fact.evidence, { ...other.evidence, id }];
  const fact = { ...first.fact, evidence };
  return { ...graph, facts: graph.facts.map((each) => (each.id === fact.id ? fact : each)) };
}
