import type { Mention } from "../../annotate/mention/mention.ts";
import { indexFrom } from "../../letter/spans.ts";
import type { Lexicon } from "../lexicon.ts";
import { topicOf } from "../parse/openers.ts";
import type { Group } from "./group.ts";
import type { Scene } from "./scene.ts";

/**
 * The subject that a clause at `position` inherits: the last one opened before it in the sentence that
 * fits (past a semicolon: the first, where the first part names it and so all its parts share it), else the topic of the item
 * (二是松山湖材料实验室…初步形成。搭建…).
 */
export function inheritedSubject(
  opened: readonly Group[],
  position: number,
  text: string,
  topic: readonly Mention[],
  fits: (mention: Mention) => boolean,
  sentence: number,
): readonly Mention[] {
  const before = opened.slice(0, indexFrom(opened, position));
  const start = before[0]?.from ?? position;
  const words = text.slice(start, position);
  const semicolon = start + words.lastIndexOf("；");
  const mark = Math.max(semicolon, start + words.lastIndexOf("，"));
  const carries = (group: Group): boolean =>
    // 由X运营；建成Y: a body that only did what its own clause says is not carried on.
    (text[group.from - 1] !== "由" || group.to > mark) && group.members.some(fits);
  // 联合A编制规划；争取B开窗口；与C结对: what only a later part names is not what all share.
  const shares = (group: Group): boolean =>
    carries(group) && !text.slice(sentence, group.from).includes("；");
  // A已提出申请，我厅将做好服务；拟会同B建设X: the letter's own voice goes on.
  const speaks = (group: Group): boolean =>
    carries(group) && group.members.some(({ anaphor, type }) => anaphor && type === "Department");
  const found =
    before.findLast((group) => group.to > semicolon && carries(group)) ??
    before.findLast(speaks) ??
    before.find(shares);
  // 我局与A组建X；支持B: only who comes first goes on.
  const party =
    found && found.to <= semicolon ? found.members.slice(0, found.parties) : found?.members;
  return (party ?? topic).filter(fits);
}

/** For each section, what its first sentence is about, when it opens with an actor. */
export function topicsOf(
  sentences: readonly Pick<Scene, "sentence" | "tokens" | "clauses">[],
  { types }: Lexicon,
): ReadonlyMap<string, readonly Mention[]> {
  const topics = new Map<string, readonly Mention[]>();
  for (const { sentence, tokens, clauses } of sentences) {
    if (topics.has(sentence.section)) continue;
    const [clause] = clauses;
    const first = clause && topicOf(tokens, clause);
    topics.set(
      sentence.section,
      (first?.members ?? []).filter(({ type }) => types.acting.has(type)),
    );
  }
  return topics;
}
