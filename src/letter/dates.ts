import { ordinalOf } from "./numbering.ts";

const ZERO = "〇○◯OoＯＯ0零";
const YEAR = `[一二][${ZERO}一二三四五六七八九]{3}`;
const WORDS = `(?:\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日|${YEAR}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})`;

/** A date of a letter: 二○二一年五月十九日, 2023年9月6日, 2021-05-19, 2021/5/19. */
export const DATE = new RegExp(WORDS);
/** A date alone on its line. */
export const DATE_LINE = new RegExp(`^[（(]?${WORDS}[）)]?$`);

/** The ISO date in a printed one; undefined when there is no such day. */
export function isoDate(printed: string): string | undefined {
  const [year, month, day] =
    DATE.exec(printed)?.[0]
      .replaceAll(/\s/g, "")
      .split(/[年月日/.-]/) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = `${yearOf(year)}-${twoDigits(month)}-${twoDigits(day)}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso);
  return exists ? iso : undefined;
}

/** 二○二一 → 2021, whatever was typed for the zero. */
function yearOf(printed: string): string {
  return [...printed].map((digit) => (ZERO.includes(digit) ? 0 : ordinalOf(digit))).join("");
}

function twoDigits(printed: string): string {
  return String(ordinalOf(printed)).padStart(2, "0");
}
