import type { Quantity } from "../../annotate/quantity/quantity.ts";
import type { Span } from "../../letter/letter.ts";

/** A figure's place in a list that 分别 gives out, and the item that it belongs to. */
export interface Respectively {
  readonly index: number;
  readonly count: number;
  /** The words of the item, where as many items as figures were found. */
  readonly item?: Span;
}

const MAX_CLAUSE = 120;
const SEPARATOR = /[、和与及]|以及/gu;

/**
 * Pairs a list of figures with the list of items before 分别: A、B分别为316家和287家. The last item
 * runs up to 分别 and may hold what all items share (宝安区低空经济企业数量).
 */
export function zipRespectively(
  text: string,
  from: number,
  quantities: readonly Quantity[],
): Map<Quantity, Respectively> {
  const zipped = new Map<Quantity, Respectively>();
  // A、B分别承接项目18个、23个，到位资金46.2亿元和38.9亿元: the next list is given out alike.
  let last: readonly (Respectively | undefined)[] = [];
  for (let start = 0; start < quantities.length; ) {
    const run = runFrom(text, quantities, start);
    const first = run[0];
    if (first !== undefined && run.length > 1) {
      const floor = quantities[start - 1]?.to ?? from;
      const words = text.slice(floor, first.from);
      const at = words.lastIndexOf("分别");
      if (at >= 0 && !/[。；]/.test(words.slice(at))) {
        const items = itemsBefore(text, floor, floor + at, run.length);
        run.forEach((quantity, index) => {
          const item = items?.[index];
          zipped.set(quantity, { index, count: run.length, ...(item !== undefined && { item }) });
        });
        last = run.map((quantity) => zipped.get(quantity));
      } else if (last.length === run.length && /^，[^，。；]{1,10}$/.test(words)) {
        run.forEach((quantity, index) => {
          const place = last[index];
          if (place !== undefined) zipped.set(quantity, place);
        });
      } else last = [];
    }
    start += Math.max(run.length, 1);
  }
  return zipped;
}

/** The figures that only a comma or 和 parts. */
function runFrom(text: string, quantities: readonly Quantity[], start: number): Quantity[] {
  const run: Quantity[] = [];
  for (let index = start; index < quantities.length; index++) {
    const quantity = quantities[index];
    const last = run.at(-1);
    if (quantity === undefined) break;
    if (last !== undefined && !/^[、和与及]$/.test(text.slice(last.to, quantity.from))) break;
    run.push(quantity);
  }
  return run;
}

/** 从南京、杭州分别引进13家和9家: a row whose first item ends at `to` is where they come from, and has no figures. */
export function isWhereFrom(text: string, to: number): boolean {
  return /(?:从|自(?!治))[^，。；、和与及]{1,8}$/.test(text.slice(Math.max(0, to - 9), to));
}

/** The list of `count` items that ends at `at`, in its clause or the one before. */
function itemsBefore(text: string, from: number, at: number, count: number): Span[] | undefined {
  for (let end = at; end > from; ) {
    const clause =
      /[^，；：。]*$/.exec(text.slice(Math.max(from, end - MAX_CLAUSE), end))?.[0] ?? "";
    const start = end - clause.length;
    const items = split(text, start, end);
    const [first] = items;
    if (items.length === count && first !== undefined)
      return isWhereFrom(text, first.to) ? undefined : items;
    end = start - 1;
  }
  return undefined;
}

function split(text: string, from: number, to: number): Span[] {
  const cuts = [...text.slice(from, to).matchAll(SEPARATOR)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));
  const starts = [from, ...cuts.map((cut) => cut.to)];
  const ends = [...cuts.map((cut) => cut.from), to];
  return starts.map((start, index) => ({ from: start, to: ends[index] ?? to }));
}
