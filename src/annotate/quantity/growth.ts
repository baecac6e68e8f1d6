import type { Span } from "../../letter/letter.ts";
import type { Growth } from "../../model/measure.ts";
import { matchesIn } from "../mention/mention.ts";
import type { QuantityLexicon } from "./lexicon.ts";
import type { Quantity } from "./quantity.ts";

/** The last year of a five-year plan: 较“十三五”末. */
const PLAN_ENDS = new Map([
  ["十一", 2010],
  ["十二", 2015],
  ["十三", 2020],
  ["十四", 2025],
]);

/** One phrase of change: 同比增长9.8%, or a list of them: 同比分别增长15%、22.4%. */
export interface GrowthSpan extends Span {
  readonly growths: readonly Growth[];
  /** The figures that say how much. */
  readonly quantities: readonly Quantity[];
  /** Each belongs to one of the figures before (分别). */
  readonly respectively: boolean;
  /** 增速回落至7.6%: it may stand before the figure that it belongs to. */
  readonly rate: boolean;
}

/** Every change against an earlier time between `from` and `to`; `quantities` are those of the same stretch. */
export function findGrowth(
  text: string,
  from: number,
  to: number,
  lexicon: QuantityLexicon,
  quantities: readonly Quantity[],
): GrowthSpan[] {
  const startingAt = new Map(quantities.map((quantity, index) => [quantity.from, index]));
  const spans = [lexicon.growth.change, lexicon.growth.rate].flatMap((pattern, index) =>
    [...matchesIn(text.slice(from, to), pattern)].flatMap((match) => {
      const start = from + match.index;
      const first = startingAt.get(start + match[0].length);
      if (first === undefined) return [];
      const list = listFrom(text, quantities, first);
      const bare = match.groups?.bare !== undefined && list[0]?.kind !== "ratio";
      return list.length === 0 || bare ? [] : [growthSpan(text, start, match, list, index === 1)];
    }),
  );
  spans.sort((a, b) => a.from - b.from || b.to - a.to);
  return spans.filter((span, index) => span.from >= (spans[index - 1]?.to ?? from));
}

/** 15%、22.4%: the figures that only a comma or 和 parts. */
function listFrom(text: string, quantities: readonly Quantity[], first: number): Quantity[] {
  const list: Quantity[] = [];
  for (let index = first; index < quantities.length; index++) {
    const quantity = quantities[index];
    const last = list.at(-1);
    if (last !== undefined && !/^[、和与及]$/.test(text.slice(last.to, quantity?.from))) break;
    if (quantity?.value === undefined) break;
    list.push(quantity);
  }
  return list;
}

function growthSpan(
  text: string,
  start: number,
  match: RegExpMatchArray,
  list: readonly Quantity[],
  rate: boolean,
): GrowthSpan {
  const to = list.at(-1)?.to ?? start + match[0].length;
  const verbatim = text.slice(start, to);
  const groups = match.groups ?? {};
  const sign = groups.down === undefined || rate ? 1 : -1;
  return {
    from: start,
    to,
    growths: list.map(({ value = 0, unit }) => ({
      value: sign * value,
      unit,
      basis: basisOf(groups),
      verbatim,
    })),
    quantities: list,
    respectively: list.length > 1 || verbatim.includes("分别"),
    rate,
  };
}

function basisOf(groups: Readonly<Record<string, string | undefined>>): string {
  if (groups.year !== undefined) return groups.year;
  if (groups.plan !== undefined) return String(PLAN_ENDS.get(groups.plan) ?? "previous");
  if (groups.previous !== undefined) return "previous";
  return groups.average === undefined ? "yoy" : "annual-average";
}
