import type { Span } from "../../letter/letter.ts";
import { isHanDigit, isHanNumeral, POWERS, parseHan, shift } from "./han.ts";

/** A number in a text, whatever its script: 1.35万亿, 一千二百, 二○二一. */
export interface Numeral extends Span {
  readonly value: number;
  /** Printed with Chinese digits. */
  readonly han: boolean;
  /** The scale words at its end, such as 万亿; empty without. */
  readonly scale: string;
  /** A scale word and nothing before it: 百, 千万, 亿. */
  readonly bare: boolean;
  /** 余 or 多 within: 4600多, 10余万. */
  readonly more: boolean;
}

/** Longer runs of digits are codes, not amounts. */
const MAX_DIGITS = 15;
const MAX_HAN = 24;

export function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= "0" && char <= "9";
}

/** Whether a number may begin with this character. */
export function startsNumeral(char: string | undefined): boolean {
  return isDigit(char) || isHanNumeral(char);
}

const ARABIC = /\d{1,3}(?:[,，]\d{3})+(?!\d)(?:[.．]\d+)?|\d+(?:[.．]\d+)?/y;

/**
 * The number that begins at `at`. `isUnit` says whether a unit begins at a place, so that the 千 of
 * 千瓦 is not read as a thousand.
 */
export function readNumeral(
  text: string,
  at: number,
  end: number,
  isUnit: (at: number) => boolean,
): Numeral | undefined {
  return isDigit(text[at]) ? readArabic(text, at, end, isUnit) : readHan(text, at, end, isUnit);
}

function readArabic(
  text: string,
  at: number,
  end: number,
  isUnit: (at: number) => boolean,
): Numeral | undefined {
  ARABIC.lastIndex = at;
  const printed = ARABIC.exec(text)?.[0];
  if (printed === undefined || at + printed.length > end) return undefined;
  const digits = printed.replace(/[,，]/g, "").replace("．", ".");
  if (digits.length > MAX_DIGITS) return undefined;
  let to = at + printed.length;
  const vague = /^[余多](?=[十百千万亿])/.test(text.slice(to, to + 2)) ? 1 : 0;
  let scale = "";
  for (let i = to + vague; i < end; i++) {
    const char = text[i] ?? "";
    if (!Object.hasOwn(POWERS, char) || scale.length === 3 || isUnit(i)) break;
    scale += char;
  }
  if (scale !== "") to += vague + scale.length;
  const after = /^[余多]/.test(text.slice(to, to + 1)) && to < end;
  return {
    from: at,
    to,
    value: shift(digits, scale),
    han: false,
    scale,
    bare: false,
    more: (vague === 1 && scale !== "") || after,
  };
}

function readHan(
  text: string,
  at: number,
  end: number,
  isUnit: (at: number) => boolean,
): Numeral | undefined {
  let to = at;
  let more = false;
  let source = "";
  while (to < end && to - at < MAX_HAN) {
    const char = text[to] ?? "";
    const next = text[to + 1];
    if (to > at && isUnit(to)) break;
    if (char === "点" ? isHanDigit(next) && source !== "" : isHanNumeral(char)) {
      source += char;
    } else if (/[余多]/.test(char) && source !== "" && /[万亿]/.test(next ?? "") && !more) {
      more = true;
    } else break;
    to++;
  }
  const bare = /^[百千万亿]+$/.test(source);
  const value = bare ? shift("1", source) : parseHan(source);
  if (value === undefined || isHanNumeral(text[to])) return undefined;
  const scale = /[百千万亿]*$/.exec(source)?.[0] ?? "";
  const after = to < end && /[余多]/.test(text[to] ?? "");
  return { from: at, to, value, han: true, scale, bare, more: more || after };
}
