import { type EntityDetail, entityDetail, type FactPart, partOf } from "../../model/api.ts";
import type { LetterRecord } from "../../model/graph.ts";
import { mergeFacts } from "../../model/merge.ts";
import type { Store } from "../store.ts";
import { readAround, readSome } from "./around.ts";
import { toFact } from "./from-rows.ts";
import { fromRows, readRows } from "./read.ts";

/** What is shown of one entity, with that part of its facts; undefined where there is none. */
export async function readEntity(
  store: Store,
  id: string,
  part?: FactPart,
): Promise<EntityDetail | undefined> {
  const [rows, mentions] = await Promise.all([
    readSome(store, "entity-facts", "ids", [id]),
    readSome(store, "entity-mentions", "ids", [id]),
  ]);
  // Their order follows from the rows alone, whatever the store; proofs are read of what is wanted.
  const about = mergeFacts(rows.map((row) => toFact(row, [])));
  const wanted = new Set(partOf(about, part).map((fact) => fact.id));
  const facts = rows.filter((row) => wanted.has(String(row.id)));
  const ends = new Set([id, ...facts.flatMap(({ subject, object }) => [subject, object])]);
  const [entities, evidence, sources] = await Promise.all([
    readSome(store, "entities", "ids", [...ends].map(String)),
    readSome(store, "evidence", "ids", [...wanted]),
    readRows(store, "sources"),
  ]);
  const { graph } = fromRows({ entities, facts, sections: [], mentions, evidence, sources });
  const detail = entityDetail(graph, id);
  return detail && { ...detail, total: about.length };
}

/** A letter as it was read, by its id. */
export async function readLetterRecord(
  store: Store,
  id: string,
): Promise<LetterRecord | undefined> {
  const { graph } = await readAround(store, { letters: [id], entities: new Set(), facts: [] });
  return graph.letters.find((letter) => letter.id === id);
}
