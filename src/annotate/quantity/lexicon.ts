import type { QuantityWords } from "../../data/quantity-words.ts";
import type { Status } from "../../model/graph.ts";
import type { Comparator } from "../../model/measure.ts";
import {
  anyOf,
  type CuePatterns,
  cuePatterns,
  type DatePatterns,
  datePatterns,
  type GrowthPatterns,
  growthPatterns,
  type MetricPatterns,
  metricPatterns,
} from "./patterns.ts";
import { indexUnits, type UnitIndex } from "./unit.ts";

interface Sign {
  readonly sign: Comparator;
  readonly pattern: RegExp;
}

/** The words of data/units.yaml and data/time.yaml, made ready to be looked up. */
export interface QuantityLexicon extends UnitIndex {
  /** Patterns that end at a number. */
  readonly before: readonly Sign[];
  /** Patterns that begin behind a unit. */
  readonly after: readonly Sign[];
  /** What may stand before a scale word without a digit, and its sign. */
  readonly bare: Readonly<Record<string, Comparator>>;
  readonly idioms: RegExp;
  /** Shows near a bare 亿 that it is money. */
  readonly moneyNear: RegExp;
  readonly fractions: ReadonlyMap<string, number>;
  readonly dates: DatePatterns;
  readonly growth: GrowthPatterns;
  readonly cues: Readonly<Record<Status, CuePatterns>>;
  readonly planHeading: RegExp;
  readonly metrics: MetricPatterns;
  readonly time: QuantityWords["time"];
}

/** Prepares the words for look-up; do it once and pass the result on. */
export function compileLexicon(words: QuantityWords): QuantityLexicon {
  const { comparators } = words.units;
  return {
    ...indexUnits(words),
    before: comparators.flatMap(({ sign, before }) =>
      before.length === 0
        ? []
        : [{ sign, pattern: new RegExp(`(?:${before.join("|")})[了约]?$`, "u") }],
    ),
    after: comparators.flatMap(({ sign, after }) =>
      after.length === 0 ? [] : [{ sign, pattern: new RegExp(`^(?:${after.join("|")})`, "u") }],
    ),
    bare: words.units.bare,
    idioms: new RegExp(anyOf(words.units.idioms), "g"),
    moneyNear: new RegExp(anyOf(words.units.money_near), "u"),
    fractions: new Map(Object.entries(words.units.fractions)),
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
