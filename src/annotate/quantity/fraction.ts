import { type Amount, PER_CENT, TIMES } from "./amount.ts";
import { hanDigit } from "./han.ts";
import type { QuantityLexicon } from "./lexicon.ts";
import { readNumeral } from "./numeral.ts";

/** 翻一番 doubles, 翻两番 makes four of one. */
export function readDoubling(text: string, at: number, end: number): Amount | undefined {
  const found = /^翻了?([一二两三四])?番/u.exec(text.slice(at, Math.min(end, at + 4)));
  if (found === null) return undefined;
  const to = at + found[0].length;
  const value = 2 ** (hanDigit(found[1]) ?? 1);
  return { from: at, to, numberFrom: at, value, unit: TIMES, unitFrom: to, more: false, scale: "" };
}

/** 三分之一, 百分之三十, 七成, 一半: shares of a whole, in per cent. */
export function readFraction(
  text: string,
  at: number,
  end: number,
  lexicon: QuantityLexicon,
): Amount | undefined {
  const share = (to: number, value: number): Amount => ({
    from: at,
    to,
    numberFrom: at,
    value,
    unit: PER_CENT,
    unitFrom: to,
    more: false,
    scale: "",
  });
  const no = () => false;
  for (const [word, value] of lexicon.fractions) {
    if (text.startsWith(word, at) && at + word.length <= end) return share(at + word.length, value);
  }
  const percent = text.startsWith("百分之", at) || text.startsWith("千分之", at);
  if (percent) {
    const part = readNumeral(text, at + 3, end, no);
    const value = part === undefined ? undefined : part.value / (text[at] === "千" ? 10 : 1);
    return part === undefined || value === undefined ? undefined : share(part.to, value);
  }
  const whole = readNumeral(text, at, end, no);
  if (whole === undefined) return undefined;
  if (text.startsWith("分之", whole.to) && whole.value > 0) {
    const part = readNumeral(text, whole.to + 2, end, no);
    if (part === undefined) return undefined;
    return share(part.to, Math.round((part.value / whole.value) * 1000) / 10);
  }
  const tenths =
    text[whole.to] === "成" && !/[立为果效功本员长就都熟品交套形]/.test(text[whole.to + 1] ?? "");
  return tenths && whole.value <= 10 && whole.to < end
    ? share(whole.to + 1, whole.value * 10)
    : undefined;
}
