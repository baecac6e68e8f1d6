import { parseHan } from "../quantity/han.ts";
import type { QuantityLexicon } from "../quantity/lexicon.ts";

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

interface Read<T> {
  readonly to: number;
  readonly value: T;
}

export const SEP = /(?:\s*[—–\-－~～〜―─﹣−]{1,2}\s*|[至到])/y;
const ABSOLUTE = /(?:(?:19|20)\d{2}|[一二][九〇○零OＯ0][〇○零OＯ0一二三四五六七八九]{2})/y;
const ISO = /((?:19|20)\d{2})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)(?![\d.])/y;
const MONTH = /(\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?/y;
const DAY =
  /(\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|廿[一二三四五六七八九]?)[日号]/y;
const MONTHS_BEFORE =
  /(\d{1,2}|十[一二]?|[一二三四五六七八九])(?=月?(?:份)?[—–\-－~～至到]{1,2}(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月)(?:月(?:份)?)?/y;
export function match(
  pattern: RegExp,
  text: string,
  at: number,
  end: number,
): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found !== null && at + found[0].length <= end ? found : undefined;
}

export const numberOf = (printed: string | undefined): number | undefined =>
  printed === undefined ? undefined : /^\d+$/.test(printed) ? Number(printed) : parseHan(printed);

const within = (value: number | undefined, max: number): value is number =>
  value !== undefined && value >= 1 && value <= max;

/** The year at `at`, and whether it stands there as a bare number (2020—2022). */
export function readYear(
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
  const word = match(lexicon.dates.relative, text, at, end)?.[0];
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
  const part = match(lexicon.dates.parts, text, at, end)?.[0];
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
export function readDate(text: string, at: number, end: number, lexicon: QuantityLexicon) {
  const year = readYear(text, at, end, lexicon);
  if (year === undefined) return readPart(text, at, end, lexicon);
  if (year.value.bare === true) return readIso(text, at, end);
  const skip = /^度?的?$/.exec(text.slice(year.to, year.to + 1))?.[0].length ?? 0;
  const part =
    readPart(text, year.to + skip, end, lexicon) ?? readPart(text, year.to, end, lexicon);
  return part === undefined ? year : { to: part.to, value: { ...year.value, ...part.value } };
}

/** The day that a stretch ends on, whose year and perhaps month stand before it: 10月28日至30日. */
export function readLastDay(
  text: string,
  at: number,
  end: number,
  first: PrintedDate,
  lexicon: QuantityLexicon,
): Read<PrintedDate> | undefined {
  const day = match(DAY, text, at, end);
  const number = numberOf(day?.[1]);
  if (day !== undefined && within(number, 31)) {
    return { to: at + day[0].length, value: { ...first, day: number } };
  }
  const part = readPart(text, at, end, lexicon);
  return part?.value.day === undefined
    ? undefined
    : { to: part.to, value: { ...first, ...part.value } };
}

/** 1—9月, 1月至5月: the months of one year. */
export function readMonths(text: string, at: number, end: number): Read<PrintedDate> | undefined {
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
