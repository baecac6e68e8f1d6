import type { Mention } from "../../annotate/mention/mention.ts";
import type { Span } from "../../letter/letter.ts";
import { indexFrom } from "../../letter/spans.ts";
import type { Named } from "../claim.ts";
import { isMark, isWord, type Token } from "../parse/token.ts";
import type { Place } from "./owner.ts";
import { isThing } from "./stranger.ts";

/** 县, 镇: a place that is called in full, and may have anything behind it. */
const IN_FULL = /(?:[省市区县旗州镇乡村]|街道|社区|地区|自治[区州县])$/;
/**
 * Whether a place is only the front of a name that was not found, so that the figures behind are of that:
 * 缙云烧饼已开出门店780家, “丽水山耕”品牌.
 */
export function isFront(
  place: Place,
  { type, anaphor }: Named & Pick<Mention, "anaphor">,
  { from, to }: Span,
): boolean {
  const { tokens, text, lexicon } = place;
  if (type !== "Place" || anaphor === true) return false;
  if (text[from - 1] === "“" && text[to] !== "”") return true;
  const rest = tokens.slice(indexFrom(tokens, to));
  // 利辛县“智医助理”系统
  if (
    text[to] === "“" &&
    rest[1]?.kind === "gap" &&
    isMark(rest[2], "”") &&
    rest[3]?.kind === "gap"
  )
    return true;
  if (isOfThing(place, to, rest)) return true;
  if (rest[0]?.kind === "of") return isThingIn(place, rest.slice(1));
  const [next] = rest;
  if (next?.kind !== "gap" || next.from !== to) return false;
  // 泊头市城乡环卫一体化|项目.
  if (IN_FULL.test(text.slice(from, to))) return isThingIn(place, rest);
  if (lexicon.clauses.overall.test(next.word)) return false;
  return !isMetric(rest);
}

/** The shortest name that a thing can have. */
const SHORTEST = 4;

/** 枝江市安福寺镇的金润源农贸市场占地96亩: what only single things have. */
function isOfThing(
  { text, mentions, lexicon: { clauses } }: Place,
  from: number,
  rest: readonly Token[],
): boolean {
  const end = rest.find(({ kind }) => kind === "figure" || kind === "mark");
  if (end?.kind !== "figure") return false;
  const words = text.slice(from, end.from).replace(/(?:约为?|达到?|为|超过?|近)$/, "");
  const before = words.replace(clauses.size, "");
  if (
    words.length - before.length === 0 ||
    before.length < SHORTEST ||
    clauses.overall.test(before)
  )
    return false;
  return !mentions.some((one) => from <= one.from && one.to <= end.from);
}

/** 五莲县的北汽福田奥铃工厂引入…: unknown words behind 的 that name one thing and are not measured. */
function isThingIn(place: Place, rest: readonly Token[]): boolean {
  const [first, tail] = rest;
  if (first?.kind !== "gap") return false;
  const whole = isWord(tail, "tail") && tail?.kind === "word" ? first.word + tail.word : first.word;
  return isThing(place, whole) && !isMetric(rest);
}

/** Whether nothing but adverbs and times stand between unknown words and the figure: 松阳茶叶产量达 12万吨. */
function isMetric(tokens: readonly Token[]): boolean {
  const next = tokens
    .slice(1)
    .find(({ kind }) => kind !== "time" && kind !== "word" && kind !== "verb");
  const between = tokens.slice(1, next === undefined ? undefined : tokens.indexOf(next));
  return next?.kind === "figure" && between.every((token) => token.kind !== "verb");
}
