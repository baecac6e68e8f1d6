import type { GrafeoDB } from "@grafeo-db/js";
import type { Parameters, QueryResult, Row } from "../../model/query.ts";
import { guardQuery } from "../cypher/cypher-guard.ts";
import { refuseFindings } from "../cypher/cypher-lint.ts";
import { quoteAliases } from "../cypher/quote-aliases.ts";
import { DEFAULT_LIMITS, type QueryLimits } from "../store.ts";
import { explainFailure, toFailure } from "./embedded-errors.ts";
import { fromEmbedded } from "./embedded-values.ts";
import type { QueryRunner } from "./query-runner.ts";

/** Runs one of the project's own statements in this process. */
export async function run(
  database: GrafeoDB,
  cypher: string,
  parameters: Parameters,
): Promise<Row[]> {
  try {
    const found = await database.executeCypher(cypher, parameters);
    return found.toArray().map(toRow);
  } catch (error) {
    throw explainFailure(cypher, toFailure(error), DEFAULT_LIMITS);
  }
}

/** Runs what a person typed, where the runner says. */
export async function runTyped(
  runner: () => QueryRunner | Promise<QueryRunner>,
  typed: string,
  parameters: Parameters,
  limits: QueryLimits,
  signal?: AbortSignal,
): Promise<QueryResult> {
  const cypher = quoteAliases(typed);
  guardQuery(cypher, parameters);
  refuseFindings(cypher);
  return (await runner()).run(cypher, parameters, limits, signal);
}

function toRow(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, fromEmbedded(value)]),
  );
}
