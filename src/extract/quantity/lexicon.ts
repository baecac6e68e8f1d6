import type { QuantityWords } from "../../data/quantity-words.ts";
import type { Status } from "../../model/graph.ts";
import type { Comparator } from "../../model/measure.ts";

/** What is measured: it tells a technical figure from an economic one. */
export interface Unit {
  /** As printed. */
  readonly word: string;
  /** The name under which figures of it are summed. */
  readonly base: string;
  readonly kind: string;
  /** 一 before it is an article. */
  readonly article: boolean;
  readonly arabicOnly: boolean;
  /** Words that show that it is no unit here: 部 before 门. */
  readonly guards: readonly string[];
  /** Characters before the number that show the same. */
  readonly notBehind: readonly string[];
}

interface Sign {
  readonly sign: Comparator;
  readonly pattern: RegExp;
}

interface DatePatterns {
  readonly relative: RegExp;
  readonly parts: RegExp;
  readonly sinceBefore: RegExp;
  readonly sinceAfter: RegExp;
  readonly byBefore: RegExp;
  readonly byAfter: RegExp;
  readonly asOf: RegExp;
}

interface GrowthPatterns {
  /** From the basis to the verb: groups yoy, previous, average, year, down. */
  readonly change: RegExp;
  /** 增速回落至: the rate itself. */
  readonly rate: RegExp;
}

interface CuePatterns {
  readonly sure: RegExp | undefined;
  readonly weak: RegExp | undefined;
}

interface MetricPatterns {
  readonly lead: RegExp;
  readonly trail: RegExp;
  readonly stop: RegExp;
  readonly investment: RegExp;
  readonly counted: RegExp;
  readonly giving: RegExp;
}

/** The words of data/units.yaml and data/time.yaml, made ready to be looked up. */
export interface QuantityLexicon {
  readonly unitsByFirst: ReadonlyMap<string, readonly Unit[]>;
  /** Patterns that end at a number. */
  readonly before: readonly Sign[];
  /** Patterns that begin behind a unit. */
  readonly after: readonly Sign[];
  /** What may stand before a scale word without a digit, and its sign. */
  readonly bare: Readonly<Record<string, Comparator>>;
  /** What a unit may be counted per, besides another unit. */
  readonly per: RegExp;
  readonly idioms: RegExp;
  /** Shows near a bare 亿 that it is money. */
  readonly moneyNear: RegExp;
  readonly fractions: Readonly<Record<string, number>>;
  readonly dates: DatePatterns;
  readonly growth: GrowthPatterns;
  readonly cues: Readonly<Record<Status, CuePatterns>>;
  readonly planHeading: RegExp;
  readonly metrics: MetricPatterns;
  readonly time: QuantityWords["time"];
}

const byLength = (a: string, b: string) => b.length - a.length || (a < b ? -1 : 1);

/** A pattern for any of the words, longest first. */
function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort(byLength)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
    .join("|");
}

function unitsOf({ units: data }: QuantityWords): Unit[] {
  const articles = new Set(data.articles);
  const arabicOnly = new Set(data.arabic_only);
  return Object.entries(data.units).flatMap(([kind, words]) =>
    words.map((word) => ({
      word,
      base: data.base[word] ?? word,
      kind,
      article: articles.has(word),
      arabicOnly: arabicOnly.has(word),
      guards: data.guards[word] ?? [],
      notBehind: data.not_behind[word] ?? [],
    })),
  );
}

function datePatterns({ years, parts, since, deadline, as_of }: QuantityWords["time"]) {
  return {
    // 全年目标 is a kind of goal, no time.
    relative: new RegExp(
      `(?:${anyOf([...Object.keys(years.letter), ...years.paragraph])})(?!目标|任务)`,
      "y",
    ),
    parts: new RegExp(anyOf(Object.keys(parts)), "y"),
    sinceBefore: new RegExp(`(?:${anyOf(since.before)})$`),
    sinceAfter: new RegExp(anyOf(since.after), "y"),
    byBefore: new RegExp(`(?:${anyOf(deadline.before)})$`),
    byAfter: new RegExp(anyOf(deadline.after), "y"),
    asOf: new RegExp(`(?:${anyOf(as_of)})$`),
  };
}

function growthPatterns(words: QuantityWords["time"]["growth"]): GrowthPatterns {
  const fillers = `(?:${anyOf(words.fillers)})*`;
  const basis = [
    `(?<yoy>${anyOf(words.yoy)})`,
    `(?<previous>${anyOf(words.previous)})`,
    `(?<average>${anyOf(words["annual-average"])})`,
    "(?:较|比|与|相比)(?<year>(?:19|20)\\d{2})年(?:末|底|同期|初)?(?:相比)?",
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

function cuePatterns({ modality }: QuantityWords["time"], status: Status): CuePatterns {
  const { sure, weak } = modality[status];
  return { sure: alternatives(sure), weak: alternatives(weak) };
}

function metricPatterns({ metrics }: QuantityWords["units"]): MetricPatterns {
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

/** Prepares the words for look-up; do it once and pass the result on. */
export function compileLexicon(words: QuantityWords): QuantityLexicon {
  const unitsByFirst = new Map<string, Unit[]>();
  for (const unit of unitsOf(words).sort((a, b) => byLength(a.word, b.word))) {
    const first = unit.word.charAt(0);
    unitsByFirst.set(first, [...(unitsByFirst.get(first) ?? []), unit]);
  }
  const { comparators } = words.units;
  return {
    unitsByFirst,
    before: comparators.flatMap(({ sign, before }) =>
      before.length === 0
        ? []
        : [{ sign, pattern: new RegExp(`(?:${before.join("|")})[了约]?$`, "u") }],
    ),
    after: comparators.flatMap(({ sign, after }) =>
      after.length === 0 ? [] : [{ sign, pattern: new RegExp(`^(?:${after.join("|")})`, "u") }],
    ),
    bare: words.units.bare,
    per: new RegExp(anyOf(words.units.per), "y"),
    idioms: new RegExp(anyOf(words.units.idioms), "g"),
    moneyNear: new RegExp(anyOf(words.units.money_near), "u"),
    fractions: words.units.fractions,
    dates: datePatterns(words.time),
    growth: growthPatterns(words.time.growth),
    cues: {
      planned: cuePatterns(words.time, "planned"),
      applied: cuePatterns(words.time, "applied"),
      ongoing: cuePatterns(words.time, "ongoing"),
      done: cuePatterns(words.time, "done"),
    },
    planHeading: new RegExp(words.time.modality.headings.join("|"), "u"),
    metrics: metricPatterns(words.units),
    time: words.time,
  };
}

/** The longest unit that begins at `at`, unless what follows shows that it is part of another word. */
export function unitAt(
  lexicon: QuantityLexicon,
  text: string,
  at: number,
  end: number,
): Unit | undefined {
  for (const unit of lexicon.unitsByFirst.get(text[at] ?? "") ?? []) {
    const to = at + unit.word.length;
    if (to > end || !text.startsWith(unit.word, at)) continue;
    if (unit.guards.some((guard) => text.startsWith(guard, to))) continue;
    // 10万吨级 says what kind of ship it is.
    if (unit.kind !== "count" && text[to] === "级") continue;
    if (/[A-Za-z]$/.test(unit.word) && /[A-Za-z0-9]/.test(text[to] ?? "")) continue;
    return unit;
  }
  return undefined;
}

/** The unit of a rate behind `/`, such as 亩 in 万元/亩, and where it ends. */
export function perAt(
  lexicon: QuantityLexicon,
  text: string,
  at: number,
  end: number,
): { readonly base: string; readonly to: number } | undefined {
  if (text[at] !== "/" && text[at] !== "／") return undefined;
  const unit = unitAt(lexicon, text, at + 1, end);
  if (unit !== undefined) return { base: unit.base, to: at + 1 + unit.word.length };
  lexicon.per.lastIndex = at + 1;
  const word = lexicon.per.exec(text)?.[0];
  if (word === undefined || at + 1 + word.length > end) return undefined;
  return { base: word, to: at + 1 + word.length };
}
