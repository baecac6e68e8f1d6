import { join } from "node:path";
import { didYouMean } from "../model/nearest.ts";
import { parseCode } from "../store/cypher/cypher-code.ts";
import { CYPHER_FOLDER, readStatements } from "../store/cypher/cypher-folder.ts";
import type { Store } from "../store/store.ts";

/** A label, relation or property that a query names and the graph does not have. */
export interface UnknownWord {
  readonly kind: "label" | "relation" | "property";
  readonly word: string;
  /** A sentence that names the near ones. */
  readonly near: string;
}

const KINDS = { label: "labels", relation: "relations", property: "properties" } as const;

/** What a query names that is not in the graph: it answers nothing, and nobody says why. */
export async function unknownWords(store: Store, cypher: string): Promise<UnknownWord[]> {
  const named = wordsOf(cypher);
  const found: UnknownWord[] = [];
  for (const kind of ["label", "relation", "property"] as const) {
    const asked = [...named[kind]];
    if (asked.length === 0) continue;
    const known = await namesIn(store, KINDS[kind]);
    for (const word of asked.filter((each) => !known.includes(each))) {
      found.push({ kind, word, near: didYouMean(word, known) });
    }
  }
  return found;
}

async function namesIn(store: Store, file: string): Promise<string[]> {
  const [statement = ""] = readStatements(join(CYPHER_FOLDER, "read", `${file}.cypher`));
  return (await store.read(statement)).map(({ name }) => String(name)).sort();
}

/** Labels stand in round brackets, relations in square ones; quoted names are left out. */
function wordsOf(cypher: string): Readonly<Record<UnknownWord["kind"], ReadonlySet<string>>> {
  const { bare } = parseCode(cypher);
  const label = new Set<string>();
  const relation = new Set<string>();
  for (const [, names = ""] of bare.matchAll(
    /\(\s*[\p{L}_]?[\p{L}\p{N}_]*\s*:\s*([\p{L}_][\p{L}\p{N}_|&:! ]*)/gu,
  )) {
    for (const name of namesOf(names)) label.add(name);
  }
  for (const [, names = ""] of bare.matchAll(
    /-\s*\[\s*[\p{L}\p{N}_]*\s*:\s*([\p{L}_][\p{L}\p{N}_|:! ]*)/gu,
  )) {
    for (const name of namesOf(names)) relation.add(name);
  }
  // What a map of the query itself holds is no property of the graph.
  const own = new Set(
    [...bare.matchAll(/[{,]\s*([\p{L}_][\p{L}\p{N}_]*)\s*:/gu)].map(([, key]) => key),
  );
  const property = new Set<string>();
  for (const [, name = ""] of bare.matchAll(
    /(?<=[\p{L}\p{N}_\])])\.([\p{L}_][\p{L}\p{N}_]*)(?![\p{L}\p{N}_]*\s*[(.])/gu,
  )) {
    if (!own.has(name)) property.add(name);
  }
  return { label, relation, property };
}

function namesOf(expression: string): string[] {
  return expression.split(/[|&:! ]+/).filter((name) => name !== "");
}
