import type { Group } from "../relation/group.ts";
import type { TokenClause } from "./clauses.ts";
import { isMark, isWord, type Token } from "./token.ts";

/** The name that each clause opens with and is about, in order: its subject, or what a clause with 的 describes. */
export function openersOf(tokens: readonly Token[], clauses: readonly TokenClause[]): Group[] {
  return clauses.flatMap((clause) => {
    if (clause.topic !== undefined) return [];
    const opener = openerOf(tokens, clause);
    return opener === undefined ? [] : [opener];
  });
}

function openerOf(tokens: readonly Token[], { start, end }: TokenClause): Group | undefined {
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === "gap" || token.kind === "of") return undefined;
    // 在X, 与X, 由X: named on the way.
    if (token.kind === "word" && isWord(token, "at", "with", "base", "from", "to", "about"))
      return undefined;
    if (token.kind === "verb" && !isWord(token, "pivot", "adverb")) return undefined;
    if (token.kind !== "name") continue;
    const rest = tokens.slice(at + 1, end);
    const next = rest.find((other) => !isMark(other, "”’"));
    if (next?.kind === "of") return undefined;
    if (next?.kind === "gap") return undefined;
    if (next?.kind === "word" && next.word === "关于") return undefined;
    return describedBehind(rest) ?? token.group;
  }
  return undefined;
}

/** 鹏翎智飞牵头组建的X: the clause is about X. */
function describedBehind(rest: readonly Token[]): Group | undefined {
  const of = rest.findIndex(({ kind }) => kind === "of");
  if (of < 1) return undefined;
  const between = rest.slice(0, of);
  const plain = between.every(
    (token) =>
      token.kind === "verb" ||
      token.kind === "word" ||
      token.kind === "time" ||
      token.kind === "figure",
  );
  const head = rest[of + 1];
  return plain && between.at(-1)?.kind !== "figure" && head?.kind === "name"
    ? head.group
    : undefined;
}
