import type { LettergraphError } from "../../model/errors.ts";
import { parseCode } from "../cypher/cypher-code.ts";
import { skeleton } from "../cypher/cypher-text.ts";
import { engineError, memoryError, syntaxError, writeError } from "../cypher/query-errors.ts";
import type { QueryLimits } from "../store.ts";

/** An error of the embedded engine as it crosses from the query process. */
export interface EngineFailure {
  readonly message: string;
  readonly gqlStatus?: string;
}

export function toFailure(error: unknown): EngineFailure {
  const message = error instanceof Error ? error.message : String(error);
  const gqlStatus = statusOf(error);
  return gqlStatus === undefined ? { message } : { message, gqlStatus };
}

function statusOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("gqlStatus" in error)) return undefined;
  return typeof error.gqlStatus === "string" ? error.gqlStatus : undefined;
}

/** A conflict between writers: the loser may try again. */
export function isConflict(error: unknown): boolean {
  return toFailure(error).message.includes("GRAFEO-T001");
}

/** Says of a failed query what is wrong with it, and where. */
export function explainFailure(
  cypher: string,
  failure: EngineFailure,
  limits: QueryLimits,
): LettergraphError {
  const { message, gqlStatus } = failure;
  const cause = new Error(message);
  if (gqlStatus === "25G03") return writeError(cause);
  if (/memory limit|out of memory/i.test(message)) return memoryError(limits, cause);
  if (message.includes("GRAFEO-Q001")) {
    const open = neverClosed(cypher);
    if (open !== undefined) {
      return syntaxError(cypher, `this "${cypher[open]}" is never closed`, open, cause);
    }
    const at = /--> query:(\d+):(\d+)/.exec(message);
    const offset = at === null ? undefined : offsetOf(cypher, Number(at[1]), Number(at[2]));
    return syntaxError(cypher, wording(message), offset, cause);
  }
  if (message.includes("GRAFEO-Q002")) {
    const name = /'([^']+)'/.exec(message)?.[1];
    const offset = name === undefined ? -1 : skeleton(cypher).search(wordPattern(name));
    return syntaxError(cypher, wording(message), offset < 0 ? undefined : offset, cause);
  }
  if (/GRAFEO-Q\d/.test(message)) return syntaxError(cypher, wording(message), undefined, cause);
  return engineError("the embedded engine could not answer", cause);
}

/** The last bracket without a partner: the engine notices only where the text ends. */
function neverClosed(cypher: string): number | undefined {
  const { bare, partner } = parseCode(cypher);
  for (let at = bare.length - 1; at >= 0; at -= 1) {
    if ("([{".includes(bare[at] ?? " ") && partner[at] === -1) return at;
  }
  return undefined;
}

function wordPattern(name: string): RegExp {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])`, "u");
}

function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0);
  return before + [...(lines[line - 1] ?? "")].slice(0, column - 1).join("").length;
}

const TOKENS: Readonly<Record<string, string>> = {
  LParen: "(",
  RParen: ")",
  LBracket: "[",
  RBracket: "]",
  LBrace: "{",
  RBrace: "}",
  Colon: ":",
  Comma: ",",
  Arrow: "->",
  Eof: "the end",
};

/** The engine's sentence without its codes; the names of its tokens as the signs they stand for. */
function wording(message: string): string {
  const sentence = (message.split("\n", 1)[0] ?? "").replace(
    /^.*?GRAFEO-\w+:\s*(?:[a-z ]+:\s*)?/,
    "",
  );
  return sentence
    .replace(/^\[Cypher\]\s*/, "")
    .replace(/\b[A-Z][A-Za-z]+\b/g, (word) => (word in TOKENS ? `"${TOKENS[word]}"` : word))
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}
