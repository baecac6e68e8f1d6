import type { Comparator, Growth, MeasureProperties } from "../../../src/model/measure.ts";
import { LANG_TAGS, type Language, translate } from "../i18n/translate.ts";

/** A figure in words: 2573亿元, 2020年, +9.8% 同比. */
export interface FigureWords {
  readonly metric: string;
  readonly amount: string;
  readonly period?: string;
  readonly scope?: string;
  readonly growth?: { readonly text: string; readonly rising: boolean };
}

const COMPARATORS: Readonly<Record<Comparator, string>> = {
  "=": "",
  "≈": "≈ ",
  ">": "> ",
  "≥": "≥ ",
  "<": "< ",
  "≤": "≤ ",
};

/** Units that English readers would not know; the rest stay as the letter prints them. */
const UNITS_EN: Readonly<Record<string, string>> = {
  元: "CNY",
  美元: "USD",
  个百分点: "percentage points",
  宗: "projects",
  家: "firms",
  个: "",
  台: "units",
  项: "items",
  批次: "rounds",
  场: "events",
  倍: "times",
  吨: "tonnes",
  公斤: "kg",
  标准箱: "TEU",
  架次: "flights",
  人: "people",
  名: "people",
  户: "households",
  平方米: "m²",
  平方公里: "km²",
  公顷: "hectares",
  亩: "mu",
  公里: "km",
  小时: "hours",
  天: "days",
};

export function figureWords(measure: MeasureProperties, language: Language): FigureWords {
  const { metric, period, scope, growth } = measure;
  return {
    metric,
    amount: `${COMPARATORS[measure.comparator]}${amount(measure, language)}`,
    ...(period !== undefined && { period: periodWords(period, language) }),
    // Many metrics are worded with their scope already.
    ...(scope !== undefined && !metric.includes(scope) && { scope }),
    ...(growth !== undefined && {
      growth: { text: growthWords(growth, language), rising: growth.value >= 0 },
    }),
  };
}

function amount(measure: MeasureProperties, language: Language): string {
  const format = new Intl.NumberFormat(LANG_TAGS[language], {
    notation: "compact",
    maximumFractionDigits: 2,
  });
  const { value, min, max } = measure;
  const digits =
    value !== undefined
      ? format.format(value)
      : min !== undefined && max !== undefined
        ? `${format.format(min)}–${format.format(max)}`
        : undefined;
  return digits === undefined ? measure.original : withUnit(digits, measure.unit, language);
}

function withUnit(digits: string, unit: string, language: Language): string {
  const word = language === "en" ? (UNITS_EN[unit] ?? unit) : unit;
  if (word === "") return digits;
  if (word === "CNY" || word === "USD") return `${word} ${digits}`;
  return /^[%‰]$/u.test(word) || (language === "zh" && !/^\p{Script=Latin}/u.test(word))
    ? `${digits}${word}`
    : `${digits} ${word}`;
}

function periodWords(period: NonNullable<MeasureProperties["period"]>, language: Language): string {
  const { start, end } = period;
  if (language === "zh") {
    // 全年 alone does not say which.
    const bare = !/\d|[〇○零一二三四五六七八九]{4}/u.test(period.verbatim);
    return bare && start !== undefined && start === end
      ? `${chineseDate(start)}${period.verbatim}`
      : period.verbatim;
  }
  if (start === undefined && end === undefined) return period.verbatim;
  if (start === end) return start ?? "";
  return `${start ?? "…"} – ${end ?? "…"}`;
}

/** 2020-03 as 2020年3月. */
function chineseDate(date: string): string {
  return date
    .split("-")
    .map((part, index) => `${Number(part)}${["年", "月", "日"][index] ?? ""}`)
    .join("");
}

function growthWords(growth: Growth, language: Language): string {
  const sign = growth.value < 0 ? "−" : "+";
  const digits = new Intl.NumberFormat(LANG_TAGS[language], { maximumFractionDigits: 2 }).format(
    Math.abs(growth.value),
  );
  return `${sign}${withUnit(digits, growth.unit, language)} ${basisWords(growth.basis, language)}`.trim();
}

function basisWords(basis: string, language: Language): string {
  switch (basis) {
    case "yoy":
      return translate(language, "growthYoy");
    case "previous":
      return translate(language, "growthPrevious");
    case "annual-average":
      return translate(language, "growthAverage");
    default:
      return basis === "" ? "" : translate(language, "growthSince", { year: basis });
  }
}

/** The amounts of some figures in one line, of several years the newest: 35宗 · 22.15亿元. */
export function figuresText(measures: readonly MeasureProperties[], language: Language): string {
  const yearOf = ({ period }: MeasureProperties): string => period?.end?.slice(0, 4) ?? "";
  const newest = measures.map(yearOf).sort().at(-1) ?? "";
  return measures
    .filter((measure) => ["", newest].includes(yearOf(measure)))
    .map((measure) => figureWords(measure, language).amount)
    .join(" · ");
}
