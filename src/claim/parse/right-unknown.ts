import { listBehind } from "./lists.ts";
import type { RightWalk } from "./right.ts";
import { isMark, isWord, type Token } from "./token.ts";

/** Unknown words this short before a name may describe it. */
const ADJECTIVE = 4;

/** What words that no list knows are behind a verb: they describe a name, or are its object. Where the walk goes on; undefined where it ends. */
export function unknownBehind(
  { tokens, closing, end, found }: RightWalk,
  at: number,
  word: string,
): number | undefined {
  const next = tokens[at + 1];
  if (next?.kind === "name" && word.length <= ADJECTIVE) return at;
  // 新设二级学院——丝路电商学院.
  if (isMark(next, "—") && isMark(tokens[at + 2], "—") && tokens[at + 3]?.kind === "name") {
    return at + 2;
  }
  const listed = listBehind(tokens, closing);
  // X建设纳入规划: what is unknown belongs to the verb behind.
  found.unknown = listed === undefined && !found.passed;
  found.respectively ||= listed !== undefined;
  if (found.object === undefined && listed !== undefined) found.object = listed;
  found.mutual = found.object === undefined && isMutual(tokens, at, end);
  return undefined;
}

function isMutual(tokens: readonly Token[], from: number, end: number): boolean {
  return tokens
    .slice(from, end)
    .some((token) => (token.kind === "gap" ? token.mutual : isWord(token, "mutual", "joint")));
}
