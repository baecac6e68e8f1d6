import type { Group } from "../relation/group.ts";
import { isCrowd, isGranted, isOwnVerb } from "./bystanders.ts";
import { handedOn, hasBy, withBefore } from "./companions.ts";
import type { LeftWalk } from "./left.ts";
import { CLASS_OF, MARKED, marks } from "./marked.ts";
import { beforeQuote, onlyMarks } from "./quotes.ts";
import { isBecoming, isMark, isWord } from "./token.ts";

/**
 * What part a name has before a verb, by what stands before it: what a preposition gives it, the object of
 * another verb, or the subject. Where the walk goes on; undefined where it ends.
 */
export function nameBefore(
  { tokens, index, start, found }: LeftWalk,
  at: number,
  group: Group,
): number | undefined {
  const { marked } = found;
  const before = beforeQuote(tokens, at, start);
  const previous = tokens[before];
  const based =
    previous?.kind === "word" && previous.word === "以" && isWord(tokens[at + 1], "basis");
  const slot = based ? "base" : MARKED.find((each) => marks(previous, CLASS_OF[each]));
  if (slot !== undefined && before >= start) {
    // 将A列入2021年创建X名单: 将 goes with the first verb.
    if (slot === "taken" && tokens.slice(at + 1, index).some(isOwnVerb)) return at;
    const whom = slot === "by" ? !isGranted(tokens, before, at, index) : !isCrowd(tokens, at);
    if (whom) marked[slot] ??= group;
    found.from = previous?.from ?? group.from;
    return before;
  }
  if (
    before >= start &&
    isWord(previous, "about") &&
    previous?.kind === "word" &&
    !(previous.word === "以" && isBecoming(tokens[index + 1]))
  ) {
    return before;
  }
  // 与A、B签署, and A unknown.
  const listed = isMark(previous, "、") ? withBefore(tokens, before - 1, start) : undefined;
  if (listed !== undefined) {
    marked.with ??= group;
    found.from = tokens[listed]?.from ?? group.from;
    return listed;
  }
  // 以X建设为总牵引.
  const isMeans =
    previous?.kind === "word" && previous.word === "以" && isBecoming(tokens[index + 1]);
  const act = previous?.kind === "verb" && !isWord(previous, "own");
  const verb = act || isMeans || isWord(previous, "pivot", "light");
  if (before >= start && verb) {
    const adjacent = at === index - 1 || onlyMarks(tokens, at + 1, index);
    if (adjacent && (isWord(previous, "light") || isMeans) && found.object === undefined) {
      found.object = group;
      found.means = isMeans;
      found.from = group.from;
      if (!isWord(previous, "pivot")) return at;
    }
    if (isWord(previous, "pivot")) {
      // X由A委托B研发: B does it, and to X.
      const topic = handedOn(tokens, before, start);
      if (topic !== undefined) marked.by = group;
      found.subject = topic ?? group;
      found.hoped = isWord(previous, "hope");
      found.pivoted = topic === undefined;
      found.from = found.subject.from;
      return undefined;
    }
    return at;
  }
  // X由A指导、B承建、C运维: each acts by 由.
  const acted = tokens[before - 1]?.kind === "verb" || isWord(tokens[before - 1], "pivot", "light");
  if (isMark(previous, "、") && acted && hasBy(tokens, start, at)) {
    marked.by ??= group;
    found.from = group.from;
    return at;
  }
  found.subject = group;
  found.from = group.from;
  return at;
}
