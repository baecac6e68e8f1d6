import { failure, type LettergraphError } from "../../model/errors.ts";
import type { QueryLimits } from "../store.ts";
import { positionOf } from "./cypher-text.ts";

/** The query cannot be understood; `offset` (UTF-16 units) is where, when the engine tells. */
export function syntaxError(
  cypher: string,
  what: string,
  offset?: number,
  cause?: unknown,
): LettergraphError {
  return failure(
    "usage",
    "cypher-syntax",
    {
      what: offset === undefined ? `the query: ${what}` : `${placeIn(cypher, offset)}: ${what}`,
      cure: "Correct it there and run it again.",
    },
    { cause },
  );
}

/** `line 2, column 8 of the query, at "nope.id AS"`. */
export function placeIn(cypher: string, offset: number): string {
  const { line, column } = positionOf(cypher, offset);
  const next =
    cypher
      .slice(offset, offset + 24)
      .split("\n", 1)[0]
      ?.trim() ?? "";
  const at = next === "" ? "at its end" : `at "${next}"`;
  return `line ${line}, column ${column} of the query, ${at}`;
}

export function writeError(cause?: unknown): LettergraphError {
  return failure(
    "usage",
    "cypher-write",
    {
      what: "the query would write, and queries only read",
      cure: "Change the data files and run `lettergraph load`; the graph is made from them.",
    },
    { cause },
  );
}

export function timeoutError(limits: QueryLimits, cause?: unknown): LettergraphError {
  return failure(
    "store",
    "query-timeout",
    {
      what: `the query was stopped after ${limits.milliseconds} ms`,
      cure: "Anchor it on an id, bound its hops (`*1..3`), or allow it more time.",
    },
    { cause },
  );
}

/** Nobody waits for the answer any more. */
export function stoppedError(): LettergraphError {
  return failure("store", "query-stopped", {
    what: "the query was stopped before it ended",
    cure: "Run it again.",
  });
}

/** Without limits: those of a server, which we cannot tell. */
export function memoryError(limits?: QueryLimits, cause?: unknown): LettergraphError {
  const bound =
    limits === undefined ? "more memory than it may" : `more than ${limits.megabytes} MB`;
  return failure(
    "store",
    "query-memory",
    {
      what: `the query needed ${bound} and was stopped`,
      cure: "Ask for fewer rows, or join its parts (two MATCHes without a shared node multiply).",
    },
    { cause },
  );
}

export function missingParameterError(names: readonly string[]): LettergraphError {
  const [first = "name"] = names;
  return failure("usage", "query-parameter", {
    what: `the query needs ${names.map((name) => `$${name}`).join(", ")}, not given`,
    cure: `Give each a value, such as ${first}=….`,
  });
}

/** The engine failed for a reason other than the query's words. */
export function engineError(what: string, cause: unknown): LettergraphError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (/No space left|ENOSPC|os error 28|disk quota/i.test(reason)) {
    const cure = "Make room, then run it again; what was whole before still is.";
    return failure("store", "disk-full", { what: `${what}: the disk is full`, cure }, { cause });
  }
  return failure(
    "store",
    "store-failed",
    {
      what: `${what}: ${reason.split("\n", 1)[0]}`,
      cure: "Nothing was changed; run it again, and report it if it comes back.",
    },
    { cause },
  );
}
