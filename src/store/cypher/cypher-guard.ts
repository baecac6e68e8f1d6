import { failure, type LettergraphError } from "../../model/errors.ts";
import type { Parameters } from "../../model/query.ts";
import { type Token, tokensOf } from "./cypher-tokens.ts";
import { whyNotPlainRead } from "./plain-read.ts";
import { missingParameterError, placeIn, syntaxError, writeError } from "./query-errors.ts";

/** The longest statement that is looked at; ready questions have a fiftieth of it. */
const LONGEST = 100_000;
/** Parsers call themselves for each bracket; ready questions nest six. */
const DEEPEST = 100;

/** The codes of plain letters and signs, which Neo4j turns into them before it reads the query, texts and comments too. */
const HIDDEN = /\\u+00[0-7][0-9a-f]/i;

/** Refuses what a person typed before any engine sees it: what is no plain read, missing parameters. */
export function guardQuery(cypher: string, parameters: Parameters): void {
  if (cypher.length > LONGEST) {
    throw refusal(cypher, LONGEST, `a query has at most ${LONGEST} characters`);
  }
  const tokens = tokensOf(cypher);
  if (tokens.length === 0) throw syntaxError(cypher, "it is empty");
  const hidden = HIDDEN.exec(cypher);
  if (hidden !== null) throw refusal(cypher, hidden.index, "a letter is written as its code");
  const deep = tooDeep(tokens);
  if (deep !== undefined) {
    throw refusal(cypher, deep.offset, `brackets stand more than ${DEEPEST} deep in one another`);
  }
  const wrong = whyNotPlainRead(tokens);
  if (wrong?.kind === "writes") throw writeError();
  if (wrong !== undefined) throw refusal(cypher, wrong.offset, wrong.what);
  const needed = tokens.flatMap(({ kind, text }) => (kind === "parameter" ? [text] : []));
  const missing = [...new Set(needed)].filter((name) => !Object.hasOwn(parameters, name));
  if (missing.length > 0) throw missingParameterError(missing);
}

function tooDeep(tokens: readonly Token[]): Token | undefined {
  let depth = 0;
  return tokens.find(({ kind, text }) => {
    if (kind !== "sign") return false;
    if ("([{".includes(text)) depth += 1;
    if (")]}".includes(text)) depth -= 1;
    return depth > DEEPEST;
  });
}

function refusal(cypher: string, offset: number, what: string): LettergraphError {
  return failure("usage", "cypher-refused", {
    what: `${placeIn(cypher, offset)}: ${what}`,
    cure: "Queries read the graph and nothing else; leave it out, or put a name in backquotes.",
  });
}

export function fileReadError(): LettergraphError {
  return failure("usage", "cypher-refused", {
    what: "the query would read a file",
    cure: "Queries read the graph and nothing else; leave it out.",
  });
}
