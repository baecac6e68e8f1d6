import type { Sentence } from "../../letter/letter.ts";
import type { Quantity } from "./quantity.ts";

/** What a figure needs so that its total can be found. */
export interface PartCandidate {
  readonly quantity: Quantity;
  readonly sentence: Sentence;
  /** Already a part: the next 其中 then speaks of the same total. */
  readonly partOf?: number;
}

const PARTS = /其中|包括|包含|含(?=\d)/gu;

function sizeOf({ value, max }: Quantity): number {
  return value ?? max ?? 0;
}

/** Where in the sentence 其中 or 包括 last opens a list of parts before `at`; undefined without. */
function opening(text: string, sentence: Sentence, at: number): number | undefined {
  const words = text.slice(sentence.from, at);
  const last = [...words.matchAll(PARTS)].at(-1);
  if (last === undefined) return undefined;
  // A semicolon ends the list, unless the whole sentence is one.
  const ended = last.index > 0 && words.slice(last.index).includes("；");
  return ended ? undefined : sentence.from + last.index;
}

/**
 * The place in `earlier` of the total that `quantity` is a part of: the nearest figure of the same
 * unit before 其中 that is large enough and no part itself.
 */
export function totalOf(
  text: string,
  sentence: Sentence,
  quantity: Quantity,
  earlier: readonly PartCandidate[],
): number | undefined {
  if (quantity.kind === "ratio") return undefined;
  const at = opening(text, sentence, quantity.from);
  if (at === undefined) return undefined;
  for (let index = earlier.length - 1; index >= 0; index--) {
    const total = earlier[index];
    if (total === undefined || total.quantity.from >= at || total.partOf !== undefined) continue;
    if (total.quantity.unit !== quantity.unit || text[total.quantity.to] === "的") continue;
    // What 其中 picks from stands in this sentence or in the one before it.
    const { sentence: home } = total;
    if (home !== sentence && !/^\s*$/.test(text.slice(home.to, sentence.from))) return undefined;
    return sizeOf(total.quantity) >= sizeOf(quantity) ? index : undefined;
  }
  return undefined;
}
