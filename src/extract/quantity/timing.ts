import type { Sentence, Span } from "../../letter/letter.ts";
import type { QuantityLexicon } from "./lexicon.ts";
import { nameSpans } from "./mask.ts";
import { type Anchor, findPeriods, type PeriodSpan } from "./period.ts";

const covers = (outer: Span, inner: Span) => outer.from <= inner.from && inner.to <= outer.to;

/**
 * The times that the sentence speaks of, without those in names and in `asides` (较上年同期), and the
 * year that 全年 then means.
 */
export function sentencePeriods(
  text: string,
  { from, to }: Sentence,
  anchor: Anchor,
  asides: readonly Span[],
  lexicon: QuantityLexicon,
): { readonly periods: readonly PeriodSpan[]; readonly year?: number } {
  const outside = [...nameSpans(text, from, to), ...asides];
  const find = (given: Anchor) =>
    findPeriods(text, from, to, given, lexicon).filter(
      (span) => !outside.some((other) => covers(other, span)),
    );
  const named = find(anchor).find((span) => !span.fromAnchor);
  const start = named?.period.start ?? named?.period.end;
  const year = start === undefined ? anchor.year : Number(start.slice(0, 4));
  if (year === undefined) return { periods: find(anchor) };
  return { periods: find({ ...anchor, year }), year };
}
