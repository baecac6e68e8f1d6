import { maskOf, nameSpans } from "../../annotate/quantity/mask.ts";
import type { Quantity } from "../../annotate/quantity/quantity.ts";
import { type Anchor, type PeriodSpan, periodsOf } from "../../annotate/time/period.ts";
import type { DateSpan } from "../../annotate/time/stretch.ts";
import type { Sentence, Span } from "../../letter/letter.ts";
import { indexFrom, lastFrom } from "../../letter/spans.ts";
import type { Figure } from "./figure.ts";
import type { PartMarks } from "./parts.ts";
import type { SentenceReading } from "./sentence.ts";

/**
 * The times that the sentence speaks of, without those in names and in `asides` (较上年同期), and the
 * year that 全年 then means.
 */
export function sentencePeriods(
  text: string,
  { from, to }: Sentence,
  dates: readonly DateSpan[],
  anchor: Anchor,
  asides: readonly Span[],
): { readonly periods: readonly PeriodSpan[]; readonly year?: number } {
  const outside = maskOf([...nameSpans(text, from, to), ...asides], from, to);
  // 较2020年, 在2022年的基础上: what is compared with.
  const compared = (span: Span) =>
    /[较比]/.test(text[span.from - 1] ?? "") || text.startsWith("的基础上", span.to);
  const find = (given: Anchor) =>
    periodsOf(text, dates, given).filter(
      (span) =>
        !compared(span) && (outside[span.from - from] === 0 || outside[span.to - 1 - from] === 0),
    );
  const named = find(anchor).find((span) => !span.fromAnchor);
  const start = named?.period.start ?? named?.period.end;
  const year = start === undefined ? anchor.year : Number(start.slice(0, 4));
  if (year === undefined) return { periods: find(anchor) };
  return { periods: find({ ...anchor, year }), year };
}

/** What may stand before the time that opens a sentence: 一是, （二）, 据统计. */
const LEAD =
  /^(?:[一二三四五六七八九十]+是|[（]?[一二三四五六七八九十\d]+[）.、．]|[据经][^，]{1,4}，|其中，?|同时，?|此外，?)?$/u;
const MAX_LEAD = 8;

/** No more times than these are asked whether they reach a figure. */
const RECENT = 8;

/** Whether a sentence begins with the time, so that all of it is meant. */
function opens(text: string, { from }: Span, sentence: Span): boolean {
  const lead = text.slice(sentence.from, Math.min(from, sentence.from + MAX_LEAD + 1));
  return LEAD.test(lead);
}

/** A day or a month is that of one event; a year or a stretch covers what follows. */
function isMoment({ period }: PeriodSpan): boolean {
  return period.precision !== "year" && period.start === period.end;
}

/** Whether the time covers the clause behind it. */
function reaches(
  text: string,
  span: PeriodSpan,
  clause: Span,
  { sentence, stops }: PartMarks,
): boolean {
  if (span.from >= clause.from || opens(text, span, sentence)) return true;
  if (span.role !== "as-of" && isMoment(span)) return false;
  return (lastFrom(stops, clause.from)?.from ?? 0) < span.from;
}

/** Whether the time also covers the paragraph's next sentences. */
export function carriesOn(text: string, span: PeriodSpan, sentence: Span): boolean {
  if (span.role === "by") return false;
  if (!opens(text, span, sentence)) return span.fromAnchor && span.period.precision === "year";
  return span.role === "as-of" || !isMoment(span);
}

/** The time of a figure: its own, or the one that an earlier sentence set. */
export function timeOf(
  text: string,
  quantity: Quantity,
  reading: SentenceReading,
  clause: Span,
  carried: PeriodSpan | undefined,
  last: Figure | undefined,
): Pick<Figure, "period" | "periodInherited"> {
  const { periods, sentence } = reading;
  const at = indexFrom(periods, quantity.from);
  const near = periods.slice(Math.max(0, at - RECENT), at);
  const own = near.findLast((span) => reaches(text, span, clause, reading));
  if (own !== undefined) return { period: own, periodInherited: false };
  if (/^其中/.test(text.slice(sentence.from, sentence.from + 2)) && last?.period !== undefined) {
    return { period: last.period, periodInherited: true };
  }
  // 总投资80亿元的…项目: the money of one named thing has no year of its own.
  const modifies = quantity.kind === "money" && text[quantity.to] === "的";
  if (carried === undefined || modifies) return { periodInherited: false };
  return { period: carried, periodInherited: true };
}
