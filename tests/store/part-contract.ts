import { entityDetail } from "../../src/model/api.ts";
import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { prepareLetters } from "../../src/store/load/change-letters.ts";
import { loadGraph, prepareLoad } from "../../src/store/load/load.ts";
import { keepPlaces } from "../../src/store/load/places.ts";
import { readEntity, readLetterRecord } from "../../src/store/read/one.ts";
import { readGraph } from "../../src/store/read/read.ts";
import { readRevision } from "../../src/store/read/revision.ts";
import type { Store } from "../../src/store/store.ts";
import { changedGraph, sampleBuild, sampleGraph } from "../support/letters.ts";

const NOTHING: KnowledgeGraph = { letters: [], entities: [], facts: [], sources: [] };

/** What every store must give without being read whole. */
export function partContract(current: () => Store): void {
  const graph = sampleGraph();

  test("each thing with its facts is what the whole graph says of it", async () => {
    await loadGraph(current(), graph);
    const whole = await readGraph(current());
    for (const { id } of whole.entities) {
      const all = entityDetail(whole, id);
      expect(await readEntity(current(), id)).toEqual(all);
      const limit = 3;
      const pages = [];
      for (let from = 0; from < (all?.total ?? 0); from += limit) {
        const part = { from, limit };
        const page = await readEntity(current(), id, part);
        expect(page).toEqual(entityDetail(whole, id, part));
        pages.push(...(page?.facts ?? []));
      }
      expect(pages).toEqual(all?.facts);
      const ids = [all?.facts.at(-1)?.id ?? "none", "nowhere"];
      expect(await readEntity(current(), id, { ids })).toEqual(entityDetail(whole, id, { ids }));
    }
    for (const letter of whole.letters) {
      expect(await readLetterRecord(current(), letter.id)).toEqual(letter);
    }
  });

  test("what a thing has of somebody else is left out, and what is not there is not there", async () => {
    await loadGraph(current(), graph);
    const [entity] = graph.entities;
    const id = entity?.id ?? "";
    const before = await readEntity(current(), id);
    const cypher =
      "MATCH (n:Entity {id: $id}) CREATE (n)-[:KNOWS]->(:Entity {id: 'else'}), (:Section {id: 'else'})-[:MENTIONS]->(n)";
    await current().write([{ cypher, parameters: { id } }]);
    expect(await readEntity(current(), id)).toEqual(before);
    expect(await readEntity(current(), "else")).toBeUndefined();
    expect(await readLetterRecord(current(), id)).toBeUndefined();
  });

  test("a revision tells one content from another, whoever loads it and in whatever order", async () => {
    const revision = () => readRevision(current());
    const empty = await revision();
    await loadGraph(current(), graph);
    const first = await revision();
    await loadGraph(current(), graph);
    expect(await revision()).toBe(first);
    await loadGraph(current(), changedGraph(graph));
    const changed = await revision();
    await loadGraph(current(), graph, { words: "others" });
    const words = await revision();
    expect(new Set([empty, first, changed, words, undefined]).size).toBe(5);
    await loadGraph(current(), NOTHING);
    for (const put of sampleBuild().parts.toReversed()) {
      const background = sampleBuild().called(put);
      await (await prepareLetters(current(), { put: [put], gone: [], background })).commit();
    }
    await loadGraph(current(), graph);
    expect(await revision()).toBe(first);
  });

  test("where things are drawn is no part of a revision", async () => {
    await loadGraph(current(), graph);
    const before = await readRevision(current());
    const places = new Map(graph.entities.map(({ id }, at) => [id, { x: at, y: at }]));
    await keepPlaces(current(), places, new Map());
    expect(await readRevision(current())).toBe(before);
  });

  test("there is no revision while digests do not tell what is there", async () => {
    const stop = new AbortController();
    const loading = await prepareLoad(current(), graph);
    const ended = loading.commit({ onStep: () => stop.abort(), signal: stop.signal });
    await expect(ended).rejects.toThrow("stopped");
    expect(await readRevision(current())).toBeUndefined();
    await loadGraph(current(), graph);
    expect(await readRevision(current())).toBeDefined();
    // As in a store of an older version.
    await current().write([{ cypher: "MATCH (n:StoreState) DETACH DELETE n" }]);
    expect(await readRevision(current())).toBeUndefined();
  });
}
