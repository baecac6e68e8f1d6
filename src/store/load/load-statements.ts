import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { failure } from "../../model/errors.ts";
import type { Json, Parameters, Row } from "../../model/query.ts";
import { CYPHER_FOLDER, readStatements } from "../cypher/cypher-folder.ts";
import type { Statement } from "../store.ts";

/** Rows that one statement takes: both engines are fastest between one and five thousand. */
const BATCH = 2000;

/** Names that may stand in a statement; what is not such a name never reaches an engine. */
const TYPE = /^[A-Z][A-Za-z0-9]*$/;
const RELATION = /^[A-Z][A-Z0-9_]*$/;

type Put = (file: string, rows: readonly Row[], name?: string) => Statement[];

/** The statements of cypher/load, by file name. */
export interface LoadStatements {
  /** Puts rows; entities and facts also with the type or relation that all of them have. */
  put: Put;
  /** The same into a store that holds nothing: what cannot be there is not looked for. */
  make: Put;
  /** Deletes what the rows or ids name. */
  remove(file: string, parameter: "ids" | "rows", values: readonly Json[]): Statement[];
  run(file: string, parameters: Parameters): Statement[];
}

export function readLoadStatements(folder = join(CYPHER_FOLDER, "load")): LoadStatements {
  const files = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith(".cypher"))
      .map((file) => [basename(file, ".cypher"), readStatements(join(folder, file))]),
  );
  const statements = (file: string): readonly string[] => {
    const found = files.get(file);
    if (found !== undefined) return found;
    throw failure("input", "cypher-missing", {
      file: join(folder, `${file}.cypher`),
      what: "the statement file is missing",
      cure: "Install lettergraph again.",
    });
  };
  const batched = (file: string, parameter: string, values: readonly Json[], name?: string) => {
    const found: Statement[] = [];
    for (let from = 0; from < values.length; from += BATCH) {
      const parameters = { [parameter]: values.slice(from, from + BATCH) };
      for (const cypher of statements(file)) {
        found.push({ cypher: withName(cypher, name), parameters });
      }
    }
    return found;
  };
  const put: Put = (file, rows, name) => batched(file, "rows", rows, name);
  return {
    put,
    make: (file, rows, name) =>
      put(file, rows, name).map(({ cypher, ...rest }) => ({
        cypher: cypher.replaceAll("MERGE (", "CREATE ("),
        ...rest,
      })),
    remove: batched,
    run: (file, parameters) => statements(file).map((cypher) => ({ cypher, parameters })),
  };
}

/** Puts a type or relation in its place; neither engine takes them as parameters. */
function withName(cypher: string, name: string | undefined): string {
  if (name === undefined) return cypher;
  if (!isTypeName(name) && !isRelationName(name)) {
    throw failure("store", "store-content", {
      what: `"${name}" in the store cannot name a type or relation`,
      cure: "Load the graph again from the letters.",
    });
  }
  return cypher.replaceAll("`Type`", `\`${name}\``).replaceAll("`RELATION`", `\`${name}\``);
}

export function isTypeName(name: string): boolean {
  return TYPE.test(name);
}

export function isRelationName(name: string): boolean {
  return RELATION.test(name);
}
