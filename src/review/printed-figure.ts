import { baseUnit, unscaled } from "../annotate/quantity/base-unit.ts";
import { shift } from "../annotate/quantity/han.ts";
import type { Comparator } from "../model/measure.ts";

/** A printed figure in its base unit: 2573亿元 is 257300000000 元. */
export interface PrintedFigure {
  readonly original: string;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
}

const FIGURE = /^([\d,.]+)(?:[—–~～至一-]+([\d,.]+))?([余多])?(\D.*)?$/u;

/** A figure as it is compared: without spaces, digits and % half width. */
export function plainFigure(text: string): string {
  return text.replace(/\s/gu, "").replace(/[０-９．％]/gu, (wide) => wide.normalize("NFKC"));
}

/** Reads digits and unit as printed; undefined where the text is not one figure. */
export function parseFigure(text: string): PrintedFigure | undefined {
  const original = plainFigure(text);
  const [, first, last, more, printedUnit = "个"] = FIGURE.exec(original) ?? [];
  if (first === undefined) return undefined;
  const { scale, unit } = unscaled(printedUnit);
  const scaled = (digits: string): number => shift(digits.replaceAll(",", ""), scale);
  const value = scaled(first);
  const max = last === undefined ? undefined : scaled(last);
  if (Number.isNaN(value) || Number.isNaN(max)) return undefined;
  const amount = max === undefined ? { value } : { min: value, max };
  return { original, unit, comparator: more === undefined ? "=" : ">", ...amount };
}

/** Whether two units are one, whatever their width and spelling: 台（套） and 台(套), 千瓦 and kW. */
export function isSameUnit(one: string, other: string): boolean {
  return baseUnit(one).unit === baseUnit(other).unit;
}
