import { join } from "node:path";
import { CYPHER_FOLDER, readStatements } from "../cypher/cypher-folder.ts";
import { fieldsOf } from "../read/fields.ts";
import { marked } from "../read/mark.ts";
import type { Statement, Store } from "../store.ts";

/** Which project made what a store holds. */
export interface Origin {
  readonly project: string;
  readonly name: string;
  /** Where the project lay, for people. */
  readonly folder: string;
  /** Of the program. */
  readonly version: string;
}

/** The origin that a store tells; undefined where nothing was loaded by a version that told it. */
export async function readOrigin(store: Store): Promise<Origin | undefined> {
  const [statement = ""] = readStatements(join(CYPHER_FOLDER, "read", "origin.cypher"));
  const [row] = await store.read(statement);
  if (row === undefined) return undefined;
  const fields = fieldsOf(row);
  return {
    project: fields.text("project"),
    name: fields.text("name"),
    folder: fields.text("folder"),
    version: fields.text("version"),
  };
}

/** The statements that write an origin down. */
export function originStatements(origin: Origin): Statement[] {
  return readStatements(join(CYPHER_FOLDER, "load", "origin.cypher")).map((cypher) => ({
    cypher,
    parameters: { properties: marked({ id: "origin", ...origin }) },
  }));
}
