import type { Group } from "../relation/group.ts";
import {
  isCrowd,
  isGranted,
  isOthers,
  isOwnVerb,
  isScene,
  openerBefore,
  partyOfNoun,
} from "./bystanders.ts";
import { handedOn, hasBy, withBefore } from "./companions.ts";
import { isCounted, isRank } from "./described.ts";
import { CLASS_OF, MARKED, marks } from "./marked.ts";
import { openingPhrases } from "./phrases.ts";
import { beforeQuote, onlyMarks, openingOf, saidBefore } from "./quotes.ts";
import {
  isBecoming,
  isCopula,
  isIt,
  isMark,
  isOwned,
  isWord,
  saysHow,
  type Token,
} from "./token.ts";

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

/** Walks from the verb at `index` back to the token `start`, by what each token is. */
export function lookLeft(tokens: readonly Token[], index: number, start: number): Left {
  const marked: Partial<Record<(typeof MARKED)[number], Group>> = {};
  const found: { -readonly [Key in keyof Left]: Left[Key] } = {
    subject: undefined,
    object: undefined,
    marked,
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
          marked[party.slot] ??= party.group;
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
    if (token.kind === "verb" || token.kind === "word") continue;
    if (token.kind === "gap") {
      // 由X建设, with X unknown, is no manner.
      if (saysHow(tokens, at) && !isWord(tokens[at - 1], "by")) continue;
      // X是首家入选…的企业.
      if (isCopula(token) && isRank(tokens[at + 1]) && tokens[at - 1]?.kind === "name") {
        found.told = true;
        continue;
      }
      // 松山湖至光明的公交专线开通: what is described is who acts.
      const opens = openerBefore(tokens, at, start);
      const route = opens !== undefined && isWord(tokens[opens], "to", "from");
      const described = route && tokens[at - 1]?.kind === "of" && !isScene(tokens[at + 1]);
      const opener = described ? undefined : opens;
      if (opener === undefined) {
        found.stranger = true;
        break;
      }
      // 按照《…》的要求: what stands before 的 is what it rests on.
      const rest = tokens[opener + 1];
      if (
        isWord(tokens[opener], "base") &&
        rest?.kind === "name" &&
        tokens[opener + 2]?.kind === "of"
      )
        marked.base ??= rest.group;
      // 与A、B签署, and B unknown.
      if (
        isWord(tokens[opener], "with") &&
        rest?.kind === "name" &&
        isMark(tokens[opener + 2], "、")
      )
        marked.with ??= rest.group;
      // 由X港建设: who acts has no name that was found.
      if (isWord(tokens[opener], "by")) found.stranger = true;
      at = opener;
      continue;
    }
    if (token.kind !== "name") continue;
    const before = beforeQuote(tokens, at, start);
    const previous = tokens[before];
    const based =
      previous?.kind === "word" && previous.word === "以" && isWord(tokens[at + 1], "basis");
    const slot = based ? "base" : MARKED.find((each) => marks(previous, CLASS_OF[each]));
    if (slot !== undefined && before >= start) {
      // 将A列入2021年创建X名单: 将 goes with the first verb.
      if (slot === "taken" && tokens.slice(at + 1, index).some(isOwnVerb)) continue;
      const whom = slot === "by" ? !isGranted(tokens, before, at, index) : !isCrowd(tokens, at);
      if (whom) marked[slot] ??= token.group;
      found.from = previous?.from ?? token.from;
      at = before;
      continue;
    }
    if (
      before >= start &&
      isWord(previous, "about") &&
      previous?.kind === "word" &&
      !(previous.word === "以" && isBecoming(tokens[index + 1]))
    ) {
      at = before;
      continue;
    }
    // 与A、B签署, and A unknown.
    const listed = isMark(previous, "、") ? withBefore(tokens, before - 1, start) : undefined;
    if (listed !== undefined) {
      marked.with ??= token.group;
      found.from = tokens[listed]?.from ?? token.from;
      at = listed;
      continue;
    }
    // 以X建设为总牵引.
    const isMeans =
      previous?.kind === "word" && previous.word === "以" && isBecoming(tokens[index + 1]);
    const act = previous?.kind === "verb" && !isWord(previous, "own");
    const verb = act || isMeans || isWord(previous, "pivot", "light");
    if (before >= start && verb) {
      const adjacent = at === index - 1 || onlyMarks(tokens, at + 1, index);
      if (adjacent && (isWord(previous, "light") || isMeans) && found.object === undefined) {
        found.object = token.group;
        found.means = isMeans;
        found.from = token.from;
        if (!isWord(previous, "pivot")) continue;
      }
      if (isWord(previous, "pivot")) {
        // X由A委托B研发: B does it, and to X.
        const topic = handedOn(tokens, before, start);
        if (topic !== undefined) marked.by = token.group;
        found.subject = topic ?? token.group;
        found.hoped = isWord(previous, "hope");
        found.pivoted = topic === undefined;
        found.from = found.subject.from;
        break;
      }
      continue;
    }
    // X由A指导、B承建、C运维: each acts by 由.
    const acted =
      tokens[before - 1]?.kind === "verb" || isWord(tokens[before - 1], "pivot", "light");
    if (isMark(previous, "、") && acted && hasBy(tokens, start, at)) {
      marked.by ??= token.group;
      found.from = token.from;
      continue;
    }
    found.subject = token.group;
    found.from = token.from;
  }
  if (found.subject !== undefined && !found.pivoted && isCopula(tokens[at])) {
    // X是A建设的平台 is X由A建设; X是我市唯一入选…的企业 is X入选….
    found.told = isRank(tokens.find(({ from: next }) => next >= (found.subject?.to ?? 0)));
    if (!found.told) marked.by ??= found.subject;
    const topic = isMark(tokens[at - 1], "，") ? tokens[at - 2] : tokens[at - 1];
    found.subject = at > start && topic?.kind === "name" ? topic.group : undefined;
    found.from = found.subject?.from ?? found.from;
  }
  if (found.subject !== undefined && !found.pivoted)
    found.from = openingPhrases(tokens, at, start, marked) ?? found.from;
  return found;
}
