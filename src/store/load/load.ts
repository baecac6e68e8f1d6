import { join } from "node:path";
import { graphHash } from "../../identity/graph-hash.ts";
import { failure } from "../../model/errors.ts";
import type { KnowledgeGraph, LetterRecord } from "../../model/graph.ts";
import { diffGraphs, type GraphDiff } from "../../model/graph-diff.ts";
import { withoutLetter } from "../../model/without-letter.ts";
import { CYPHER_FOLDER, readStatements } from "../cypher/cypher-folder.ts";
import type { Presentation } from "../read/graph-rows.ts";
import { readStored, type Stored } from "../read/read.ts";
import type { Store } from "../store.ts";
import { checkGraph } from "./check-graph.ts";
import { planLoad } from "./load-plan.ts";
import { same } from "./load-progress.ts";
import { readLoadStatements } from "./load-statements.ts";
import { type Origin, originStatements, readOrigin } from "./origin.ts";

/** What a load did; the counts are of entities and facts together. */
export interface LoadReport {
  /** Of the graph that the store holds now. */
  readonly hash: string;
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
}

/** A change of a store that is known and not yet made. */
export interface Loading {
  /** Who made what the store holds; undefined where nobody has said so. */
  readonly origin: Origin | undefined;
  /** How much the store holds before. */
  readonly held: { readonly letters: number; readonly entities: number; readonly facts: number };
  readonly diff: GraphDiff;
  /** What will have been done. */
  readonly report: LoadReport;
  /** Makes the change, one transaction a letter; ends early, between two of them, on the signal. */
  commit(watch?: LoadWatch): Promise<void>;
}

/** A letter that is to be taken away, and what goes with it. */
export interface Retracting extends Loading {
  readonly letter: LetterRecord;
}

export interface LoadWatch {
  /** Hears of each transaction that is done, of how many. */
  readonly onStep?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What a load would change, so that somebody can agree to it before it does. */
export async function prepareLoad(
  store: Store,
  graph: KnowledgeGraph,
  presentation: Presentation = new Map(),
  origin?: Origin,
): Promise<Loading> {
  checkGraph(graph);
  return prepare(store, await readStored(store), { graph, presentation }, origin);
}

/**
 * Makes the store hold exactly this graph: what is new or different is written, what is not in it is
 * withdrawn, what is the same is left alone. Each letter is one transaction.
 */
export async function loadGraph(
  store: Store,
  graph: KnowledgeGraph,
  presentation?: Presentation,
  origin?: Origin,
): Promise<LoadReport> {
  const loading = await prepareLoad(store, graph, presentation, origin);
  await loading.commit();
  return loading.report;
}

/** What taking a letter away would change; `letter` is its id or its document number. */
export async function prepareRetract(store: Store, letter: string): Promise<Retracting> {
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
  const after = { ...stored, graph: withoutLetter(stored.graph, known.id) };
  return { ...(await prepare(store, stored, after)), letter: known };
}

/** Takes a letter away with all that it alone says, and the background that only it called for. */
export async function retract(store: Store, letter: string): Promise<LoadReport> {
  const loading = await prepareRetract(store, letter);
  await loading.commit();
  return loading.report;
}

async function prepare(
  store: Store,
  before: Stored,
  after: Stored,
  origin?: Origin,
): Promise<Loading> {
  const known = await readOrigin(store);
  const steps = planLoad(before, after, readLoadStatements());
  const diff = diffGraphs(before.graph, after.graph);
  return {
    origin: known,
    held: {
      letters: before.graph.letters.length,
      entities: before.graph.entities.length,
      facts: before.graph.facts.length,
    },
    diff,
    report: {
      hash: graphHash(after.graph),
      added: count(diff, "added"),
      changed: count(diff, "changed"),
      withdrawn: count(diff, "withdrawn"),
    },
    commit: async ({ onStep, signal } = {}) => {
      if (steps.length > 0) await defineSchema(store);
      if (origin !== undefined && !same(known, origin)) {
        await store.write(originStatements(origin));
      }
      for (const [index, step] of steps.entries()) {
        if (signal?.aborted) throw stopped(index, steps.length);
        await store.write(step);
        onStep?.(index + 1, steps.length);
      }
    },
  };
}

function stopped(done: number, total: number) {
  return failure("store", "load-stopped", {
    what: `stopped: ${done} of ${total} transactions are done, each whole`,
    cure: "Load again to go on; what is there already is left alone.",
  });
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
