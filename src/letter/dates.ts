import { DATE } from "./forms.ts";

/** The ISO date in a printed one: 二○二一年五月十九日, 2023年9月6日, 2021/5/19. */
export function isoDate(printed: string): string | undefined {
  const date = DATE.exec(printed)?.[0].replaceAll(/\s/g, "");
  const [year, month, day] = date?.split(/[年月日/.-]/) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = [digits(year), count(month), count(day)]
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0"))
    .join("-");
  const parsed = new Date(`${iso}T00:00:00Z`);
  const real = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso);
  return real ? iso : undefined;
}

/** 二○二一 → 2021: each character a digit, whatever was typed for the zero. */
function digits(year: string): number {
  return Number([...year].map((digit) => (/\d/.test(digit) ? digit : digitOf(digit))).join(""));
}

function digitOf(character: string): number {
  return Math.max(0, "〇一二三四五六七八九".indexOf(character));
}

/** 十九 → 19, 廿 is not used in dates of letters, 9 → 9. */
function count(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed);
  if (!printed.includes("十")) return digitOf(printed);
  const [tens = "", ones = ""] = printed.split("十");
  return (tens === "" ? 1 : digitOf(tens)) * 10 + (ones === "" ? 0 : digitOf(ones));
}
