import type { Group } from "../relation/group.ts";
import { isMark, isPreposition, isWord, PLACES, type Token } from "./token.ts";

/** How far back a preposition may stand from words that no list knows. */
const PHRASE = 10;

/** 东莞企业签署, 12家企业参与: who acts is nobody with a name. A、B等12家企业 are A and B. */
export function isOthers(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!isWord(tokens[at], "kind") || next?.kind === "name") return false;
  // 督促省属企业参加.
  if (before !== undefined && isWord(before, "pivot")) return true;
  if (before?.kind === "name") return before.group.members.every(({ type }) => PLACES.has(type));
  const counted = before?.kind === "figure" ? tokens[at - 2] : undefined;
  return before?.kind === "figure" && !(counted?.kind === "word" && counted.word === "等");
}

/** 向宝安企业开放: to nobody with a name. */
export function isCrowd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const places =
    token?.kind === "name" && token.group.members.every(({ type }) => type === "Place");
  return places && isWord(tokens[at + 1], "kind") && tokens[at + 2]?.kind !== "name";
}

/** 获国务院批准设立, 经省政府同意出台: the name between is of whom allowed it. */
export function isGranted(tokens: readonly Token[], by: number, at: number, verb: number): boolean {
  const [mark, act] = [tokens[by], tokens[verb]];
  if (mark?.kind === "name" || isWord(act, "approval")) return false;
  // 由A批准成立; 由A审定、B印发 is done by the two.
  if (mark?.word === "由") return isWord(tokens[verb - 1], "approval") && at === verb - 2;
  return tokens.slice(at + 1, verb).some((token) => isWord(token, "approval"));
}

/** Who has a part in what the noun behind 的 tells, by the name before it. */
interface PartyOfNoun {
  readonly slot: "to" | "by";
  readonly group: Group;
  readonly from: number;
  readonly at: number;
}

/** 完成对A、B两家企业的投资: whom it is done to; 先后得到A、B的资助: who has done it. */
export function partyOfNoun(
  tokens: readonly Token[],
  last: number,
  start: number,
): PartyOfNoun | undefined {
  let at = last;
  while (at > start && (tokens[at]?.kind === "figure" || isWord(tokens[at], "tail", "kind")))
    at -= 1;
  const [act, before, named] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (named?.kind !== "name" || before === undefined) return undefined;
  const { group } = named;
  if (isWord(before, "to") && isWord(act, "light"))
    return { slot: "to", group, from: before.from, at: at - 1 };
  return at === last && isWord(before, "receive")
    ? { slot: "by", group, from: before.from, at: at - 1 }
    : undefined;
}

/**
 * Where a phrase that holds unknown words opens: 在省科技厅指导下, 以产业链为纽带, 等39所院校. Unknown words
 * that nothing opens may be somebody.
 */
export function openerBefore(
  tokens: readonly Token[],
  at: number,
  start: number,
): number | undefined {
  for (let index = at - 1; index >= Math.max(start, at - PHRASE); index -= 1) {
    const token = tokens[index];
    if (token?.kind === "word" && token.word === "等") return index;
    const opens = isPreposition(token);
    // 将 before a verb only says that something is to come.
    if (opens && (!isWord(token, "take") || tokens[index + 1]?.kind === "name")) return index;
    if (token?.kind === "mark" && !isMark(token, "“”‘’、")) return undefined;
  }
  return undefined;
}

/** 在省科技厅的指导下: a described noun that only sets the scene. */
export function isScene(token: Token | undefined): boolean {
  return token?.kind === "word" && /^[下中后前时内里上]$/.test(token.word);
}

/** A verb that can say something of its own; 联合, 投资 beside another verb need not. */
export function isOwnVerb(token: Token): boolean {
  return (
    token.kind === "verb" && !isWord(token, "adverb", "with", "joint", "light", "pivot", "about")
  );
}
