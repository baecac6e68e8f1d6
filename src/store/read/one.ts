import type { KnowledgeGraph, LetterRecord } from "../../model/graph.ts";
import type { Store } from "../store.ts";
import { readAround, readSome } from "./around.ts";
import { fromRows, readRows } from "./read.ts";

/** An entity with its mentions and facts, and the other ends of these without theirs; empty where there is none. */
export async function readEntity(store: Store, id: string): Promise<KnowledgeGraph> {
  const [facts, mentions] = await Promise.all([
    readSome(store, "entity-facts", "ids", [id]),
    readSome(store, "entity-mentions", "ids", [id]),
  ]);
  const ends = new Set([id, ...facts.flatMap(({ subject, object }) => [subject, object])]);
  const [entities, evidence, sources] = await Promise.all([
    readSome(store, "entities", "ids", [...ends].map(String)),
    readSome(store, "evidence", "ids", [...new Set(facts.map((fact) => String(fact.id)))]),
    readRows(store, "sources"),
  ]);
  return fromRows({ entities, facts, sections: [], mentions, evidence, sources }).graph;
}

/** A letter as it was read, by its id. */
export async function readLetterRecord(
  store: Store,
  id: string,
): Promise<LetterRecord | undefined> {
  const { graph } = await readAround(store, { letters: [id], entities: new Set(), facts: [] });
  return graph.letters.find((letter) => letter.id === id);
}
