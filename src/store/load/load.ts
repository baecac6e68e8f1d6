import { join } from "node:path";
import { graphHash } from "../../identity/graph-hash.ts";
import { failure } from "../../model/errors.ts";
import type { KnowledgeGraph } from "../../model/graph.ts";
import { diffGraphs, type GraphDiff } from "../../model/graph-diff.ts";
import { withoutLetter } from "../../model/without-letter.ts";
import { CYPHER_FOLDER, readStatements } from "../cypher/cypher-folder.ts";
import type { Presentation } from "../read/graph-rows.ts";
import { readStored, type Stored } from "../read/read.ts";
import type { Store } from "../store.ts";
import { checkGraph } from "./check-graph.ts";
import { planLoad } from "./load-plan.ts";
import { readLoadStatements } from "./load-statements.ts";

/** What a load did; the counts are of entities and facts together. */
export interface LoadReport {
  /** Of the graph that the store holds now. */
  readonly hash: string;
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
}

/**
 * Makes the store hold exactly this graph: what is new or different is written, what is not in it is
 * withdrawn, what is the same is left alone. Each letter is one transaction.
 */
export async function loadGraph(
  store: Store,
  graph: KnowledgeGraph,
  presentation: Presentation = new Map(),
): Promise<LoadReport> {
  checkGraph(graph);
  await defineSchema(store);
  return replace(store, await readStored(store), { graph, presentation });
}

/** Takes a letter away with all that it alone says; `letter` is its id or its document number. */
export async function retract(store: Store, letter: string): Promise<LoadReport> {
  const stored = await readStored(store);
  const known = stored.graph.letters.find(
    ({ id, docNumber }) => id === letter || id === `Letter:${letter}` || docNumber === letter,
  );
  if (known === undefined) {
    const ids = stored.graph.letters.map(({ id }) => id);
    throw failure("not-found", "letter-unknown", {
      what: `the store holds no letter ${letter}`,
      cure: ids.length === 0 ? "It holds no letter." : `It holds ${ids.join(", ")}.`,
    });
  }
  return replace(store, stored, { ...stored, graph: withoutLetter(stored.graph, known.id) });
}

async function replace(store: Store, before: Stored, after: Stored): Promise<LoadReport> {
  for (const step of planLoad(before, after, readLoadStatements())) await store.write(step);
  const diff = diffGraphs(before.graph, after.graph);
  return {
    hash: graphHash(after.graph),
    added: count(diff, "added"),
    changed: count(diff, "changed"),
    withdrawn: count(diff, "withdrawn"),
  };
}

function count({ entities, facts }: GraphDiff, fate: keyof GraphDiff["facts"]): number {
  return entities[fate].length + facts[fate].length;
}

/** Constraints and indexes; made once, and again without effect. */
export async function defineSchema(store: Store): Promise<void> {
  const folder = join(CYPHER_FOLDER, "schema");
  for (const name of store.schema) {
    await store.define(readStatements(join(folder, `${name}.cypher`)));
  }
}
