import { randomUUID } from "node:crypto";
import type { Row } from "../../model/query.ts";
import { fieldsOf } from "../read/fields.ts";
import { marked } from "../read/mark.ts";
import { readRows } from "../read/read.ts";
import type { Statement, Store } from "../store.ts";
import type { LoadStatements } from "./load-statements.ts";

/** Who changes a store, and by what. */
export interface Doer {
  readonly what: "load" | "retract" | "decision" | "restore";
  readonly who: string;
  /** Of the program. */
  readonly version: string;
}

/** One line of a store's history. */
export interface StoreEvent extends Doer {
  /** In Coordinated Universal Time. */
  readonly at: string;
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
}

/** The statement that writes a change down, in the transaction with which it ends. */
export function eventStatements(
  statements: LoadStatements,
  by: Doer | undefined,
  counts: Pick<StoreEvent, "added" | "changed" | "withdrawn">,
): Statement[] {
  if (by === undefined) return [];
  const { added, changed, withdrawn } = counts;
  const at = new Date().toISOString();
  const event: Row = { id: `${at} ${randomUUID()}`, at, ...by, added, changed, withdrawn };
  return statements.run("event", { properties: marked(event) });
}

/** What was done to a store, the last first, as the clocks of those who did it have it. */
export async function readEvents(store: Store): Promise<readonly StoreEvent[]> {
  return (await readRows(store, "events")).map((row) => {
    const fields = fieldsOf(row);
    return {
      at: fields.text("at"),
      what: fields.text("what") as Doer["what"],
      who: fields.text("who"),
      version: fields.text("version"),
      added: fields.number("added"),
      changed: fields.number("changed"),
      withdrawn: fields.number("withdrawn"),
    };
  });
}
