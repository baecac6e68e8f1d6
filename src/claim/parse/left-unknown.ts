import { isScene, openerBefore } from "./bystanders.ts";
import { isRank } from "./described.ts";
import type { LeftWalk } from "./left.ts";
import { isCopula, isMark, isWord, saysHow, type Token } from "./token.ts";

/**
 * What words that no list knows are before a verb: manner, part of a phrase that something opens, or somebody.
 * Where the walk goes on; undefined where it ends.
 */
export function unknownBefore(
  { tokens, start, found }: LeftWalk,
  at: number,
  token: Token,
): number | undefined {
  const { marked } = found;
  // 由X建设, with X unknown, is no manner.
  if (saysHow(tokens, at) && !isWord(tokens[at - 1], "by")) return at;
  // X是首家入选…的企业.
  if (isCopula(token) && isRank(tokens[at + 1]) && tokens[at - 1]?.kind === "name") {
    found.told = true;
    return at;
  }
  // 松山湖至光明的公交专线开通: what is described is who acts.
  const opens = openerBefore(tokens, at, start);
  const route = opens !== undefined && isWord(tokens[opens], "to", "from");
  const described = route && tokens[at - 1]?.kind === "of" && !isScene(tokens[at + 1]);
  const opener = described ? undefined : opens;
  if (opener === undefined) {
    found.stranger = true;
    return undefined;
  }
  // 按照《…》的要求: what stands before 的 is what it rests on.
  const rest = tokens[opener + 1];
  if (isWord(tokens[opener], "base") && rest?.kind === "name" && tokens[opener + 2]?.kind === "of")
    marked.base ??= rest.group;
  // 与A、B签署, and B unknown.
  if (isWord(tokens[opener], "with") && rest?.kind === "name" && isMark(tokens[opener + 2], "、"))
    marked.with ??= rest.group;
  // 由X港建设: who acts has no name that was found.
  if (isWord(tokens[opener], "by")) found.stranger = true;
  return opener;
}
