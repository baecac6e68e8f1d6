import type { Span } from "../../letter/letter.ts";
import type { TextProvenance } from "../../model/graph.ts";
import type { Named } from "../draft.ts";
import type { Mention } from "../mention/mention.ts";
import type { Figure } from "../quantity/figure.ts";
import { indexFrom } from "../quantity/spans.ts";
import type { Group } from "./group.ts";
import type { Scene } from "./relations.ts";

/** What a figure is a figure of. */
export interface Owner {
  readonly named: Named;
  /** Where it is named, if in the same sentence. */
  readonly at?: Span;
  readonly rule: string;
  readonly provenance: TextProvenance;
}

/** Things that have figures of their own when a clause goes on about them. */
const ASSETS = new Set([
  "Facility",
  "Platform",
  "Fund",
  "Zone",
  "Project",
  "Mechanism",
  "Product",
  "Programme",
  "Institution",
  "Laboratory",
  "ScienceCity",
  "Cluster",
  "Policy",
]);
const DOERS = new Set([...ASSETS].filter((type) => type !== "Policy"));
const SETS_DOWN = /^(?:设立|明确|提出|包含|包括|涵盖|清单|对|给予|最高|规定|部署|梳理|列出|共|分)/;
const OWNERS = new Set([...ASSETS, "Event", "Place", "Department", "Company"]);
/** 在X, 由X, 引进X项目: named on the way, not what the sentence is about. */
const ASIDE =
  /(?:在|向|由|从|自|引进|来自|占|比|较|对接|联合|会同|面向|服务|列入|纳入|按照|根据|落户|位于|投资|为)$/;

/** The owner of a figure, in the order of the rules below; none where the letter's own place is unknown. */
export function ownersOf(
  figure: Figure,
  scene: Scene,
  mentions: readonly Mention[],
  text: string,
): readonly Owner[] {
  const owner =
    described(figure, scene, mentions, text) ??
    bracketed(figure, scene, text) ??
    respective(figure, scene, text) ??
    rightBefore(figure, scene, text) ??
    subjectOf(figure, scene, text) ??
    inFocus(figure, scene, text) ??
    topicOf(scene) ??
    home(scene);
  return owner === undefined ? [] : [owner];
}

/** 投资35亿元的宏芯微功率器件制造基地, 总规模20亿元的基金. */
function described(
  { quantity, sentence }: Figure,
  _scene: Scene,
  mentions: readonly Mention[],
  text: string,
): Owner | undefined {
  const link = /^(?:建设|打造|兴建|实施)?的/.exec(text.slice(quantity.to, quantity.to + 4))?.[0];
  if (link === undefined) return undefined;
  const from = quantity.to + link.length;
  const mention = mentions
    .slice(indexFrom(mentions, from), indexFrom(mentions, from + 3))
    .find(({ nested, wish, to }) => !nested && !wish && to <= sentence.to);
  if (mention === undefined || !ASSETS.has(mention.type)) return undefined;
  return { named: mention, at: mention, rule: "figure-described", provenance: "explicit" };
}

/** 星航智联卫星批产基地项目（总投资33亿元）. */
function bracketed({ quantity }: Figure, { groups }: Scene, text: string): Owner | undefined {
  const mention = membersBefore(groups, quantity.from, BRACKET).find(
    ({ to, type }) => OWNERS.has(type) && /^（[^（）]{0,8}$/.test(text.slice(to, quantity.from)),
  );
  return (
    mention && { named: mention, at: mention, rule: "figure-in-brackets", provenance: "explicit" }
  );
}

/** The bracket and what may stand between it and the figure. */
const BRACKET = 9;

/** Who is named in the text that is at most so long before the position. */
function membersBefore(groups: readonly Group[], position: number, reach: number): Mention[] {
  const last = indexFrom(groups, position);
  const first = groups.slice(0, last).findLastIndex(({ to }) => to < position - reach) + 1;
  return groups
    .slice(first, last)
    .flatMap(({ members }) => members.filter(({ to }) => position - reach <= to && to <= position));
}

/** A、B分别完成468亿元和395亿元: each its own. */
function respective(
  { respectively, quantity }: Figure,
  { groups }: Scene,
  _text: string,
): Owner | undefined {
  if (respectively === undefined) return undefined;
  const group = groups.findLast(
    ({ from, members }) => from < quantity.from && members.length === respectively.count,
  );
  const member = group?.members[respectively.index];
  if (member === undefined || !OWNERS.has(member.type)) return undefined;
  return { named: member, at: member, rule: "figure-respectively", provenance: "coordinated" };
}

/** 全省6个集群东莞有2个, 其中仲恺高新区1017家. */
function rightBefore({ quantity }: Figure, { groups }: Scene, text: string): Owner | undefined {
  const member = membersBefore(groups, quantity.from, 6).at(-1);
  if (member === undefined || !OWNERS.has(member.type) || isAside(text, member)) return undefined;
  const between = text.slice(member.to, quantity.from);
  if (
    !/^(?:共|约|已|现|还|则|拟|将|各)?(?:总|首期)?(?:规模|注册资本|占地|面积)?(?:有|占|拥有|达|为|出资)?$/.test(
      between,
    )
  )
    return undefined;
  return { named: member, at: member, rule: "figure-right-behind", provenance: "explicit" };
}

/** The subject of the figure's own clause. */
function subjectOf(
  { clause, quantity }: Figure,
  { opened }: Scene,
  text: string,
): Owner | undefined {
  const group = opened.findLast(({ from }) => clause.from <= from && from < quantity.from);
  const member = group?.members.find(({ type }) => OWNERS.has(type));
  if (group === undefined || member === undefined || isAside(text, group)) return undefined;
  return { named: member, at: member, rule: "figure-subject", provenance: "explicit" };
}

/**
 * What the sentence has come to speak of before the figure's clause: the thing named last (…共建中试平台，
 * 累计为63家企业提供服务), unless a later clause opened with another subject.
 */
function inFocus({ clause }: Figure, { groups, opened }: Scene, text: string): Owner | undefined {
  const start = groups[0]?.from ?? clause.from;
  const semicolon = start + text.slice(start, clause.from).lastIndexOf("；");
  const fits = (group: Group, types: ReadonlySet<string>): boolean =>
    group.to <= clause.from &&
    (group.to > semicolon || group === opened[0]) &&
    !isAside(text, group) &&
    group.members.some(({ type }) => types.has(type));
  const subject = opened.findLast((group) => fits(group, OWNERS));
  // A policy has figures of its own only where the clause says what it sets down.
  const assets = SETS_DOWN.test(text.slice(clause.from, clause.to)) ? ASSETS : DOERS;
  const asset = groups.findLast((group) => fits(group, assets));
  const focus = [subject, asset]
    .filter((group) => group !== undefined)
    .sort((a, b) => b.from - a.from)[0];
  const wanted = focus === asset ? assets : OWNERS;
  const member = focus?.members.find(({ type }) => wanted.has(type));
  return (
    member && {
      named: member,
      at: member,
      rule: "figure-in-focus",
      provenance: "inherited-subject",
    }
  );
}

function topicOf({ topic }: Scene): Owner | undefined {
  const named = topic.find(({ type }) => ASSETS.has(type));
  return named && { named, rule: "figure-of-topic", provenance: "inherited-subject" };
}

function home({ deixis }: Scene): Owner | undefined {
  return (
    deixis.home && { named: deixis.home, rule: "figure-of-place", provenance: "inherited-subject" }
  );
}

function isAside(text: string, group: Span): boolean {
  return (
    ASIDE.test(text.slice(Math.max(0, group.from - 3), group.from)) ||
    /^等/.test(text.slice(group.to, group.to + 1))
  );
}
