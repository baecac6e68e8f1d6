import type { Mention } from "../../annotate/mention/mention.ts";
import { indexFrom } from "../../letter/spans.ts";
import type { Named } from "../claim.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Group } from "../relation/group.ts";
import type { Scene } from "../relation/scene.ts";
import type { Figure } from "./figure.ts";
import type { Owner, Place } from "./owner.ts";
import { described, enclosed, gathered, lying } from "./owner-behind.ts";
import { inFocus } from "./owner-focus.ts";
import { isFront } from "./owner-front.ts";
import { given } from "./owner-given.ts";
import { holds, isAside, isNamedHolder, partyOf } from "./owner-holds.ts";
import { describesNameless, home } from "./owner-home.ts";
import { isAround, isShare, rowOf } from "./owner-row.ts";
import { isWhereFrom } from "./respectively.ts";
import { strangerAt } from "./stranger.ts";

/** The owner of a figure, by the first of the rules below that finds one; none where the letter's own place is unknown. */
export function ownerOf(
  figure: Figure,
  scene: Scene,
  mentions: readonly Mention[],
  text: string,
  lexicon: Lexicon,
): Owner | undefined {
  const place: Place = { figure, mentions, text, lexicon, ...scene };
  return (
    described(place) ??
    bracketed(place) ??
    enclosed(place) ??
    gathered(place) ??
    lying(place) ??
    respective(place) ??
    given(place) ??
    rightBefore(place) ??
    byMetric(place) ??
    whoHas(place)
  );
}

/** Whom the clause and the sentence are about. */
function whoHas(place: Place): Owner | undefined {
  const owner = (isShare(place) ? undefined : subjectOf(place)) ?? inFocus(place);
  const nameless = place.opened.some(({ to }) => describesNameless(place, to));
  const stranger = strangerAt(place, owner !== undefined);
  if (owner === undefined)
    return nameless || stranger !== undefined ? undefined : (topicOf(place) ?? home(place));
  if (stranger !== undefined && owner.at !== undefined && stranger >= owner.at.to) return undefined;
  if (owner.at !== undefined && isFront(place, owner.named, owner.at)) return undefined;
  const row = rowOf(place, owner);
  if (row === undefined) return owner;
  return isAround(place, row) ? home(place) : undefined;
}

/** The bracket and what may stand between it and the figure. */
const BRACKET = 9;

/** 星航智联卫星批产基地项目（总投资33亿元）. */
function bracketed(place: Place): Owner | undefined {
  const { from } = place.figure.quantity;
  const mention = membersBefore(place.groups, from, BRACKET).find(
    (member) => holds(place, member) && /^（[^（）]{0,8}$/.test(place.text.slice(member.to, from)),
  );
  return (
    mention && { named: mention, at: mention, rule: "figure-in-brackets", provenance: "explicit" }
  );
}

/** Who is named in the text that is at most so long before the position. */
function membersBefore(groups: readonly Group[], position: number, reach: number): Mention[] {
  const last = indexFrom(groups, position);
  const first = groups.slice(0, last).findLastIndex(({ to }) => to < position - reach) + 1;
  return groups
    .slice(first, last)
    .flatMap(({ members }) => members.filter(({ to }) => position - reach <= to && to <= position));
}

/** A、B分别完成468亿元和395亿元: each its own. */
function respective(place: Place): Owner | undefined {
  const { respectively, quantity } = place.figure;
  if (respectively === undefined) return undefined;
  const group = place.groups.findLast(
    ({ from, members }) =>
      from < quantity.from &&
      members.length === respectively.count &&
      !isWhereFrom(place.text, members[0]?.to ?? from),
  );
  const { item } = respectively;
  // 晋城市古堡、长治市旧址分别为…: named in the item, which goes on.
  const within = place.groups.find(
    ({ from, members }) => from === item?.from && members.length === 1,
  );
  const member = group?.members[respectively.index] ?? within?.members[0];
  if (member === undefined || !holds(place, member)) return undefined;
  // 荔波县朝阳镇蜜柚园: of what was not found there.
  if (item !== undefined && isFront(place, member, member)) return undefined;
  return { named: member, at: member, rule: "figure-respectively", provenance: "coordinated" };
}

const HAS =
  /^(?:共|约|已|现|还|则|拟|将|各)?(?:总|首期)?(?:规模|注册资本|占地|面积)?(?:有|占|拥有|达|为|出资)?$/;
/** How long what stands between a name and its figure is at most. */
const HAS_REACH = 6;

/** 全省6个集群东莞有2个, 其中仲恺高新区1017家. */
function rightBefore(place: Place): Owner | undefined {
  const { from } = place.figure.quantity;
  const member = membersBefore(place.groups, from, HAS_REACH).at(-1);
  if (member === undefined || !holds(place, member) || isAside(place, member)) return undefined;
  if (!HAS.test(place.text.slice(member.to, from))) return undefined;
  // 甲县、乙县2个机场: of both, and so of neither.
  const row = place.groups.findLast(({ to }) => to === member.to);
  const shared = row !== undefined && new Set(row.members.map(({ name }) => name)).size > 1;
  // A出资12亿元、B出资8亿元: each has its own.
  if (shared && !/\d/.test(place.text.slice(row.from, row.to))) return undefined;
  return { named: member, at: member, rule: "figure-right-behind", provenance: "explicit" };
}

/** 总投资68.5亿元: the name of the figure tells what kind of thing it is of, and the last such thing is meant. */
function byMetric(place: Place): Owner | undefined {
  const { figure, groups, lexicon, text, topic } = place;
  const behind = text.slice(figure.quantity.to, figure.quantity.to + 8);
  const role = lexicon.clauses.owners.find(
    ({ metric, behind: words }) => metric.test(figure.metric) || words?.test(behind),
  );
  if (role === undefined) return undefined;
  const fits = ({ type }: Named): boolean => role.types.has(type);
  const group = groups.findLast(
    ({ from, to, members }) =>
      to <= figure.quantity.from &&
      members.some(fits) &&
      // 秘书处设在X，成员单位41家: X is only where.
      !/[在于由被]/.test(text[from - 1] ?? "") &&
      // X落子珠海高新区，总投资23.5亿元.
      !lexicon.clauses.lies.test(text.slice(Math.max(0, from - 4), from)),
  );
  const member = group?.members.findLast(fits);
  if (member !== undefined) {
    const own = member.from >= figure.clause.from;
    const provenance = own ? "explicit" : "inherited-subject";
    return { named: member, at: member, rule: "figure-by-metric", provenance };
  }
  const about = topic.find(fits);
  return about && { named: about, rule: "figure-by-metric", provenance: "inherited-subject" };
}

/** The subject of the figure's own clause. */
function subjectOf(place: Place): Owner | undefined {
  const { clause, quantity } = place.figure;
  const group = place.opened.findLast(({ from }) => clause.from <= from && from < quantity.from);
  const member =
    group && partyOf(group).find((one) => holds(place, one) || isNamedHolder(place, one));
  if (group === undefined || member === undefined || isAside(place, group)) return undefined;
  if (describesNameless(place, group.to)) return undefined;
  return { named: member, at: member, rule: "figure-subject", provenance: "explicit" };
}

function topicOf({ topic, lexicon }: Place): Owner | undefined {
  // A、B、C等6家企业: what they have together is of none of them.
  if (new Set(topic.map(({ name }) => name)).size > 1) return undefined;
  const named = topic.find(({ type }) => lexicon.types.assets.has(type));
  return named && { named, rule: "figure-of-topic", provenance: "inherited-subject" };
}
