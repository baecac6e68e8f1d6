import type { Span } from "../../letter/letter.ts";
import type { Period } from "../../model/period.ts";
import type { PrintedDate } from "./date.ts";
import type { DateSpan } from "./stretch.ts";

/** What times that name no year are counted from. */
export interface Anchor {
  /** The letter's date. */
  readonly date?: string;
  /** The year that the paragraph speaks of. */
  readonly year?: number;
}

/** A stretch of time in the text; `by` is a deadline, `as-of` a cut-off date. */
export interface PeriodSpan extends Span {
  readonly period: Period;
  readonly role: DateSpan["role"];
  /** Its year is not printed but that of the paragraph: 全年, 5月. */
  readonly fromAnchor: boolean;
}

type Precision = Period["precision"];

const pad = (value: number) => String(value).padStart(2, "0");

function yearOf(date: PrintedDate, anchor: Anchor): number | undefined {
  if (date.year !== undefined) return date.year;
  const own = anchor.date === undefined ? undefined : Number(anchor.date.slice(0, 4));
  if (date.offset !== undefined) return own === undefined ? undefined : own + date.offset;
  return anchor.year ?? own;
}

function precisionOf(date: PrintedDate): Precision {
  return date.day !== undefined ? "day" : date.months !== undefined ? "month" : "year";
}

function iso(date: PrintedDate, year: number, side: 0 | 1, precision: Precision): string {
  if (precision === "year") return String(year);
  const month = date.months?.[side] ?? (side === 0 ? 1 : 12);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = date.day ?? (side === 0 ? 1 : days);
  return precision === "month" ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`;
}

/** The years up to the letter's month. */
function recent(years: number, anchor: Anchor, verbatim: string): Period | undefined {
  if (anchor.date === undefined || anchor.date.length < 7) return undefined;
  const end = anchor.date.slice(0, 7);
  const start = `${Number(end.slice(0, 4)) - years}${end.slice(4)}`;
  return { start, end, precision: "month", verbatim };
}

/** 1—11月 in a letter of July, with no year near it, are the months of the year before. */
function liesAhead({ start, end, role }: DateSpan, anchor: Anchor): boolean {
  const month = anchor.date?.slice(5, 7);
  if (month === undefined || month === "" || anchor.year !== undefined || role === "by")
    return false;
  const noYear = [start, end].every((date) => date.year === undefined && date.offset === undefined);
  return noYear && (end.months?.[1] ?? 0) > Number(month);
}

function resolve(date: DateSpan, anchor: Anchor, verbatim: string): Period | undefined {
  if (date.recentYears !== undefined) return recent(date.recentYears, anchor, verbatim);
  const back = liesAhead(date, anchor) ? 1 : 0;
  const last = (yearOf(date.end, anchor) ?? Number.NaN) - back;
  const first = (yearOf(date.start, anchor) ?? Number.NaN) - back;
  if (Number.isNaN(first) || Number.isNaN(last)) return undefined;
  const precisions: readonly Precision[] = [precisionOf(date.start), precisionOf(date.end)];
  const precision = precisions.includes("day")
    ? "day"
    : precisions.includes("month")
      ? "month"
      : "year";
  const start = iso(date.start, first, 0, precision);
  if (date.role === "since") return { start, precision, verbatim };
  return { start, end: iso(date.end, last, 1, precision), precision, verbatim };
}

/** The dates and stretches of time whose year the text or the anchor gives. */
export function periodsOf(text: string, dates: readonly DateSpan[], anchor: Anchor): PeriodSpan[] {
  return dates.flatMap((date) => {
    const period = resolve(date, anchor, text.slice(date.from, date.to));
    if (period === undefined) return [];
    const fromAnchor =
      date.recentYears === undefined &&
      date.start.year === undefined &&
      date.start.offset === undefined;
    return [{ from: date.from, to: date.to, period, role: date.role, fromAnchor }];
  });
}
