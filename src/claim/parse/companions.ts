import { isMark, isWord, type Token } from "./token.ts";

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
