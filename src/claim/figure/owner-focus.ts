import type { Mention } from "../../annotate/mention/mention.ts";
import { indexFrom } from "../../letter/spans.ts";
import type { Named } from "../claim.ts";
import { isMark } from "../parse/token.ts";
import type { Group } from "../relation/group.ts";
import type { Owner, Place } from "./owner.ts";
import { holds, isAside, isNamedHolder, partyOf } from "./owner-holds.ts";
import { describesNameless } from "./owner-home.ts";

/**
 * What the sentence has come to speak of before the figure's clause: the thing named last (…共建中试平台，
 * 累计为63家企业提供服务), unless a later clause opened with another subject.
 */
export function inFocus(place: Place): Owner | undefined {
  const { figure, groups, opened, text } = place;
  const { clauses, types } = place.lexicon;
  const { from, to } = figure.clause;
  const start = groups[0]?.from ?? from;
  const semicolon = start + text.slice(start, from).lastIndexOf("；");
  const isOpen = (group: Group): boolean =>
    group.to <= from &&
    (group.to > semicolon || group === opened[0]) &&
    !isAside(place, group) &&
    // 其中光明区41宗，: a part is not what the sentence goes on about.
    !isPart(place, group) &&
    !describesNameless(place, group.to) &&
    !actsForIt(place, group) &&
    !isDescription(place, group) &&
    // X由两地分段实施，全线8.9公里: what two have together is X's.
    !(
      group.members.length > 1 &&
      group.members.every(({ from, anaphor }) => anaphor && from === group.from)
    ) &&
    !(group !== opened[0] && hasJob(place, group));
  // A policy has figures of its own only where the clause says what it sets down.
  const setsDown = clauses.setsDown.test(text.slice(from, to));
  const isHolder = (group: Group, one: Mention): boolean =>
    holds(place, one) || (isNamedHolder(place, one) && hasFigure(place, group));
  const isAsset = ({ type }: Named): boolean =>
    types.assets.has(type) && (setsDown || !types.silent.has(type));
  const subject = opened.findLast(
    (group) => isOpen(group) && partyOf(group).some((one) => isHolder(group, one)),
  );
  const asset = groups.findLast((group) => isOpen(group) && partyOf(group).some(isAsset));
  const later = subject === undefined || (asset !== undefined && asset.from > subject.from);
  const member =
    later || subject === asset
      ? asset && partyOf(asset).find(isAsset)
      : partyOf(subject).find((one) => isHolder(subject, one));
  return (
    member && {
      named: member,
      at: member,
      rule: "figure-in-focus",
      provenance: "inherited-subject",
    }
  );
}

/** X由A指导、B承建，归集…: B only did it. */
function actsForIt({ text }: Place, { from }: Group): boolean {
  const before = text.slice(Math.max(0, from - 40), from);
  const clause = before.slice(before.search(/[^，。；：\n]*$/));
  return /(?<![自理])由(?!于).*[^、]、$/.test(clause);
}

/** X是A与B合作的重点工程，总投资…: A and B only tell what X is. */
function isDescription({ text }: Place, { from }: Group): boolean {
  return /(?:[，；](?:也|均|都|又)?|原|前身|前身，)(?:是|系|为)[^，；。]*$/.test(
    text.slice(Math.max(0, from - 40), from),
  );
}

/** X由A建设，B承担运维，接入…: B has a job in it, and X is what is told of. */
function hasJob({ text, lexicon }: Place, { to }: Group): boolean {
  return lexicon.clauses.job.test(text.slice(to, to + 16));
}

/** 其中光明区41宗, and nothing else said of it. */
function isPart({ text, tokens }: Place, { from, to }: Group): boolean {
  return text.slice(from - 2, from) === "其中" && tokens[indexFrom(tokens, to)]?.kind === "figure";
}

/** Whether the clause that a name opens goes on to a figure. */
function hasFigure({ tokens }: Place, { to }: Group): boolean {
  let at = indexFrom(tokens, to);
  while (at < tokens.length && tokens[at]?.kind !== "figure" && !isMark(tokens[at], "，；"))
    at += 1;
  return tokens[at]?.kind === "figure";
}
