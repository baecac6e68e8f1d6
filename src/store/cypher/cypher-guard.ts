import { failure, type LettergraphError } from "../../model/errors.ts";
import type { Parameters } from "../../model/query.ts";
import { skeleton } from "./cypher-text.ts";
import { missingParameterError, placeIn, syntaxError } from "./query-errors.ts";

/** What no query that a person typed may contain, on either engine. */
const FORBIDDEN: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /\bLOAD\s+CSV\b/i, what: "LOAD CSV reads files and addresses" },
  { pattern: /\bTERMINATE\s+TRANSACTION/i, what: "TERMINATE stops other people's queries" },
  {
    pattern:
      /\bCALL\s+(?!\s|[({]|(?:db\.(?:labels|relationshipTypes|propertyKeys|schema\.\w+|index\.fulltext\.query\w+)|grafeo\.[\w.]+)\b)/i,
    what: "this procedure is not one that only reads the graph",
  },
];

/** The codes of plain letters and signs, which Neo4j turns into them before it reads the query. */
const HIDDEN = /\\u+00[0-7][0-9a-f]/i;

/** Refuses what a person typed before any engine sees it: file reads, procedures, missing parameters. */
export function guardQuery(cypher: string, parameters: Parameters): void {
  const code = skeleton(cypher);
  if (code.trim() === "") throw syntaxError(cypher, "it is empty");
  const hidden = HIDDEN.exec(cypher);
  if (hidden !== null) throw refusal(cypher, hidden.index, "a letter is written as its code");
  for (const { pattern, what } of FORBIDDEN) {
    const found = pattern.exec(code);
    if (found !== null) throw refusal(cypher, found.index, what);
  }
  const needed = [...code.matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu)].map((match) => match[1] ?? "");
  const missing = [...new Set(needed)].filter((name) => !Object.hasOwn(parameters, name));
  if (missing.length > 0) throw missingParameterError(missing);
}

function refusal(cypher: string, offset: number, what: string): LettergraphError {
  return failure("usage", "cypher-refused", {
    what: `${placeIn(cypher, offset)}: ${what}`,
    cure: "Queries read the graph and nothing else; leave it out.",
  });
}

export function fileReadError(): LettergraphError {
  return failure("usage", "cypher-refused", {
    what: "the query would read a file",
    cure: "Queries read the graph and nothing else; leave it out.",
  });
}
