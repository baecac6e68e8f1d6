import type { GoldMeasure } from "../../src/evaluate/gold.ts";
import type { Comparator, Growth, MeasureProperties } from "../../src/model/measure.ts";
import type { Period } from "../../src/model/period.ts";

const COMPARATORS: Readonly<Record<string, Comparator>> = {
  "~": "≈",
  ">": ">",
  ">=": "≥",
  "<": "<",
  "<=": "≤",
};
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** An annotated figure in the base unit. */
export function goldMeasure(measure: GoldMeasure): MeasureProperties {
  const { scale, unit } = baseUnit(measure.unit);
  const scaled = (figure: string) => Number((Number(figure) * scale).toPrecision(12));
  const { value, min, max, comparator, period, growth, metric } = measure;
  const range = min !== undefined && max !== undefined ? `${min}—${max}` : "";
  return {
    metric,
    unit,
    comparator: COMPARATORS[comparator ?? ""] ?? "=",
    original: `${value ?? range}${measure.unit}`,
    ...(value !== null && { value: scaled(value) }),
    ...(value !== null && unit === "元" && { amountCny: scaled(value) }),
    ...(min !== undefined && { min: scaled(min) }),
    ...(max !== undefined && { max: scaled(max) }),
    ...(period !== undefined && { period: goldPeriod(period) }),
    ...(growth !== undefined && { growth: goldGrowth(growth) }),
  };
}

function baseUnit(unit: string): { readonly scale: number; readonly unit: string } {
  const [, scale = "", base = unit] = /^(万亿|亿|万)?(.+)$/u.exec(unit) ?? [];
  return { scale: SCALES[scale] ?? 1, unit: base };
}

/** `2020`, `2023-01/2023-06` or `2020/..`. */
function goldPeriod(period: string): Period {
  const [start = "", end = start] = period.split("/");
  return {
    start,
    ...(end !== ".." && { end }),
    precision: start.length === 4 ? "year" : start.length === 7 ? "month" : "day",
    verbatim: period,
  };
}

/** `+9.8% yoy`, `+41家 vs 2020`. */
function goldGrowth(growth: string): Growth {
  const [, value = "", unit = "", basis = ""] =
    /^([+-][\d.]+)(\S+) (?:vs )?(.+)$/u.exec(growth) ?? [];
  return { value: Number(value), unit, basis, verbatim: growth };
}
