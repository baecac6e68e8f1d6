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
  close(): Promise<void>;
}
