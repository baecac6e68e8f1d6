import { graphHash } from "../../src/identity/graph-hash.ts";
import { diffGraphs } from "../../src/model/graph-diff.ts";
import { retract } from "../../src/store/load/change-letters.ts";
import { loadGraph } from "../../src/store/load/load.ts";
import { readGraph, readStored } from "../../src/store/read/read.ts";
import type { Store } from "../../src/store/store.ts";
import { codeOf, messageOf } from "../support/codes.ts";
import { brokenGraph, changedGraph, sampleBuild, sampleGraph } from "../support/letters.ts";

/**
 * What every store must do. `current` is an open, empty store for each test; it stays open through the
 * test and is emptied by the caller.
 */
export function storeContract(current: () => Store): void {
  const graph = sampleGraph();

  test("a graph comes back as it was loaded, with one hash", async () => {
    const report = await loadGraph(current(), graph);
    expect(report).toEqual({
      hash: graphHash(graph),
      added: graph.entities.length + graph.facts.length,
      changed: 0,
      withdrawn: 0,
    });
    const back = await readGraph(current());
    const { letters, entities, facts, sources } = diffGraphs(graph, back);
    const nothing = { added: [], changed: [], withdrawn: [] };
    expect(letters).toEqual(nothing);
    expect(entities).toEqual(nothing);
    expect(facts).toEqual(nothing);
    expect(sources).toEqual(nothing);
    expect(graphHash(back)).toBe(report.hash);
  });

  test("loading the same graph again writes nothing", async () => {
    const first = await loadGraph(current(), graph);
    const written: number[] = [];
    const watched: Store = {
      ...current(),
      write: async (statements) => {
        written.push(statements.length);
        await current().write(statements);
      },
    };
    expect(await loadGraph(watched, graph)).toEqual({ ...first, added: 0 });
    expect(written).toEqual([]);
  });

  test("a changed letter replaces what it said before, and nothing else", async () => {
    await loadGraph(current(), graph);
    const changed = changedGraph(graph);
    const report = await loadGraph(current(), changed);
    expect(report).toEqual({ hash: graphHash(changed), added: 2, changed: 3, withdrawn: 2 });
    expect(graphHash(await readGraph(current()))).toBe(report.hash);
    expect(await loadGraph(current(), graph)).toMatchObject({ hash: graphHash(graph) });
    expect(graphHash(await readGraph(current()))).toBe(graphHash(graph));
  });

  test("after every transaction of a load each fact stands on just the evidence that is there", async () => {
    const states: string[][] = [];
    const watched: Store = {
      ...current(),
      write: async (statements) => {
        await current().write(statements);
        states.push(await unsound(current()));
      },
    };
    await loadGraph(watched, graph);
    await loadGraph(watched, changedGraph(graph));
    await loadGraph(watched, { letters: [], entities: [], facts: [], sources: [] });
    expect(states.length).toBeGreaterThan(5);
    expect(states.flat()).toEqual([]);
    const left = await current().read("MATCH (n) RETURN count(n) AS nodes");
    expect(left).toEqual([{ nodes: 0 }]);
  });

  test("a retracted letter takes what it alone says with it", async () => {
    const { parts } = sampleBuild();
    await loadGraph(current(), graph, { letters: parts });
    const [letter] = graph.letters;
    const report = await retract(current(), letter?.docNumber ?? "");
    const rest = sampleBuild((part) => part.letter.id !== letter?.id).graph;
    expect(report.withdrawn).toBeGreaterThan(20);
    expect(graphHash(await readGraph(current()))).toBe(graphHash(rest));
    expect(await codeOf(retract(current(), letter?.id ?? ""))).toBe("letter-unknown");
  });

  test("how things are drawn is kept beside the graph and is no part of its hash", async () => {
    const { hash } = await loadGraph(current(), graph);
    const [entity] = graph.entities;
    const keys = { pinyin: "dongguan", initials: "dg", shortForms: "莞", variants: "東东" };
    const look = { x: 1.5, y: -2, community: 3, ...keys };
    const presentation = new Map([[entity?.id ?? "", look]]);
    expect(await loadGraph(current(), graph, { looks: () => presentation, recheck: true })).toEqual(
      {
        hash,
        added: 0,
        changed: 0,
        withdrawn: 0,
      },
    );
    expect((await readStored(current())).presentation).toEqual(presentation);
  });

  test("a graph that cannot be kept is refused whole, with every fault", async () => {
    const before = await loadGraph(current(), graph);
    const broken = brokenGraph(graph);
    const message = await messageOf(loadGraph(current(), broken));
    expect(message.split("\n")).toHaveLength(7);
    expect(message).toContain('the quote "不在信中" is not what stands there');
    expect(message).toContain('"Bad`Type" cannot be its type');
    expect(message).toContain("there is no entity Place:nowhere");
    expect(graphHash(await readGraph(current()))).toBe(before.hash);
  });

  test("a transaction that fails half-way leaves nothing behind", async () => {
    await loadGraph(current(), graph);
    const failing = current().write([
      { cypher: "CREATE (:Entity {id: 'Test:a'})" },
      { cypher: "CREATE (:Entity {id: $id})", parameters: { id: graph.entities[0]?.id ?? "" } },
    ]);
    expect(await codeOf(failing)).toMatch(/^store-failed|cypher-syntax$/);
    const found = await current().read("MATCH (n:Entity {id: 'Test:a'}) RETURN n.id AS id");
    expect(found).toEqual([]);
  });

  test("writers at the same time wait for one another", async () => {
    await current().write([{ cypher: "CREATE (:Counter {id: 'c', n: 0})" }]);
    await Promise.all(
      Array.from({ length: 20 }, () =>
        current().write([{ cypher: "MATCH (c:Counter {id: 'c'}) SET c.n = c.n + 1" }]),
      ),
    );
    const found = await current().read("MATCH (c:Counter) RETURN c.n AS n");
    expect(found).toEqual([{ n: 20 }]);
  });

  test("values cross the border as plain JSON", async () => {
    const given = {
      text: "莞𠮷",
      whole: 9007199254740991,
      part: 0.1,
      yes: true,
      no: null,
      list: [1],
    };
    const [row] = await current().read(
      "RETURN $given AS given, 3 AS three, 9007199254740993 AS huge",
      {
        given,
      },
    );
    expect(row).toEqual({ given, three: 3, huge: "9007199254740993" });
    await current().write([
      { cypher: "CREATE (:A {n: $n})-[:R {k: 'x'}]->(:B {l: $l})", parameters: { n: 2, l: ["a"] } },
    ]);
    const [found] = await current().read(
      "MATCH p = (a:A)-[r]->(b:B) RETURN a, r, p, a.n / 4 AS int",
    );
    const a = { labels: ["A"], properties: { n: 2 } };
    const r = { type: "R", properties: { k: "x" } };
    const nodes = [a, { labels: ["B"], properties: { l: ["a"] } }];
    expect(found).toEqual({ a, r, p: { nodes, relationships: [r] }, int: 0 });
  });
}

/** What is wrong with the facts of a store: not what their evidence says, or nothing behind them. */
async function unsound(store: Store): Promise<string[]> {
  const facts = await store.read(
    "MATCH (a:Entity)-[r]->(b:Entity) RETURN r.id AS id, r.support AS support, r.letters AS letters",
  );
  const evidence = await store.read(
    "MATCH (e:Evidence) RETURN e.fact AS fact, e.letter AS letter, size([(e)-[r]->(t) | type(r)]) AS places",
  );
  const placed = evidence
    .filter(({ places }) => places !== 1)
    .map(({ fact }) => `${fact} unplaced`);
  const known = new Set(facts.map(({ id }) => id));
  const orphans = evidence
    .filter(({ fact }) => !known.has(fact ?? null))
    .map(({ fact }) => `${fact} orphaned`);
  const wrong = facts.filter(({ id, support, letters }) => {
    const own = evidence.filter(({ fact }) => fact === id);
    const from = [...new Set(own.flatMap(({ letter }) => letter ?? []))].sort();
    return (
      own.length === 0 || own.length !== support || JSON.stringify(from) !== JSON.stringify(letters)
    );
  });
  return [...placed, ...orphans, ...wrong.map(({ id }) => `${id} differs from its evidence`)];
}
