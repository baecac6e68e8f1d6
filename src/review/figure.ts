import { baseUnit, scaleOf } from "../annotate/quantity/written-number.ts";
import type { Comparator } from "../model/measure.ts";

/** A printed figure in its base unit: 2573亿元 is 257300000000 元. */
export interface Figure {
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

/** Reads digits and unit as printed; undefined when they are none. */
export function parseFigure(text: string): Figure | undefined {
  const original = plainFigure(text);
  const [, first, last, more, printedUnit = "个"] = FIGURE.exec(original) ?? [];
  if (first === undefined) return undefined;
  const { value: scale, unit } = scaleOf(printedUnit);
  const scaled = (digits: string): number =>
    Number((Number(digits.replaceAll(",", "")) * scale).toPrecision(15));
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
