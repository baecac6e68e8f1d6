import type { Group } from "../relation/group.ts";
import { isCopula, isMark, isWord, type Token } from "./token.ts";

/** The 与 that opens a list of somebody unknown and others: 与A、B. */
export function withBefore(
  tokens: readonly Token[],
  last: number,
  start: number,
): number | undefined {
  let at = last;
  while (at >= start && (tokens[at]?.kind === "gap" || isMark(tokens[at], "、"))) at -= 1;
  const opener = tokens[at];
  return at < last && at >= start && opener?.kind === "word" && isWord(opener, "with")
    ? at
    : undefined;
}

export function hasBy(tokens: readonly Token[], start: number, end: number): boolean {
  return tokens.slice(start, end).some((token) => token.kind === "word" && isWord(token, "by"));
}

/** X由A委托B研发: what A has B do something to, where the verb that hands it on stands at `pivot`. */
export function handedOn(
  tokens: readonly Token[],
  pivot: number,
  start: number,
): Group | undefined {
  const [by, giver] = [tokens[pivot - 2], tokens[pivot - 1]];
  if (giver?.kind !== "name" || !(isCopula(by) || (by?.kind === "word" && by.word === "由")))
    return undefined;
  for (let at = pivot - 3; at >= start; at -= 1) {
    const token = tokens[at];
    if (token?.kind === "name") return token.group;
    if (token?.kind !== "time" && !isWord(token, "adverb")) return undefined;
  }
  return undefined;
}
