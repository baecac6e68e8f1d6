import { parseHan } from "../annotate/quantity/han.ts";

/** The number that an annotation prints: 512.6, 1/3, 两, 三分之一; undefined for other words. */
export function annotatedNumber(text: string): number | undefined {
  const plain = text.normalize("NFKC").replace(/[\s,]/gu, "");
  const [, lower, upper] = /^(.+)分之(.+)$/u.exec(plain) ?? [];
  if (lower !== undefined && upper !== undefined) {
    const [below, above] = [parseHan(lower), parseHan(upper)];
    return below === undefined || above === undefined ? undefined : above / below;
  }
  const [above = "", below] = plain.split("/");
  const value = below === undefined ? Number(above) : Number(above) / Number(below);
  return parseHan(plain) ?? (plain === "" || Number.isNaN(value) ? undefined : value);
}

/** Whether two numbers are the same but for the rounding of their scaling. */
export function isSameNumber(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}
