import type { Group } from "../relation/group.ts";
import { nameBehind, rankEnd } from "./described.ts";
import { ownParty, withoutNext } from "./parties.ts";
import { afterQuote } from "./quotes.ts";
import type { RightWalk } from "./right.ts";
import { isMark, isWord, PLACES, type Token } from "./token.ts";

/**
 * What part a name has behind a verb, by what stands behind it: the object, what describes it, what it becomes,
 * or what the verb's clause describes. Where the walk goes on; undefined where it ends.
 */
export function nameBehindVerb(
  { tokens, index, closing, end, found }: RightWalk,
  at: number,
  group: Group,
): number | undefined {
  const after = afterQuote(tokens, at, end);
  if (after?.kind === "of") {
    // 引进X、谢岗镇的Y: Y is of 谢岗镇, and X is not.
    if (found.object !== undefined) return undefined;
    found.modifier = group;
    return at;
  }
  // 全市最大的X.
  const ranked = found.object === undefined ? rankEnd(tokens, at + 1, end) : undefined;
  if (ranked !== undefined) {
    return ranked;
  }
  // 工信部第二批X, 全省X: what stands right before another name belongs to it.
  // 投给湖笔小镇运营商善琏文旅: whose post is named belongs to who has it.
  const holds = isWord(tokens[at + 1], "post") && tokens[at + 2]?.kind === "name";
  const nextName = holds || nameBehind(tokens, at + 1, end);
  if (nextName && found.object === undefined && !found.becomes) {
    // 授予X“T”: what X becomes stands right behind it.
    found.becomes = isWord(tokens[index], "bestow");
    if (found.becomes) found.object = group;
    return at;
  }
  // 开展X相关工作: X is not what is done.
  const about = after !== undefined && isWord(after, "business");
  if (about && !found.becomes && !found.relative) {
    found.unknown = true;
    return undefined;
  }
  const inside = after?.kind === "word" && isWord(after, "inside");
  // 从A引进的X总投资21亿元: what was described is X all the same.
  const things = group.members.every(({ type }) => !PLACES.has(type));
  const described = found.relative && (things || tokens[at + 2]?.kind === "figure");
  if ((after?.kind === "gap" || inside) && !found.becomes && !described) {
    // 支持东莞企业: the object is nobody with a name.
    found.unknown = true;
    found.origin = group;
    const alone = group.members.length === 1 && !found.relative;
    if (alone && isSpot(tokens, at + 1, closing)) found.around = group;
    return undefined;
  }
  if (found.becomes && found.complement === undefined) found.complement = group;
  else if (found.relative && found.head === undefined)
    found.head = ownParty(group, tokens, at, end);
  else if (found.object === undefined) found.object = withoutNext(group, tokens[at + 1]);
  else return undefined;
  found.end = group.to;
  found.becomes = false;
  if (found.complement !== undefined || found.head !== undefined) return undefined;
  return at;
}

function isSpot(tokens: readonly Token[], at: number, closing: number): boolean {
  const token = tokens[at];
  const last = at === closing - 1 || isMark(tokens[at + 1], "，。；、");
  return last && token?.kind === "gap" && token.spot === true;
}
