import { characterClass } from "../../letter/character-class.ts";

/** Common digits first, then those of cheques; the place of a character gives its value. */
const DIGITS: ReadonlyMap<string, number> = new Map(
  ["零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖", "○ 两"].flatMap((row) =>
    [...row].map((char, value): [string, number] => [char, value]).filter(([char]) => char !== " "),
  ),
);
const isNumeral = characterClass(
  /[零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖○两十拾百佰千仟万亿廿卅]/,
);
const SMALL: Readonly<Record<string, number>> = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3 };
export const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const LARGE = ["亿", "万"] as const;

/** The value of one Chinese digit. */
export function hanDigit(char: string | undefined): number | undefined {
  return char === undefined ? undefined : DIGITS.get(char);
}

export function isHanDigit(char: string | undefined): boolean {
  return hanDigit(char) !== undefined;
}

export function isHanNumeral(char: string | undefined): boolean {
  return isNumeral(char);
}

/** 0 to 9999: 一千二百零五, 十二, 一百二 (120). */
function parseSection(source: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let last = 4;
  let zero = false;
  for (const char of source) {
    if (char === "零" || char === "〇") {
      if (digit !== undefined || zero) return undefined;
      zero = true;
      continue;
    }
    const power = SMALL[char];
    if (power === undefined) {
      if (digit !== undefined) return undefined;
      digit = DIGITS.get(char);
      if (digit === undefined) return undefined;
      continue;
    }
    if (power >= last) return undefined;
    if (digit === undefined && !(power === 1 && (total === 0 || zero))) return undefined;
    total += (digit ?? 1) * 10 ** power;
    digit = undefined;
    last = power;
    zero = false;
  }
  if (digit === undefined) return zero ? undefined : total;
  // 一百二 is 120: a digit that follows 百 or 千 at once stands one place lower.
  const colloquial = !zero && last >= 2 && last <= 3;
  return total + (colloquial ? digit * 10 ** (last - 1) : digit);
}

/** The value of a number in Chinese characters, or undefined where it is not well formed. */
export function parseHan(source: string): number | undefined {
  const text = source.replaceAll("廿", "二十").replaceAll("卅", "三十");
  if (text === "") return undefined;
  const [whole = "", decimals] = text.split("点");
  if (decimals !== undefined) return parseDecimal(whole, decimals);
  if ([...text].every(isHanDigit) && text.length > 1) {
    return Number([...text].map((char) => DIGITS.get(char)).join(""));
  }
  for (const large of LARGE) {
    const at = text.lastIndexOf(large);
    if (at < 0) continue;
    const left = at === 0 ? undefined : parseHan(text.slice(0, at));
    const rest = text.slice(at + 1);
    const right = rest === "" ? 0 : parseTail(rest, large);
    if (left === undefined || left === 0 || right === undefined) return undefined;
    return left * 10 ** (POWERS[large] ?? 0) + right;
  }
  return parseSection(text);
}

/** What follows 万 or 亿: 一万二 is 12000, 一万零二 is 10002. */
function parseTail(rest: string, large: "万" | "亿"): number | undefined {
  if (rest.length === 1 && isHanDigit(rest)) {
    return (DIGITS.get(rest) ?? 0) * 10 ** ((POWERS[large] ?? 1) - 1);
  }
  const right = parseHan(rest.replace(/^[零〇](?=.)/, ""));
  return right !== undefined && right < 10 ** (POWERS[large] ?? 0) ? right : undefined;
}

function parseDecimal(whole: string, decimals: string): number | undefined {
  const match = /^([^十百千万亿]+)([十百千万亿]*)$/.exec(decimals);
  const left = parseHan(whole);
  if (match === null || left === undefined) return undefined;
  const [, digits = "", scale = ""] = match;
  if (![...digits].every(isHanDigit)) return undefined;
  const fraction = [...digits].map((char) => DIGITS.get(char)).join("");
  return shift(`${left}.${fraction}`, scale);
}

/** Moves the decimal point in the text, because 512.6 × 1e8 is not exact in binary. */
export function shift(digits: string, scale: string): number {
  const power = [...scale].reduce((sum, char) => sum + (POWERS[char] ?? 0), 0);
  return Number(`${digits}e${power}`);
}

/** 13 as 十三; what has more than two digits, or none, stays in them. */
export function printHan(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10].map((digit) =>
    "零一二三四五六七八九".charAt(digit),
  );
  return `${value < 20 ? "" : tens}${value < 10 ? "" : "十"}${value % 10 === 0 ? "" : ones}`;
}
