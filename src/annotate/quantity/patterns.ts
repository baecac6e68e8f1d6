import type { QuantityWords } from "../../data/quantity-words.ts";
import { characterClass } from "../../letter/character-class.ts";
import type { Status } from "../../model/graph.ts";

export interface DatePatterns {
  /** The characters that a time may begin with, so that all others are passed over at once. */
  readonly starts: (character: string | undefined) => boolean;
  readonly relative: RegExp;
  readonly parts: RegExp;
  readonly sinceBefore: RegExp;
  readonly sinceAfter: RegExp;
  readonly byBefore: RegExp;
  readonly byAfter: RegExp;
  readonly asOf: RegExp;
}

export interface GrowthPatterns {
  /** From the basis to the verb: groups yoy, previous, average, year, plan, down. */
  readonly change: RegExp;
  /** 增速回落至: the rate itself. */
  readonly rate: RegExp;
}

export interface CuePatterns {
  readonly sure: RegExp | undefined;
  readonly weak: RegExp | undefined;
  /** Decides for its own clause, and for none behind it. */
  readonly own: RegExp | undefined;
}

export interface MetricPatterns {
  readonly lead: RegExp;
  readonly trail: RegExp;
  readonly stop: RegExp;
  readonly investment: RegExp;
  readonly counted: RegExp;
  readonly giving: RegExp;
}

const byLength = (a: string, b: string) => b.length - a.length || (a < b ? -1 : 1);

/** A pattern for any of the words, longest first. */
export function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort(byLength)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
    .join("|");
}

/** Digits of both scripts, the quote of “十四五”, and 近, 过去, 最近. */
const TIME_STARTS = '0123456789一二三四五六七八九十廿“"近过最';

export function datePatterns({
  years,
  parts,
  since,
  deadline,
  as_of,
}: QuantityWords["time"]): DatePatterns {
  const words = [...Object.keys(years.letter), ...years.paragraph, ...Object.keys(parts)];
  return {
    starts: characterClass(
      new RegExp(anyOf([...TIME_STARTS, ...words.map((word) => word.charAt(0))])),
    ),
    // 全年目标 is a kind of goal, no time.
    relative: new RegExp(
      `(?:${anyOf([...Object.keys(years.letter), ...years.paragraph])})(?!目标|任务)`,
      "y",
    ),
    parts: new RegExp(anyOf(Object.keys(parts)), "y"),
    sinceBefore: new RegExp(`(?:${anyOf(since.before)})$`),
    sinceAfter: new RegExp(`(?:${anyOf(since.after)})(?![草自步源飞航用])`, "y"),
    byBefore: new RegExp(`(?:${anyOf(deadline.before)})$`),
    byAfter: new RegExp(anyOf(deadline.after), "y"),
    asOf: new RegExp(`(?:${anyOf(as_of)})$`),
  };
}

export function growthPatterns(words: QuantityWords["time"]["growth"]): GrowthPatterns {
  const fillers = `(?:${anyOf(words.fillers)})*`;
  const basis = [
    `(?<yoy>${anyOf(words.yoy)})`,
    `(?<previous>${anyOf(words.previous)})`,
    `(?<average>${anyOf(words["annual-average"])})`,
    "(?:较|比|与|相比)(?<year>(?:19|20)\\d{2})年(?:末|底|同期|初)?(?:相比)?",
    '(?:较|比)[“"]?(?<plan>十[一二三四])五[”"]?(?:末|时期|期间|初期)?',
    // A clause that is nothing but the change leaves out 同比.
    "(?<=^|[，；、])(?<bare>)",
  ].join("|");
  const verb = `(?:(?:${anyOf(words.up)})|(?<down>${anyOf(words.down)}))(?:了|率|幅度?|约)?(?:为|达到?)?`;
  return {
    change: new RegExp(`(?:分别)?(?:${basis})${fillers}${verb}`, "gu"),
    rate: new RegExp(`(?<yoy>同比)?(?:${anyOf(words.rate)})(?:${anyOf(words.rate_links)})`, "gu"),
  };
}

function alternatives(patterns: readonly string[], flags = "u"): RegExp | undefined {
  return patterns.length === 0 ? undefined : new RegExp(`(?:${patterns.join("|")})`, flags);
}

export function cuePatterns({ modality }: QuantityWords["time"], status: Status): CuePatterns {
  const { sure, weak, own = [] } = modality[status];
  return {
    sure: alternatives(sure),
    weak: alternatives(weak),
    own: alternatives(own),
  };
}

export function metricPatterns({ metrics }: QuantityWords["units"]): MetricPatterns {
  const either = (patterns: readonly string[]) => `(?:${patterns.join("|")})`;
  return {
    lead: new RegExp(`^${either(metrics.lead)}`, "u"),
    trail: new RegExp(`${either(metrics.trail)}$`, "u"),
    stop: new RegExp(either(metrics.stop), "u"),
    investment: new RegExp(`^${either(metrics.investment)}$`, "u"),
    counted: new RegExp(`^${either(metrics.counted)}`, "u"),
    giving: new RegExp(either(metrics.giving), "u"),
  };
}
