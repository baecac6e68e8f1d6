import type { Mention } from "../../annotate/mention/mention.ts";
import type { Span } from "../../letter/letter.ts";
import type { Named } from "../claim.ts";
import type { Group } from "../relation/group.ts";
import type { Place } from "./owner.ts";

/** Whether somebody or something can have the figure. */
export function holds({ figure, lexicon: { types, clauses } }: Place, { type }: Named): boolean {
  if (clauses.payers.types.has(type) && !clauses.payers.metric.test(figure.metric)) return false;
  return types.assets.has(type) || types.holders.has(type);
}

/** 市工信局引进项目35宗: a bureau that is called by its name speaks of itself, 我局 of its place. */
export function isNamedHolder({ lexicon: { types } }: Place, { type, anaphor }: Mention): boolean {
  return types.holders.has(type) && anaphor !== true;
}

/** 我市与赣南公交集团签约: who comes first, and not with whom. */
export function partyOf({ members, parties }: Group): readonly Mention[] {
  return members[0]?.anaphor === true ? members.slice(0, parties) : members;
}

/** 在X, 由X, 引进X项目: named on the way, not what the sentence is about. */
export function isAside({ text, lexicon }: Place, { from, to }: Span): boolean {
  return (
    lexicon.clauses.aside.test(text.slice(Math.max(0, from - 3), from)) ||
    text[to] === "等" ||
    // 银洲湖特大桥、江门站改造等控制性工程
    (text.slice(from, to).includes("、") &&
      /^\p{Script=Han}{1,6}等(?![级于候待])/u.test(text.slice(to, to + 8))) ||
    text.startsWith("之间", to) ||
    // 以X为依托, 以X合作社为龙头
    /^\p{Script=Han}{0,6}?为\p{Script=Han}{0,2}?(?:依托|基础|主体|支撑|载体|核心|龙头|纽带|骨干|引领|重点)/u.test(
      text.slice(to, to + 10),
    )
  );
}
