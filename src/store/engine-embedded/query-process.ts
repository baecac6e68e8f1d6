/**
 * The child process in which the embedded engine runs what a person typed, on a read-only copy of the
 * graph. The engine can neither be cancelled nor be told how much memory it may take; a process can be
 * killed. Started as `query-process SNAPSHOT MEGABYTES`; queries and answers go over the IPC channel.
 */
import { fileURLToPath } from "node:url";
import grafeo, { type GrafeoDB } from "@grafeo-db/js";
import type { Parameters, QueryResult } from "../../model/query.ts";
import { type EngineFailure, toFailure } from "./embedded-errors.ts";
import { fromEmbedded } from "./embedded-values.ts";

export interface QueryTask {
  readonly cypher: string;
  readonly parameters: Parameters;
  readonly rows: number;
}

export type Answer =
  | { readonly ready: true }
  | { readonly result: QueryResult }
  | { readonly failure: EngineFailure }
  | { readonly readsFiles: true };

/** The exit code of a query process that took more memory than it may. */
export const OUT_OF_MEMORY = 86;

// Whoever merely imports this module, a test runner's worker among them, is not a query process.
const [, program, snapshot, megabytes] = process.argv;
if (program === fileURLToPath(import.meta.url) && snapshot !== undefined) {
  serve(snapshot, Number(megabytes));
}

function serve(path: string, limit: number): void {
  const database = grafeo.GrafeoDB.openReadOnly(path);
  const baseline = process.memoryUsage.rss();
  setInterval(() => {
    if (process.memoryUsage.rss() - baseline > limit * 2 ** 20) process.exit(OUT_OF_MEMORY);
  }, 20).unref();
  process.on("disconnect", () => process.exit());
  const send = (answer: Answer) => process.send?.(answer);
  process.on("message", (task: QueryTask) => void answer(database, task).then(send));
  send({ ready: true });
}

async function answer(database: GrafeoDB, task: QueryTask): Promise<Answer> {
  const { cypher, parameters, rows } = task;
  try {
    if (!/^\s*(EXPLAIN|SHOW|CREATE|DROP|ALTER)\b/i.test(cypher)) {
      const plan = await database.executeCypher(`EXPLAIN ${cypher}`, parameters);
      if (/^\s*Load/m.test(String(plan.scalar()))) return { readsFiles: true };
    }
    const found = await database.executeCypher(cypher, parameters);
    const kept = Math.min(found.length, rows);
    return {
      result: {
        columns: found.columns,
        rows: Array.from({ length: kept }, (_, index) =>
          Object.fromEntries(
            Object.entries(found.get(index)).map(([name, value]) => [name, fromEmbedded(value)]),
          ),
        ),
        truncated: found.length > kept,
      },
    };
  } catch (error) {
    return { failure: toFailure(error) };
  }
}
