import type { Span } from "../../letter/letter.ts";
import type { QuantityLexicon } from "../quantity/lexicon.ts";
import {
  match,
  numberOf,
  type PrintedDate,
  readDate,
  readLastDay,
  readMonths,
  readYear,
  SEP,
} from "./date.ts";

/** A date or a stretch between two; `words` is the stretch itself without 截至, 以来, 前. */
export interface DateSpan extends Span {
  readonly words: Span;
  readonly start: PrintedDate;
  readonly end: PrintedDate;
  /** 近一年, 近三年: that many years up to the letter. */
  readonly recentYears?: number;
  readonly role: "in" | "since" | "by" | "as-of";
}
const TAIL = /(?:度(?![假过])|内|间|里)?(?:年?[底末初]|上旬|中旬|下旬)?/y;
const FIVE_YEARS =
  /[“"]?(十[一二三四五六七八九]|二十)五[”"]?(?:规划)?(?:期间|时期|以来|末期|末|期末|开局之年|收官之年)/y;
const RECENT = /(?:近|过去|最近)([一二两三四五六七八九十]|\d{1,2})年(?:来|间)?/y;
interface Stretch {
  readonly to: number;
  readonly start: PrintedDate;
  readonly end: PrintedDate;
  readonly recentYears?: number;
  /** Words such as 以来 were part of it. */
  readonly since?: boolean;
}

function readStretch(
  text: string,
  at: number,
  end: number,
  lexicon: QuantityLexicon,
): Stretch | undefined {
  const plan = match(FIVE_YEARS, text, at, end);
  const nth = numberOf(plan?.[1]);
  if (plan !== undefined && nth !== undefined) {
    const last = 5 * nth + 1955;
    const since = plan[0].endsWith("以来");
    const first = /末|收官/.test(plan[0]) ? last : last - 4;
    const final = plan[0].includes("开局") ? first : last;
    return { to: at + plan[0].length, start: { year: first }, end: { year: final }, since };
  }
  const recent = match(RECENT, text, at, end);
  const recentYears = numberOf(recent?.[1]);
  if (recent !== undefined && recentYears !== undefined) {
    return { to: at + recent[0].length, start: {}, end: {}, recentYears };
  }
  const year = readYear(text, at, end, lexicon);
  const months = readMonths(text, year?.to ?? at, end);
  if (months !== undefined && year?.value.bare !== true) {
    const value = { ...year?.value, ...months.value };
    return { to: months.to, start: value, end: value };
  }
  const first = readDate(text, at, end, lexicon);
  const firstTo = first?.to ?? year?.to;
  if (firstTo === undefined) return undefined;
  const dash = match(SEP, text, firstTo, end);
  const secondAt = firstTo + (dash?.[0].length ?? 0);
  const second = dash === undefined ? undefined : readYear(text, secondAt, end, lexicon);
  const start = first?.value ?? year?.value;
  if (second !== undefined && start !== undefined && second.value.year !== undefined) {
    const full = readDate(text, secondAt, end, lexicon) ?? second;
    const years = (start.year ?? 0) < (second.value.year ?? 0) || start.months !== undefined;
    if (years) return { to: full.to, start, end: full.value };
  }
  if (first === undefined) return undefined;
  const { value } = first;
  const day =
    dash === undefined || value.day === undefined
      ? undefined
      : readLastDay(text, secondAt, end, value, lexicon);
  return { to: day?.to ?? first.to, start: value, end: day?.value ?? value };
}

/** Every date and stretch of time between `from` and `to`, in order. */
export function findDates(
  text: string,
  from: number,
  to: number,
  lexicon: QuantityLexicon,
): DateSpan[] {
  const found: DateSpan[] = [];
  let at = from;
  while (at < to) {
    if (!lexicon.dates.starts(text[at])) {
      at++;
      continue;
    }
    const tied = at > from && /[A-Za-z0-9第]/.test(text[at - 1] ?? "") && /\d/.test(text[at] ?? "");
    const stretch = tied ? undefined : readStretch(text, at, to, lexicon);
    if (stretch === undefined) {
      at++;
      continue;
    }
    const floor = found.at(-1)?.to ?? from;
    const date = withRole(text, at, stretch, floor, to, lexicon.dates);
    found.push(date);
    at = date.to;
  }
  return found;
}

function withRole(
  text: string,
  at: number,
  stretch: Stretch,
  floor: number,
  end: number,
  patterns: QuantityLexicon["dates"],
): DateSpan {
  const head = text.slice(Math.max(floor, at - 4), at);
  const tail = match(TAIL, text, stretch.to, end)?.[0].length ?? 0;
  const wordsTo = stretch.to + tail;
  const since = match(patterns.sinceAfter, text, wordsTo, end)?.[0].length ?? 0;
  const by = match(patterns.byAfter, text, wordsTo, end)?.[0].length ?? 0;
  const asOf = patterns.asOf.exec(head)?.[0].length ?? 0;
  const sinceBefore = patterns.sinceBefore.exec(head)?.[0].length ?? 0;
  const byBefore = patterns.byBefore.exec(head)?.[0].length ?? 0;
  const role =
    asOf > 0
      ? "as-of"
      : since > 0 || stretch.since === true
        ? "since"
        : by + byBefore > 0
          ? "by"
          : "in";
  const lead =
    role === "as-of" ? asOf : role === "since" ? sinceBefore : role === "by" ? byBefore : 0;
  const { to: _, since: __, ...rest } = stretch;
  return {
    ...rest,
    from: at - lead,
    to: wordsTo + Math.max(since, by),
    words: { from: at, to: wordsTo },
    role,
  };
}
