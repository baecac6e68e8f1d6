import type { Span } from "../../letter/letter.ts";
import type { Comparator } from "../../model/measure.ts";
import type { Amount } from "./amount.ts";
import type { QuantityLexicon } from "./lexicon.ts";
import { idiomSpans, maskOf, nameSpans } from "./mask.ts";
import { isDigit, startsNumeral } from "./numeral.ts";
import { readAmount } from "./read-amount.ts";

/** A figure: its span runs from the comparator (近, 不低于) to what follows the unit (以上, 左右). */
export interface Quantity extends Span {
  /** Where the number begins, behind the comparator. */
  readonly numberFrom: number;
  /** In `unit`; absent for a range, which has min and max. */
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  /** The base unit: 元 for 亿元, 架次 for 万架次. */
  readonly unit: string;
  /** The group of the unit in data/units.yaml: money, count, ratio, power … */
  readonly kind: string;
  /** Number and unit as printed. */
  readonly original: string;
  readonly originalUnit: string;
  readonly comparator: Comparator;
}

/** Every figure between `from` and `to`, in order; `dates` are those of the same stretch. */
export function findQuantities(
  text: string,
  from: number,
  to: number,
  lexicon: QuantityLexicon,
  dates: readonly Span[],
): Quantity[] {
  const mask = maskOf(
    [...nameSpans(text, from, to), ...idiomSpans(lexicon, text, from, to), ...dates],
    from,
    to,
  );
  const found: Quantity[] = [];
  let at = from;
  while (at < to) {
    if (mask[at - from] === 1 || !opensAmount(lexicon, text, at)) {
      at++;
      continue;
    }
    const floor = found.at(-1)?.to ?? from;
    const amount = readAmount(text, at, to, floor, lexicon);
    if (amount === undefined) {
      at = skipNumber(text, at, to);
      continue;
    }
    const quantity = withSigns(text, amount, floor, to, lexicon);
    found.push(quantity);
    at = quantity.to;
  }
  return found;
}

function opensAmount(lexicon: QuantityLexicon, text: string, at: number): boolean {
  if (startsNumeral(text[at]) || text[at] === "翻") return true;
  for (const word of lexicon.fractions.keys()) if (text.startsWith(word, at)) return true;
  return false;
}

/** Past a number that is no figure, so that its rest is not read as another one. */
function skipNumber(text: string, at: number, end: number): number {
  let to = at + 1;
  while (to < end && /[0-9.．,+＋-]/.test(text[to] ?? "") && isDigit(text[at])) to++;
  while (to < end && startsNumeral(text[to])) to++;
  return to;
}

function withSigns(
  text: string,
  amount: Amount,
  floor: number,
  end: number,
  lexicon: QuantityLexicon,
): Quantity {
  const head = text.slice(Math.max(floor, amount.from - 12), amount.from);
  const tail = text.slice(amount.to, Math.min(end, amount.to + 4));
  let before: { sign: Comparator; length: number } | undefined;
  for (const { sign, pattern } of lexicon.before) {
    const length = pattern.exec(head)?.[0].length ?? 0;
    if (length > (before?.length ?? 0)) before = { sign, length };
  }
  const lead = head.at(-1) ?? "";
  const bare = amount.bare === true && before === undefined ? lexicon.bare[lead] : undefined;
  if (bare !== undefined) before = { sign: bare, length: 1 };
  let after: { sign: Comparator; length: number } | undefined;
  for (const { sign, pattern } of lexicon.after) {
    const length = pattern.exec(tail)?.[0].length ?? 0;
    if (length > (after?.length ?? 0)) after = { sign, length };
  }
  const { numberFrom, value, min, max, unit, unitFrom, scale } = amount;
  return {
    from: amount.from - (before?.length ?? 0),
    to: amount.to + (after?.length ?? 0),
    numberFrom,
    ...(value === undefined ? { min: min ?? 0, max: max ?? 0 } : { value }),
    unit: unit.base,
    kind: unit.kind,
    original: text.slice(numberFrom, amount.to).replace(/\s/g, ""),
    originalUnit: `${scale}${text.slice(unitFrom, amount.to)}`,
    comparator: before?.sign ?? (amount.more ? ">" : after?.sign) ?? "=",
  };
}
