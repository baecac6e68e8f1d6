import type { Span } from "../../letter/letter.ts";
import { perAt, type QuantityLexicon, type Unit, unitAt } from "./lexicon.ts";
import { hanDigit, type Numeral, readNumeral, startsNumeral } from "./numeral.ts";

const DASH = /(?:\s*[—–\-－~～〜―─﹣−]{1,2}\s*|[至到])/y;
/** Characters that tie a number to a name or code before it: LF-9, CellForge-2, 第3, 20+8. */
const TIED = /[×xX*A-Za-z0-9+＋_/第№.．]/;

/** A number or a range with its unit, without the signs around it. */
export interface Amount extends Span {
  readonly numberFrom: number;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit: Unit;
  readonly unitFrom: number;
  readonly more: boolean;
  readonly bare?: boolean;
  readonly scale: string;
}

/** The amount that begins at `at`; nothing before `floor` is looked at. */
export function readAmount(
  text: string,
  at: number,
  end: number,
  floor: number,
  lexicon: QuantityLexicon,
): Amount | undefined {
  const before = at > floor ? (text[at - 1] ?? "") : "";
  if (TIED.test(before) || (before === "前" && !/[以之目日此年]前$/.test(text.slice(at - 2, at)))) {
    return undefined;
  }
  if (/[-－—]/.test(before) && /[A-Za-z0-9]/.test(text[at - 2] ?? "")) return undefined;
  const fraction = readDoubling(text, at, end) ?? readFraction(text, at, end, lexicon);
  if (fraction !== undefined) return fraction;
  const pair = readPair(text, at, end, lexicon);
  if (pair !== undefined) return pair;
  const isUnit = (place: number) => unitAt(lexicon, text, place, end) !== undefined;
  const first = readNumeral(text, at, end, isUnit);
  if (first === undefined) return undefined;
  if (first.bare && !Object.hasOwn(lexicon.bare, before) && !first.more) return undefined;
  if (/^[十百千万亿]/.test(text[at] ?? "") && /[数几]/.test(before)) return undefined;
  return (
    readRange(text, first, floor, end, lexicon, isUnit) ??
    withUnit(text, first, floor, end, lexicon)
  );
}

const PER_CENT: Unit = {
  word: "%",
  base: "%",
  kind: "ratio",
  article: false,
  arabicOnly: false,
  guards: [],
  notBehind: [],
};
const TIMES: Unit = { ...PER_CENT, word: "", base: "倍" };
const YUAN: Unit = { ...PER_CENT, word: "", base: "元", kind: "money" };

/** 翻一番 doubles, 翻两番 makes four of one. */
function readDoubling(text: string, at: number, end: number): Amount | undefined {
  const found = /^翻了?([一二两三四])?番/u.exec(text.slice(at, Math.min(end, at + 4)));
  if (found === null) return undefined;
  const to = at + found[0].length;
  const value = 2 ** (hanDigit(found[1]) ?? 1);
  return { from: at, to, numberFrom: at, value, unit: TIMES, unitFrom: to, more: false, scale: "" };
}

/** 三分之一, 百分之三十, 七成, 一半: shares of a whole, in per cent. */
function readFraction(
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
  for (const [word, value] of Object.entries(lexicon.fractions)) {
    if (text.startsWith(word, at)) return share(at + word.length, value);
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

/** 两三家, 三五个: two digits side by side are a range. */
function readPair(
  text: string,
  at: number,
  end: number,
  lexicon: QuantityLexicon,
): Amount | undefined {
  const [min, max] = [hanDigit(text[at]), hanDigit(text[at + 1])];
  const unitFrom = at + 2;
  const unit = unitAt(lexicon, text, unitFrom, end);
  if (min === undefined || max === undefined || min === 0 || min >= max) return undefined;
  if (unit === undefined) return undefined;
  return {
    from: at,
    to: unitFrom + unit.word.length,
    numberFrom: at,
    min,
    max,
    unit,
    unitFrom,
    more: false,
    scale: "",
  };
}

function readRange(
  text: string,
  first: Numeral,
  floor: number,
  end: number,
  lexicon: QuantityLexicon,
  isUnit: (at: number) => boolean,
): Amount | undefined {
  const own = unitAt(lexicon, text, first.to, end);
  DASH.lastIndex = first.to + (own?.word.length ?? 0);
  const dash = DASH.exec(text)?.[0];
  if (dash === undefined) return undefined;
  const at = DASH.lastIndex;
  if (at >= end || !startsNumeral(text[at])) return undefined;
  const second = readNumeral(text, at, end, isUnit);
  const amount = second === undefined ? undefined : withUnit(text, second, floor, end, lexicon);
  if (second === undefined || amount?.value === undefined) return undefined;
  if (own !== undefined && own.base !== amount.unit.base) return undefined;
  const shared = first.scale === "" && own === undefined ? amount.scale : "";
  const scaled = readNumeral(`${text.slice(first.from, first.to)}${shared}`, 0, 40, () => false);
  const min = scaled?.value ?? first.value;
  if (min >= amount.value) return undefined;
  const { value: max, ...rest } = amount;
  return { ...rest, from: first.from, numberFrom: first.from, min, max };
}

function withUnit(
  text: string,
  numeral: Numeral,
  floor: number,
  end: number,
  lexicon: QuantityLexicon,
): Amount | undefined {
  const unitFrom = numeral.to + (/[余多]/.test(text[numeral.to] ?? "") ? 1 : 0);
  const amount = {
    from: numeral.from,
    numberFrom: numeral.from,
    value: numeral.value,
    more: numeral.more,
    bare: numeral.bare,
    scale: numeral.scale,
  };
  if (unitFrom > end) return undefined;
  const unit = unitAt(lexicon, text, unitFrom, end);
  if (unit === undefined) {
    const near = `${text.slice(Math.max(floor, numeral.from - 14), numeral.from)}${text.slice(unitFrom, Math.min(end, unitFrom + 8))}`;
    const money =
      numeral.scale.includes("亿") &&
      !/^[级A-Za-z0-9]/.test(text.slice(unitFrom, unitFrom + 1)) &&
      lexicon.moneyNear.test(near);
    return money ? { ...amount, to: unitFrom, unit: YUAN, unitFrom } : undefined;
  }
  if (unit.arabicOnly && numeral.han) return undefined;
  if (unit.article && numeral.han && numeral.value === 1) return undefined;
  if (unit.notBehind.includes(text[numeral.from - 1] ?? "")) return undefined;
  const to = unitFrom + unit.word.length;
  const per = perAt(lexicon, text, to, end);
  if (per === undefined) return { ...amount, to, unit, unitFrom };
  const rate = { ...unit, base: `${unit.base}/${per.base}`, kind: "rate" };
  return { ...amount, to: per.to, unit: rate, unitFrom };
}
