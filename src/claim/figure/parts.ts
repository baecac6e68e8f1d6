import type { Quantity } from "../../annotate/quantity/quantity.ts";
import type { Sentence, Span } from "../../letter/letter.ts";
import { lastFrom } from "../../letter/spans.ts";

/** What a figure needs so that its total can be found. */
interface PartCandidate {
  readonly quantity: Quantity;
  readonly sentence: Sentence;
  /** Already a part: the next 其中 then speaks of the same total. */
  readonly partOf?: number;
}

/** Where a sentence speaks of parts. */
export interface PartMarks {
  readonly sentence: Sentence;
  /** 其中, 包括, in order. */
  readonly openings: readonly Span[];
  /** Semicolons, in order. */
  readonly stops: readonly Span[];
}

const MAX_ASIDE = 80;
const OPENING = /其中|包括|包含|含(?=\d)/gu;

function spansOf(pattern: RegExp, text: string, { from, to }: Span): Span[] {
  return [...text.slice(from, to).matchAll(pattern)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));
}

export function partMarks(text: string, sentence: Sentence): PartMarks {
  return {
    sentence,
    openings: spansOf(OPENING, text, sentence),
    stops: spansOf(/；/g, text, sentence),
  };
}

function sizeOf({ value, max }: Quantity): number {
  return value ?? max ?? 0;
}

/**
 * The place in `earlier` of the total that `quantity` is a part of: the nearest figure of the same
 * unit before 其中 that is large enough and no part itself.
 */
export function totalOf(
  text: string,
  quantity: Quantity,
  { sentence, openings, stops }: PartMarks,
  earlier: readonly PartCandidate[],
): number | undefined {
  if (quantity.kind === "ratio") return undefined;
  const aside = asideOf(text, quantity, earlier);
  if (aside !== undefined) return aside;
  const opening = lastFrom(openings, quantity.from);
  if (opening === undefined) return undefined;
  // A semicolon ends the list of parts, unless the whole sentence is one.
  const stop = lastFrom(stops, quantity.from);
  if (opening.from > sentence.from && stop !== undefined && stop.from > opening.from) {
    return undefined;
  }
  const fits = ({ quantity: total, partOf, sentence: home }: PartCandidate) =>
    total.from < opening.from &&
    partOf === undefined &&
    total.unit === quantity.unit &&
    text[total.to] !== "的" &&
    // 其中 picks from this sentence or from the one just before it.
    (home === sentence || home.to >= sentence.from - 1);
  const index = earlier.findLastIndex(fits);
  const total = earlier[index]?.quantity;
  return total !== undefined && sizeOf(total) >= sizeOf(quantity) ? index : undefined;
}

/** 67件（主办33件、协办34件）: brackets behind a figure hold its parts. */
function asideOf(
  text: string,
  quantity: Quantity,
  earlier: readonly PartCandidate[],
): number | undefined {
  const index = earlier.findLastIndex(
    ({ quantity: total }) =>
      total.unit === quantity.unit &&
      text[total.to] === "（" &&
      quantity.from - total.to < MAX_ASIDE,
  );
  const total = earlier[index]?.quantity;
  if (total === undefined || text.slice(total.to, quantity.from).includes("）")) return undefined;
  return sizeOf(total) >= sizeOf(quantity) ? index : undefined;
}
