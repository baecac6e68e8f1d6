import type { ReadLetter, Sentence } from "../../letter/letter.ts";
import { PERIOD } from "../mask.ts";
import type { Mention } from "../mention/mention.ts";
import { indexFrom, lastFrom } from "../quantity/spans.ts";
import type { Group } from "./group.ts";

/** What may stand before the subject of a clause. */
const OPENING = new RegExp(
  `^(?:[“]|${PERIOD}|[，、]|[一二三四五六七八九十]+是|[0-9]+[.、]|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|同时|目前|其中|此外|另外|下一步|下来|近年来|并|再|由|经|现|还|为此|对此|接下来|今后|据统计|原则|同意|支持|推动|鼓励|引导)*$`,
);

/** 鹏翎智飞牵头组建的…联合体: the sentence is about what the relative clause describes. */
const RELATIVE =
  /^(?:牵头|联合|共同|投资|自主)*(?:组建|建设|运营|研制|设立|成立|投资|所属|开发|打造|管理)的$/;

/** Types that act: what a sentence without a subject of its own can be about. */
const ACTORS = new Set([
  "Department",
  "Place",
  "Institution",
  "Laboratory",
  "Company",
  "Zone",
  "Platform",
  "Fund",
  "Facility",
  "Project",
  "Mechanism",
  "ScienceCity",
  "Cluster",
  "Product",
  "Programme",
]);

/** The groups that open a clause of the sentence: its subjects, in order. */
export function openingGroups(
  masked: string,
  sentence: Sentence,
  groups: readonly Group[],
): Group[] {
  return groups.flatMap((group, index) => {
    const last = lastFrom(sentence.clauses, group.from);
    const clause = last !== undefined && group.from < last.to ? last : undefined;
    const start = clause?.from ?? sentence.from;
    if (!OPENING.test(masked.slice(start, group.from))) return [];
    if (/^(?:的|等)?(?:建议|提案)/.test(masked.slice(group.to, group.to + 4))) return [];
    const next = groups[index + 1];
    const between =
      next && next.to <= (clause?.to ?? sentence.to) ? masked.slice(group.to, next.from) : "";
    return [next !== undefined && RELATIVE.test(between) ? next : group];
  });
}

/**
 * The subject that a clause at `position` inherits: the last one opened before it in the sentence that
 * fits (past a semicolon: the first, which all its parts share), else the topic of the item
 * (二是松山湖材料实验室…初步形成。搭建…).
 */
export function inheritedSubject(
  opened: readonly Group[],
  position: number,
  text: string,
  topic: readonly Mention[],
  fits: (mention: Mention) => boolean,
): readonly Mention[] {
  const before = opened.slice(0, indexFrom(opened, position));
  const start = before[0]?.from ?? position;
  const words = text.slice(start, position);
  const semicolon = start + words.lastIndexOf("；");
  const mark = Math.max(semicolon, start + words.lastIndexOf("，"));
  const carries = (group: Group): boolean =>
    // 由X运营；建成Y: a body that only did what its own clause says is not carried on.
    (text[group.from - 1] !== "由" || group.to > mark) && group.members.some(fits);
  const found =
    before.findLast((group) => group.to > semicolon && carries(group)) ?? before.find(carries);
  return (found?.members ?? topic).filter(fits);
}

/** For each section, what its first sentence is about, when it opens with an actor. */
export function topicsOf(
  read: ReadLetter,
  masked: string,
  groupsIn: (sentence: Sentence) => readonly Group[],
): ReadonlyMap<string, readonly Mention[]> {
  const topics = new Map<string, readonly Mention[]>();
  for (const sentence of read.sentences) {
    if (topics.has(sentence.section)) continue;
    const [first] = openingGroups(masked, sentence, groupsIn(sentence));
    const clause = sentence.clauses[0];
    const opens = first !== undefined && clause !== undefined && first.from < clause.to;
    topics.set(sentence.section, opens ? first.members.filter(({ type }) => ACTORS.has(type)) : []);
  }
  return topics;
}
