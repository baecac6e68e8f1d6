import { join } from "node:path";
import type { Json, Row } from "../../model/query.ts";
import { CYPHER_FOLDER, readStatements } from "../cypher/cypher-folder.ts";
import type { Store } from "../store.ts";
import { fromRows, readRows, type Stored } from "./read.ts";

/** A fact by what finds it. */
export interface FactPlace {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** What is looked at of a store. */
export interface Around {
  /** Letters whose text, sections and mentions are read; of others nothing but their proofs of the facts. */
  readonly letters: readonly string[];
  readonly entities: ReadonlySet<string>;
  readonly facts: readonly FactPlace[];
}

const BATCH = 5000;

/** A part of what a store holds, at the price of that part. */
export async function readAround(store: Store, around: Around): Promise<Stored> {
  const letters = around.letters;
  // What holds both ways may be kept the other way round than one letter tells it.
  const facts = around.facts.flatMap(({ id, from, to }): Row[] =>
    from === to
      ? [{ id, from, to }]
      : [
          { id, from, to },
          { id, from: to, to: from },
        ],
  );
  const [entities, found, sections, mentions, evidence, sources] = await Promise.all([
    readSome(store, "entities", "ids", [...new Set([...around.entities, ...letters])]),
    readSome(store, "facts", "rows", facts),
    readSome(store, "sections", "ids", letters),
    readSome(store, "mentions", "ids", letters),
    readSome(
      store,
      "evidence",
      "ids",
      around.facts.map(({ id }) => id),
    ),
    readRows(store, "sources"),
  ]);
  const wanted = mentions.filter(({ entity }) => around.entities.has(String(entity)));
  return fromRows({ entities, facts: found, sections, mentions: wanted, evidence, sources });
}

/** What a statement of cypher/read/around gives for a list, however long. */
export async function readSome(
  store: Store,
  name: string,
  parameter: "ids" | "rows",
  values: readonly Json[],
): Promise<Row[]> {
  const [statement = ""] = readStatements(join(CYPHER_FOLDER, "read", "around", `${name}.cypher`));
  const rows: Row[] = [];
  for (let from = 0; from < values.length; from += BATCH) {
    const found = await store.read(statement, { [parameter]: values.slice(from, from + BATCH) });
    for (const row of found) rows.push(row);
  }
  return rows;
}
