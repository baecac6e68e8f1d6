import type { Period } from "./period.ts";

/** Ranges carry min and max and no value. */
export type Comparator = "=" | "≈" | ">" | "≥" | "<" | "≤";

/** A change against an earlier figure: +9.8 % 同比, +23 宗 同比. */
export interface Growth {
  /** Negative for a fall. */
  readonly value: number;
  readonly unit: string;
  /** yoy, previous, annual-average, or the year compared with. */
  readonly basis: string;
  readonly verbatim: string;
}

/** One figure. `value` is in `unit`; `original` is what the letter printed. */
export interface MeasureProperties {
  /** As the letter words it: 协议投资. */
  readonly metric: string;
  /** In the base unit (2573 亿元 → 257300000000 元); absent for a range. */
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  /** The base unit without 万 or 亿: 元, 美元, 宗, 家, %, 个百分点, kW. */
  readonly unit: string;
  readonly comparator: Comparator;
  /** Unspaced digits and unit as printed: 2573亿元, 3—5个. */
  readonly original: string;
  readonly period?: Period;
  readonly growth?: Growth;
  /** What is counted: 超亿元内资. */
  readonly scope?: string;
  /** Money in yuan, so that Cypher can sum it; absent for other currencies. */
  readonly amountCny?: number;
}
