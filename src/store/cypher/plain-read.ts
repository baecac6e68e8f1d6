import type { Token } from "./cypher-tokens.ts";

/** Why a statement is no plain read, and where. */
export interface Refusal {
  readonly kind: "reaches out" | "writes";
  readonly offset: number;
  readonly what: string;
}

const READS = "MATCH OPTIONAL UNWIND WITH RETURN CALL LET FILTER EXPLAIN PROFILE".split(" ");
const WRITES = "CREATE MERGE SET DELETE DETACH REMOVE FOREACH INSERT DROP ALTER".split(" ");
/** Commands about the server, or about a graph that is not this one. */
const COMMANDS = ["SHOW", "TERMINATE", "USE"];
/** What `LOAD` reads, on one engine or the other. */
const LOADED = "CSV JSON JSONL PARQUET ARROW DATA FROM GRAPH EXTENSION".split(" ");

/** Procedures that read the graph and nothing else. */
const PROCEDURES =
  /^(?:db\.(?:labels|relationshipTypes|propertyKeys|schema\.\w+|index\.(?:fulltext|vector)\.query\w+)|grafeo(?:\.\w+)+)$/i;
/** Families of functions that compute; others may call out, as genai.vector.encode does. */
const FUNCTIONS =
  /^(?:date|datetime|localdatetime|time|localtime|duration|point|vector|coll)(?:\.\w+)+$/i;

/**
 * Where a statement does more than read the graph. What may be there is listed, not what may not; a
 * word of Cypher as a column's name needs backquotes, for Neo4j lets a clause follow any name.
 */
export function whyNotPlainRead(tokens: readonly Token[]): Refusal | undefined {
  const beginning = wrongBeginning(tokens[0]);
  if (beginning !== undefined) return beginning;
  for (let at = 0; at < tokens.length; at += 1) {
    const what = whatIsWrong(tokens, at);
    if (what !== undefined) {
      return { kind: "reaches out", offset: tokens[at]?.offset ?? 0, what };
    }
    if (isWord(tokens, at, ["CALL"])) at = nameAt(tokens, at + 1).end - 1;
  }
  return undefined;
}

function wrongBeginning(first: Token | undefined): Refusal | undefined {
  if (first === undefined || isOneOf(first, [...READS, ...COMMANDS, "LOAD"])) return undefined;
  const { offset } = first;
  if (isOneOf(first, WRITES)) return { kind: "writes", offset, what: "" };
  return { kind: "reaches out", offset, what: `a query begins with ${READS.join(", ")}` };
}

function whatIsWrong(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  // Neo4j turns codes outside texts into letters before it reads the statement.
  if (token?.text === "\\") return "a letter is written as its code";
  if (isWord(tokens, at, ["LOAD"]) && next !== undefined && isOneOf(next, LOADED)) {
    return "LOAD reads files and addresses";
  }
  if (isWord(tokens, at, COMMANDS) && (next?.kind === "word" || next?.kind === "name")) {
    return `${token?.text} is not about what the graph says`;
  }
  if (isWord(tokens, at, ["CALL"])) return wrongCall(tokens, at + 1);
  if (isSign(tokens[at - 1], ".")) return undefined;
  const { name, end } = nameAt(tokens, at);
  const isFunction = name.includes(".") && isSign(tokens[end], "(");
  return isFunction && !FUNCTIONS.test(name) ? `${name} may do more than compute` : undefined;
}

/** `CALL { … }` and `CALL (x) { … }` are parts of the query itself. */
function wrongCall(tokens: readonly Token[], at: number): string | undefined {
  const afterScope = isSign(tokens[at], "(") ? closing(tokens, at) + 1 : at;
  if (isSign(tokens[afterScope], "{")) return undefined;
  const { name } = nameAt(tokens, at);
  return PROCEDURES.test(name) ? undefined : "this procedure is not one that only reads the graph";
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (isSign(tokens[at], "(")) depth += 1;
    if (isSign(tokens[at], ")")) depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}

/** The name that begins there, with its dots, and where it ends; empty where none begins. */
function nameAt(tokens: readonly Token[], start: number): { name: string; end: number } {
  let name = "";
  let at = start;
  for (;;) {
    const token = tokens[at];
    if (token?.kind !== "word" && token?.kind !== "name") return { name, end: at };
    name += token.text;
    at += 1;
    if (!isSign(tokens[at], ".")) return { name, end: at };
    name += ".";
    at += 1;
  }
}

/** One of the words, where it is not the name of a property, label or parameter. */
function isWord(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || !isOneOf(token, words)) return false;
  if (isSign(before, ":") || isSign(tokens[at + 1], ":")) return false;
  // Behind a number the dot may belong to it: `1.CALL`.
  const holder = tokens[at - 2];
  return !isSign(before, ".") || holder?.kind === "number" || holder?.kind === "sign";
}

function isOneOf({ kind, text }: Token, words: readonly string[]): boolean {
  return kind === "word" && words.includes(text.toUpperCase());
}

function isSign(token: Token | undefined, sign: string): boolean {
  return token?.kind === "sign" && token.text === sign;
}
