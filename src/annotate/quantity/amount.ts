import type { Span } from "../../letter/letter.ts";
import type { Unit } from "./unit.ts";

/** A number or a range with its unit, without the signs around it. */
export interface Amount extends Span {
  readonly numberFrom: number;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit: Unit;
  readonly unitFrom: number;
  readonly more: boolean;
  readonly bare?: boolean;
  readonly scale: string;
}

/** A unit that is not printed as one: 三成, 翻一番, 30亿. */
function implied(base: string, kind: string): Unit {
  return { word: "", base, kind, article: false, arabicOnly: false, guards: [], notBehind: [] };
}

export const PER_CENT = implied("%", "ratio");
export const TIMES = implied("倍", "ratio");
export const YUAN = implied("元", "money");
