import type { Group } from "../relation/group.ts";
import { isOthers, openerBefore, partyOfNoun } from "./bystanders.ts";
import { isCounted, isRank } from "./described.ts";
import { nameBefore } from "./left-name.ts";
import { unknownBefore } from "./left-unknown.ts";
import type { MARKED } from "./marked.ts";
import { openingPhrases } from "./phrases.ts";
import { openingOf, saidBefore } from "./quotes.ts";
import { isCopula, isIt, isMark, isOwned, isWord, type Token } from "./token.ts";

/** What stands between a verb and the beginning of its clause. */
export interface Left {
  readonly subject: Group | undefined;
  readonly marked: Partial<Readonly<Record<(typeof MARKED)[number], Group>>>;
  /** The object of a verb before this one: 推进X建设, 出资Q参与X建设. */
  readonly object: Group | undefined;
  /** 以X建设为总牵引: what follows 为 is no object. */
  readonly means: boolean;
  /** The subject is the object of a verb that hands the act on. */
  readonly pivoted: boolean;
  /** That verb only hopes: 支持X升级为Y does not say that X has become it. */
  readonly hoped: boolean;
  /** 被 and the like with nobody named. */
  readonly passive: boolean;
  /** 将其: what is meant was named before. */
  readonly takes: boolean;
  /** 其投资建设的X: whose it is was named before. */
  readonly its: boolean;
  /** Words that no list knows stand where the subject would. */
  readonly stranger: boolean;
  /** X是我市唯一入选…的企业: what the verb says, it says of X. */
  readonly told: boolean;
  /** X的建设 is a thing and no act. */
  readonly nominal: boolean;
  readonly joint: boolean;
  readonly respectively: boolean;
  readonly from: number;
}

/** A walk back from the verb at `index`, and what it has found so far. */
export interface LeftWalk {
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly start: number;
  readonly found: { -readonly [Key in Exclude<keyof Left, "marked">]: Left[Key] } & {
    readonly marked: Partial<Record<(typeof MARKED)[number], Group>>;
  };
}

/** Walks from the verb at `index` back to the token `start`, by what each token is. */
export function lookLeft(tokens: readonly Token[], index: number, start: number): Left {
  const found: LeftWalk["found"] = {
    subject: undefined,
    object: undefined,
    marked: {},
    from: tokens[index]?.from ?? 0,
    means: false,
    hoped: false,
    pivoted: false,
    passive: false,
    takes: false,
    its: false,
    stranger: false,
    told: false,
    nominal: false,
    joint: false,
    respectively: false,
  };
  const walk: LeftWalk = { tokens, index, start, found };
  let at = index - 1;
  for (; at >= start && found.subject === undefined; at -= 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isMark(token, "”")) {
      at = saidBefore(tokens, at, start) ?? at;
      continue;
    }
    if (token.kind === "time" || token.kind === "figure" || isMark(token, "“‘’")) continue;
    if (isMark(token, "）")) {
      at = openingOf(tokens, at, start);
      continue;
    }
    // A phrase that opens the clause: 依托A，B建设X.
    if (isMark(token, "，")) continue;
    if (token.kind === "mark") {
      const listed = tokens[at - 1]?.kind === "verb" || isMark(tokens[at - 1], "”");
      if (token.word === "、" && listed) continue;
      break;
    }
    if (token.kind === "of") {
      if (at !== index - 1) found.stranger = true;
      else {
        // 完成对X的投资, 得到A的资助.
        const party = partyOfNoun(tokens, at - 1, start);
        found.nominal = party === undefined;
        if (party !== undefined) {
          found.marked[party.slot] ??= party.group;
          found.from = party.from;
          at = party.at;
          continue;
        }
      }
      break;
    }
    // 办公室挂靠市发改委: it is not what the sentence went on about that leans on it.
    if (isWord(token, "post") && at === index - 1 && !isOwned(tokens[at - 1]))
      found.stranger = true;
    if (isWord(token, "joint")) found.joint = true;
    if (isWord(token, "aim")) found.hoped = true;
    if (isWord(token, "respectively")) found.respectively = true;
    if (token.kind === "word" && token.word === "被") found.passive = true;
    if (isIt(token)) found.its = true;
    // 其中前两家: some of those named, and nobody knows which.
    if (isCounted(token) && tokens[at - 1]?.kind !== "name" && !isMark(tokens[at - 1], "”）"))
      found.stranger = true;
    if (isWord(token, "take") && tokens[at + 1]?.kind === "word" && isIt(tokens[at + 1]))
      found.takes = true;
    if (isOthers(tokens, at) && openerBefore(tokens, at, start) === undefined) {
      found.stranger = true;
      break;
    }
    if (token.kind !== "gap" && token.kind !== "name") continue;
    const next =
      token.kind === "gap" ? unknownBefore(walk, at, token) : nameBefore(walk, at, token.group);
    if (next === undefined) break;
    at = next;
  }
  if (found.subject !== undefined && !found.pivoted && isCopula(tokens[at])) {
    // X是A建设的平台 is X由A建设; X是我市唯一入选…的企业 is X入选….
    found.told = isRank(tokens.find(({ from: next }) => next >= (found.subject?.to ?? 0)));
    if (!found.told) found.marked.by ??= found.subject;
    const topic = isMark(tokens[at - 1], "，") ? tokens[at - 2] : tokens[at - 1];
    found.subject = at > start && topic?.kind === "name" ? topic.group : undefined;
    found.from = found.subject?.from ?? found.from;
  }
  if (found.subject !== undefined && !found.pivoted)
    found.from = openingPhrases(tokens, at, start, found.marked) ?? found.from;
  return found;
}
