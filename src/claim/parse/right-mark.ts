import { descriptionEnd } from "./described.ts";
import { nextPaid } from "./lists.ts";
import type { RightWalk } from "./right.ts";

/** What a mark behind a verb parts: what describes one thing, or the items of a list. Where the walk goes on; undefined where it ends. */
export function markBehind(
  { tokens, index, end, found }: RightWalk,
  at: number,
  word: string,
): number | undefined {
  // 位于A、投资5亿元的X: what was read describes X.
  const about =
    word === "、" && found.object !== undefined && found.modifier === undefined && !found.becomes
      ? descriptionEnd(tokens, at + 1, end)
      : undefined;
  if (about !== undefined) {
    found.modifier = found.object;
    found.object = undefined;
    return about;
  }
  // 投向A2亿元、B1亿元.
  const also = found.object && nextPaid(tokens, at);
  if (found.object !== undefined && also !== undefined) {
    found.object = {
      ...found.object,
      to: also.to,
      members: [...found.object.members, ...also.members],
    };
    return at + 1;
  }
  if (word === "、" && tokens[at + 1]?.kind === "verb") return at;
  // 由A牵头、B参与的X: each verb describes X.
  const shared = word === "、" && found.object === undefined && at === index + 1;
  const of = shared ? descriptionEnd(tokens, at + 1, end) : undefined;
  if (of === undefined) return undefined;
  found.relative = true;
  return of;
}
