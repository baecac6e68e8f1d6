import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { graphHash } from "../../identity/graph-hash.ts";
import { failure } from "../../model/errors.ts";
import type { KnowledgeGraph, LetterGraph } from "../../model/graph.ts";
import { diffGraphs, type GraphDiff } from "../../model/graph-diff.ts";
import { CYPHER_FOLDER, readStatements } from "../cypher/cypher-folder.ts";
import type { Presentation } from "../read/graph-rows.ts";
import { readRows, type Stored } from "../read/read.ts";
import type { Statement, Store } from "../store.ts";
import { checkGraph } from "./check-graph.ts";
import { compareShares } from "./compare-shares.ts";
import { type Doer, eventStatements } from "./event.ts";
import { stateStatements } from "./kept-shares.ts";
import { planLoad, type ShareRows } from "./load-plan.ts";
import { same } from "./load-progress.ts";
import { readLoadStatements } from "./load-statements.ts";
import { type Origin, originStatements, readOrigin } from "./origin.ts";

/** What a load did; the counts are of entities and facts together. */
export interface LoadReport {
  /** Of the graph that the store holds now; undefined where only a part of it was at hand. */
  readonly hash?: string;
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
}

export interface Held {
  readonly letters: number;
  readonly entities: number;
  readonly facts: number;
}

/** A change of a store that is known and not yet made. */
export interface Loading<Report extends LoadReport = LoadReport> {
  /** Who made what the store holds; undefined where nobody has said so. */
  readonly origin: Origin | undefined;
  /** Counts how much the store holds before. */
  held(): Promise<Held>;
  readonly diff: GraphDiff;
  /** What will have been done. */
  readonly report: Report;
  /** Makes the change, one transaction a letter; ends early, between two of them, on the signal. */
  commit(watch?: LoadWatch): Promise<void>;
}

export interface LoadWatch {
  /** Hears of each transaction that is done, of how many. */
  readonly onStep?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** How the entities of a graph look; `known` is how those of the store do. */
export type Looks = (graph: KnowledgeGraph, known: Presentation) => Presentation;

export interface LoadOptions {
  /** The graphs of the letters, as they were merged. */
  readonly letters?: readonly LetterGraph[];
  /** As those that are there do, where nothing is said. */
  readonly looks?: Looks;
  readonly origin?: Origin | undefined;
  /** Who does it, for the store's history; it is not written down where nobody is named. */
  readonly by?: Doer | undefined;
  /** The digest of the vocabulary that the looks follow from. */
  readonly words?: string | undefined;
  /** Whether the store is read whole: its digests are not believed. */
  readonly recheck?: boolean | undefined;
}

export interface WholeReport extends LoadReport {
  readonly hash: string;
}

/** What a load would change, so that somebody can agree to it before it does. */
export async function prepareLoad(
  store: Store,
  graph: KnowledgeGraph,
  options: LoadOptions = {},
): Promise<Loading<WholeReport>> {
  checkGraph(graph);
  const change = await compareShares(store, graph, options);
  return prepare(store, change, options, { hash: graphHash(graph) });
}

/**
 * Makes the store hold exactly this graph: what is new or different is written, what is not in it is
 * withdrawn, what is the same is left alone. Each letter is one transaction.
 */
export function loadGraph(
  store: Store,
  graph: KnowledgeGraph,
  options: LoadOptions = {},
): Promise<WholeReport> {
  return store.alone(async () => {
    const loading = await prepareLoad(store, graph, options);
    await loading.commit();
    return loading.report;
  });
}

/** A part of a store as it is and as it is to be; what is outside of it stays. */
export interface Change {
  readonly before: Stored;
  readonly after: Stored;
  readonly shares: ShareRows;
  /** Whether nothing at all will be left. */
  readonly empties: boolean;
  /** The digest of the vocabulary, for the store to keep. */
  readonly words: string | undefined;
  /** Whether the store is to be told that it is whole, even where nothing else changes. */
  readonly renews?: boolean;
}

/** What a change comes to. */
export async function prepare<More extends object>(
  store: Store,
  { before, after, shares, empties, words, renews = false }: Change,
  { origin, by }: LoadOptions,
  more: More,
): Promise<Loading<LoadReport & More>> {
  const known = await readOrigin(store);
  const statements = readLoadStatements();
  const plan = planLoad(before, after, statements, shares);
  const diff = diffGraphs(before.graph, after.graph);
  const state = (whole: boolean): Statement[] =>
    stateStatements(statements, { whole, words, isEmpty: whole && empties });
  const counts = {
    added: count(diff, "added"),
    changed: count(diff, "changed"),
    withdrawn: count(diff, "withdrawn"),
  };
  return {
    origin: known,
    held: () => readHeld(store),
    diff,
    report: { ...more, ...counts },
    commit: async ({ onStep, signal } = {}) => {
      const isMoved = origin !== undefined && !same(known, origin);
      let isFirst = true;
      let writing = Promise.resolve();
      for (const { step, done, isLast } of plan.steps()) {
        await writing;
        if (isFirst) await defineSchema(store);
        if (isFirst && isMoved) await store.write(originStatements(origin));
        if (signal?.aborted) throw stopped(done, plan.most);
        writing = store
          .write([
            ...(isFirst && !isLast ? state(false) : []),
            ...step,
            ...(isLast ? [...state(true), ...eventStatements(statements, by, counts)] : []),
          ])
          .then(() => onStep?.(done, plan.most));
        isFirst = false;
        // Once it is on its way, the next one is worked out while the store is busy with it.
        await Promise.race([writing, setImmediate()]);
      }
      await writing;
      if (isFirst && isMoved) await store.write(originStatements(origin));
      if (isFirst && renews) await store.write(state(true));
    },
  };
}

/** Counts what a store holds. */
export async function readHeld(store: Store): Promise<Held> {
  const rows = await readRows(store, "counts");
  const numberOf = (what: keyof Held) => Number(rows.find((row) => row.what === what)?.number ?? 0);
  return { letters: numberOf("letters"), entities: numberOf("entities"), facts: numberOf("facts") };
}

function stopped(done: number, total: number) {
  return failure("store", "load-stopped", {
    what: `stopped: ${done} of ${total} letters are done, each whole`,
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
