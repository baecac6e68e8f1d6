import type { Span } from "../../letter/letter.ts";
import { anyOf, type QuantityLexicon } from "./lexicon.ts";
import { parseHan } from "./numeral.ts";

/** A date as printed; what is not printed (我市去年, 5月) is left to the anchor. */
export interface PrintedDate {
  readonly year?: number;
  /** Years from the letter's own: 去年 is -1. */
  readonly offset?: number;
  /** The year that the paragraph speaks of: 全年. */
  readonly paragraph?: boolean;
  /** First and last month: equal, or those of a half or quarter. */
  readonly months?: readonly [number, number];
  readonly day?: number;
}

/** A date or a stretch between two; `words` is the stretch itself without 截至, 以来, 前. */
export interface DateSpan extends Span {
  readonly words: Span;
  readonly start: PrintedDate;
  readonly end: PrintedDate;
  /** 近一年, 近三年: that many years up to the letter. */
  readonly recentYears?: number;
  readonly role: "in" | "since" | "by" | "as-of";
}

interface Read<T> {
  readonly to: number;
  readonly value: T;
}

const SEP = /(?:\s*[—–\-－~～〜―─﹣−]{1,2}\s*|[至到])/y;
const ABSOLUTE = /(?:(?:19|20)\d{2}|[一二][九〇○零OＯ0][〇○零OＯ0一二三四五六七八九]{2})/y;
const ISO = /((?:19|20)\d{2})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)(?![\d.])/y;
const MONTH = /(\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?/y;
const DAY =
  /(\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|廿[一二三四五六七八九]?)[日号]/y;
const MONTHS_BEFORE =
  /(\d{1,2}|十[一二]?|[一二三四五六七八九])(?=月?(?:份)?[—–\-－~～至到]{1,2}(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月)(?:月(?:份)?)?/y;
const TAIL = /(?:度(?![假过])|内|间|里)?(?:年?[底末初]|上旬|中旬|下旬)?/y;
const FIVE_YEARS =
  /[“"]?(十[一二三四五六七八九]|二十)五[”"]?(?:规划)?(?:期间|时期|以来|末期|末|期末|开局之年|收官之年)/y;
const RECENT = /(?:近|过去|最近)([一二两三四五六七八九十]|\d{1,2})年(?:来|间)?/y;

function match(
  pattern: RegExp,
  text: string,
  at: number,
  end: number,
): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found !== null && at + found[0].length <= end ? found : undefined;
}

const numberOf = (printed: string | undefined): number | undefined =>
  printed === undefined ? undefined : /^\d+$/.test(printed) ? Number(printed) : parseHan(printed);

const within = (value: number | undefined, max: number): value is number =>
  value !== undefined && value >= 1 && value <= max;

interface DatePatterns {
  readonly relative: RegExp;
  readonly parts: RegExp;
  readonly sinceBefore: RegExp;
  readonly sinceAfter: RegExp;
  readonly byBefore: RegExp;
  readonly byAfter: RegExp;
  readonly asOf: RegExp;
}

const compiled = new WeakMap<QuantityLexicon, DatePatterns>();

function patternsOf(lexicon: QuantityLexicon): DatePatterns {
  const known = compiled.get(lexicon);
  if (known !== undefined) return known;
  const { years, parts, since, deadline, as_of } = lexicon.time;
  const patterns = {
    relative: new RegExp(anyOf([...Object.keys(years.letter), ...years.paragraph]), "y"),
    parts: new RegExp(anyOf(Object.keys(parts)), "y"),
    sinceBefore: new RegExp(`(?:${anyOf(since.before)})$`),
    sinceAfter: new RegExp(anyOf(since.after), "y"),
    byBefore: new RegExp(`(?:${anyOf(deadline.before)})$`),
    byAfter: new RegExp(anyOf(deadline.after), "y"),
    asOf: new RegExp(`(?:${anyOf(as_of)})$`),
  };
  compiled.set(lexicon, patterns);
  return patterns;
}

/** The year at `at`, and whether it stands there as a bare number (2020—2022). */
function readYear(
  text: string,
  at: number,
  end: number,
  lexicon: QuantityLexicon,
): Read<PrintedDate & { bare?: boolean }> | undefined {
  const absolute = match(ABSOLUTE, text, at, end)?.[0];
  if (absolute !== undefined) {
    const digits = absolute.replace(/[OＯ0]/g, "〇");
    const year = /^\d+$/.test(absolute) ? Number(absolute) : parseHan(digits);
    const to = at + absolute.length;
    if (year === undefined || /\d/.test(text[to] ?? "")) return undefined;
    return text[to] === "年" && to < end
      ? { to: to + 1, value: { year } }
      : { to, value: { year, bare: true } };
  }
  const word = match(patternsOf(lexicon).relative, text, at, end)?.[0];
  if (word === undefined) return undefined;
  const offset = lexicon.time.years.letter[word];
  return {
    to: at + word.length,
    value: offset === undefined ? { paragraph: true } : { offset },
  };
}

/** Month, day, half or quarter. */
function readPart(
  text: string,
  at: number,
  end: number,
  lexicon: QuantityLexicon,
): Read<PrintedDate> | undefined {
  const part = match(patternsOf(lexicon).parts, text, at, end)?.[0];
  const months = part === undefined ? undefined : lexicon.time.parts[part];
  if (part !== undefined && months !== undefined)
    return { to: at + part.length, value: { months } };
  const month = match(MONTH, text, at, end);
  const number = numberOf(month?.[1]);
  if (month === undefined || !within(number, 12)) return undefined;
  const to = at + month[0].length;
  const day = match(DAY, text, to, end);
  const dayNumber = numberOf(day?.[1]);
  return day !== undefined && within(dayNumber, 31)
    ? { to: to + day[0].length, value: { months: [number, number], day: dayNumber } }
    : { to, value: { months: [number, number] } };
}

function readIso(text: string, at: number, end: number): Read<PrintedDate> | undefined {
  const found = match(ISO, text, at, end);
  const [, year, month, day] = (found ?? []).map(Number);
  if (found === undefined || year === undefined || !within(month, 12)) return undefined;
  const months = [month, month] as const;
  const value = within(day, 31) ? { year, months, day } : { year, months };
  return { to: at + found[0].length, value };
}

/** A year with or without a part, or a part alone. */
function readDate(text: string, at: number, end: number, lexicon: QuantityLexicon) {
  const year = readYear(text, at, end, lexicon);
  if (year === undefined) return readPart(text, at, end, lexicon);
  if (year.value.bare === true) return readIso(text, at, end);
  const skip = /^度?的?$/.exec(text.slice(year.to, year.to + 1))?.[0].length ?? 0;
  const part =
    readPart(text, year.to + skip, end, lexicon) ?? readPart(text, year.to, end, lexicon);
  return part === undefined ? year : { to: part.to, value: { ...year.value, ...part.value } };
}

/** 1—9月, 1月至5月: the months of one year. */
function readMonths(text: string, at: number, end: number): Read<PrintedDate> | undefined {
  const first = match(MONTHS_BEFORE, text, at, end);
  if (first === undefined) return undefined;
  const dash = match(SEP, text, at + first[0].length, end);
  if (dash === undefined) return undefined;
  const lastAt = at + first[0].length + dash[0].length;
  const last = match(MONTH, text, lastAt, end);
  const [low, high] = [numberOf(first[1]), numberOf(last?.[1])];
  if (last === undefined || !within(low, 12) || !within(high, 12) || low >= high) return undefined;
  return { to: lastAt + last[0].length, value: { months: [low, high] } };
}

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
  return first === undefined ? undefined : { to: first.to, start: first.value, end: first.value };
}

/** Every date and stretch of time between `from` and `to`, in order. */
export function findDates(
  text: string,
  from: number,
  to: number,
  lexicon: QuantityLexicon,
): DateSpan[] {
  const patterns = patternsOf(lexicon);
  const found: DateSpan[] = [];
  let at = from;
  while (at < to) {
    const tied = at > from && /[A-Za-z0-9第]/.test(text[at - 1] ?? "") && /\d/.test(text[at] ?? "");
    const stretch = tied ? undefined : readStretch(text, at, to, lexicon);
    if (stretch === undefined) {
      at++;
      continue;
    }
    const floor = found.at(-1)?.to ?? from;
    const date = withRole(text, at, stretch, floor, to, patterns);
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
  patterns: DatePatterns,
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
