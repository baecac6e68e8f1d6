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

/** Whether a sentence begins with the time, so that all of it is meant. */
function opens(text: string, { from }: Span, sentence: Span): boolean {
  return /^(?:.{0,3}[是、.．）])?[^，。；：]{0,4}$/u.test(
    text.slice(sentence.from, Math.min(from, sentence.from + 12)),
  );
}

/** A day or a month is that of one event; a year or a stretch covers what follows. */
function isMoment({ period }: PeriodSpan): boolean {
  return period.precision !== "year" && period.start === period.end;
}

/** Whether the time covers the clause behind it. */
export function reaches(text: string, span: PeriodSpan, clause: Span, sentence: Span): boolean {
  if (span.from >= clause.from || opens(text, span, sentence)) return true;
  const between = text.slice(span.to, clause.from);
  return span.role !== "as-of" && isMoment(span) ? false : !between.includes("；");
}

/** Whether the time also covers the paragraph's next sentences. */
export function carriesOn(text: string, span: PeriodSpan, sentence: Span): boolean {
  if (span.role === "by") return false;
  if (!opens(text, span, sentence)) return span.fromAnchor && span.period.precision === "year";
  return span.role === "as-of" || !isMoment(span);
}
