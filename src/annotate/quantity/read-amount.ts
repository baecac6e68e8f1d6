import { type Amount, YUAN } from "./amount.ts";
import { readDoubling, readFraction } from "./fraction.ts";
import { hanDigit } from "./han.ts";
import type { QuantityLexicon } from "./lexicon.ts";
import { type Numeral, readNumeral, startsNumeral } from "./numeral.ts";
import { perAt, unitAt } from "./unit.ts";

const DASH = /(?:\s*[—–\-－~～〜―─﹣−]{1,2}\s*|[至到])/y;
/** Characters that tie a number to a name or code before it: LF-9, CellForge-2, 第3, 20+8. */
const TIED = /[×xX*A-Za-z0-9+＋_/第№.．]/;

/** The amount that begins at `at`; nothing before `floor` is looked at. */
export function readAmount(
  text: string,
  at: number,
  end: number,
  floor: number,
  lexicon: QuantityLexicon,
): Amount | undefined {
  const before = at > floor ? (text[at - 1] ?? "") : "";
  if (
    TIED.test(before) ||
    (before === "前" && !/[以之目日此年当提月先]前$/.test(text.slice(at - 2, at)))
  ) {
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
  const amountTo = (to: number, unit: Amount["unit"]): Amount => ({
    from: numeral.from,
    numberFrom: numeral.from,
    value: numeral.value,
    more: numeral.more,
    bare: numeral.bare,
    scale: numeral.scale,
    to,
    unit,
    unitFrom,
  });
  if (unitFrom > end) return undefined;
  const unit = unitAt(lexicon, text, unitFrom, end);
  if (unit === undefined) {
    const near = `${text.slice(Math.max(floor, numeral.from - 14), numeral.from)}${text.slice(unitFrom, Math.min(end, unitFrom + 8))}`;
    const money =
      numeral.scale.includes("亿") &&
      !/^[级A-Za-z0-9]/.test(text.slice(unitFrom, unitFrom + 1)) &&
      lexicon.moneyNear.test(near);
    return money ? amountTo(unitFrom, YUAN) : undefined;
  }
  if (unit.arabicOnly && numeral.han) return undefined;
  if (unit.article && numeral.han && numeral.value === 1) return undefined;
  if (unit.notBehind.includes(text[numeral.from - 1] ?? "")) return undefined;
  const to = unitFrom + unit.word.length;
  const per = perAt(lexicon, text, to, end);
  if (per === undefined) return amountTo(to, unit);
  const rate = { ...unit, base: `${unit.base}/${per.base}`, kind: "rate" };
  return amountTo(per.to, rate);
}
