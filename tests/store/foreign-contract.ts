import { graphHash } from "../../src/identity/graph-hash.ts";
import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { retract } from "../../src/store/load/change-letters.ts";
import { loadGraph, prepareLoad } from "../../src/store/load/load.ts";
import { type Origin, readOrigin } from "../../src/store/load/origin.ts";
import { readGraph } from "../../src/store/read/read.ts";
import type { Store } from "../../src/store/store.ts";
import { changedGraph, sampleGraph } from "../support/letters.ts";

const EMPTY: KnowledgeGraph = { letters: [], entities: [], facts: [], sources: [] };

/** What every store must do for those who keep things of their own beside what was loaded. */
export function foreignContract(current: () => Store): void {
  const graph = sampleGraph();
  const [one, other] = graph.entities.filter(({ type }) => type === "Department");
  if (one === undefined || other === undefined) throw new Error("the sample names no two bodies");
  const ids = { one: one.id, other: other.id };

  const write = (cypher: string) => current().write([{ cypher, parameters: ids }]);
  const own = () => current().read(OWN, ids);
  const OWN = `MATCH (a:Entity {id: $one})-[r:MY_TIE]->(b:Entity {id: $other})
    RETURN r.note AS tie, a.mine AS mine, 'Interesting' IN labels(a) AS labelled`;
  const KEPT = [{ tie: "mine", mine: 7, labelled: true }];

  async function addOwn(): Promise<void> {
    await write(
      "MATCH (a:Entity {id: $one}), (b:Entity {id: $other}) CREATE (a)-[:MY_TIE {note: 'mine'}]->(b)",
    );
    await write("MATCH (a:Entity {id: $one}) SET a.mine = 7, a:Interesting");
    await write(
      "MATCH (a:Entity {id: $one}) CREATE (a)-[:SEEN_BY]->(:Entity:Analyst {name: 'me'})",
    );
  }

  test("own relations, labels and properties are no part of the graph, and stay through every load", async () => {
    await loadGraph(current(), graph);
    await addOwn();
    expect(graphHash(await readGraph(current()))).toBe(graphHash(graph));
    expect(await loadGraph(current(), graph)).toMatchObject({ added: 0, changed: 0, withdrawn: 0 });
    await loadGraph(current(), changedGraph(graph));
    expect(graphHash(await readGraph(current()))).toBe(graphHash(changedGraph(graph)));
    expect(await own()).toEqual(KEPT);
  });

  test("an entity that something of somebody else hangs on stays when no letter names it any more", async () => {
    await loadGraph(current(), graph);
    await addOwn();
    for (const { id } of graph.letters) await retract(current(), id);
    expect((await readGraph(current())).entities).toEqual([]);
    expect(await own()).toEqual(KEPT);
    const left = await current().read(
      "MATCH (n:Entity) RETURN n.id AS id, n.name AS name, n.aliases AS aliases ORDER BY n.id",
    );
    expect(left.filter(({ id }) => id !== null).map(({ id }) => id)).toEqual(
      [one.id, other.id].sort(),
    );
    expect(left.every(({ aliases }) => aliases === null)).toBe(true);
    // And the next load takes it up again.
    await loadGraph(current(), graph);
    expect(graphHash(await readGraph(current()))).toBe(graphHash(graph));
    expect(await own()).toEqual(KEPT);
  });

  test("a property that letters no longer give goes, and own ones of other names stay", async () => {
    await loadGraph(current(), graph);
    await write("MATCH (a:Entity {id: $one})-[r]-(b:Entity) SET r.mine = 1");
    const bare = {
      ...graph,
      entities: graph.entities.map((entity) => ({
        ...entity,
        properties: entity.type === "Letter" ? entity.properties : {},
      })),
    };
    await loadGraph(current(), bare);
    expect(graphHash(await readGraph(current()))).toBe(graphHash(bare));
    const [kept] = await current().read("MATCH ()-[r]->() WHERE r.mine = 1 RETURN count(r) AS n");
    expect(kept?.n).toBeGreaterThan(0);
  });

  test("a store knows which project made it, and what a load would change before it does", async () => {
    const mine: Origin = { project: "one", name: "甲", folder: "/one", version: "1" };
    await loadGraph(current(), graph, { origin: mine });
    expect(await readOrigin(current())).toEqual(mine);
    const theirs = { ...mine, project: "two", folder: "/two" };
    const loading = await prepareLoad(current(), EMPTY, { origin: theirs });
    expect(loading.origin).toEqual(mine);
    expect(await loading.held()).toEqual({
      letters: graph.letters.length,
      entities: graph.entities.length,
      facts: graph.facts.length,
    });
    expect(loading.diff.letters.withdrawn).toHaveLength(graph.letters.length);
    expect(graphHash(await readGraph(current()))).toBe(graphHash(graph));
    await loading.commit();
    expect(await readOrigin(current())).toEqual(theirs);
  });

  test("a load that is stopped leaves whole letters, and the next one goes on", async () => {
    const stop = new AbortController();
    const loading = await prepareLoad(current(), graph);
    const steps: number[] = [];
    const onStep = (done: number) => {
      steps.push(done);
      stop.abort();
    };
    await expect(loading.commit({ onStep, signal: stop.signal })).rejects.toMatchObject({
      code: "load-stopped",
    });
    expect(steps).toEqual([1]);
    await loadGraph(current(), graph);
    expect(graphHash(await readGraph(current()))).toBe(graphHash(graph));
  });
}
