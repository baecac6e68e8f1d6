import type { Parameters, QueryResult, Row } from "../model/query.ts";

export interface Statement {
  readonly cypher: string;
  readonly parameters?: Parameters;
}

/** Bounds of a query that a person typed. */
export interface QueryLimits {
  readonly rows: number;
  readonly milliseconds: number;
  /** Kept by the embedded engine's query process; a Neo4j server has its own bounds. */
  readonly megabytes: number;
}

export const DEFAULT_LIMITS: QueryLimits = { rows: 1000, milliseconds: 10_000, megabytes: 512 };

/** A server that has a store open, and what opens the store there. */
export interface Served {
  /** `http://127.0.0.1:4321/` */
  readonly address: string;
  readonly token: string;
}

/** What is asked of a store that another program has open, as it crosses the wire. */
export type StoreRequest =
  | { readonly kind: "read"; readonly cypher: string; readonly parameters: Parameters }
  | { readonly kind: "write"; readonly statements: readonly Statement[] }
  | { readonly kind: "define"; readonly statements: readonly string[] }
  | {
      readonly kind: "query";
      readonly cypher: string;
      readonly parameters: Parameters;
      readonly limits: QueryLimits;
    };

/** A store as it was at one moment, to be read. */
export interface StillStore extends Pick<Store, "read" | "query" | "close"> {}

/**
 * A property graph that speaks Cypher. One per process writes; all values cross it as plain JSON: a
 * node as `{ labels, properties }`, a relationship as `{ type, properties }`, a path as
 * `{ nodes, relationships }`, dates and whole numbers past 2^53 as text.
 */
export interface Store {
  /** Whether other programs may write to it at any time. */
  readonly isShared: boolean;
  /** The files of cypher/schema that it needs, in order. */
  readonly schema: readonly string[];
  /** As a person would type it, without a password. */
  readonly address: string;
  /** Where a browser finds the graph, when another program serves it and answers for the store. */
  readonly servedAt?: string;
  /** Lets other programs on this machine, of the same user, use the store through this one. */
  readonly announce?: (served: Served) => void;
  /** Runs one of the project's own reading statements. */
  read(cypher: string, parameters?: Parameters): Promise<readonly Row[]>;
  /** Runs statements in one transaction: all of them hold afterwards, or none. */
  write(statements: readonly Statement[]): Promise<void>;
  /** Runs schema statements, each on its own: neither engine mixes schema with data. */
  define(statements: readonly string[]): Promise<void>;
  /**
   * Runs what a person typed, read-only and bounded; the engine itself refuses writes, and stops when the
   * signal says so.
   */
  query(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    signal?: AbortSignal,
  ): Promise<QueryResult>;
  /**
   * Does work that looks at the store and then changes it while no other program of this kind does: they
   * wait for one another. The work itself is not in a transaction.
   */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  /** A copy that stays as the store is now, whatever is written to it; absent where the engine makes none. */
  readonly still?: () => Promise<StillStore>;
  /** What it is, with its version, and whether it lets itself be changed. */
  about(): Promise<{ readonly product: string; readonly mayWrite: boolean }>;
  close(): Promise<void>;
}
