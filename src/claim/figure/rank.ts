import { readNumeral, startsNumeral } from "../../annotate/quantity/numeral.ts";
import type { Span } from "../../letter/letter.ts";

/** A place in an order, which is no figure: 全省第9家, 位居全省第三, 前两位. */
export interface Rank extends Span {
  readonly rank: number;
  /** 前两位: among the first so many. */
  readonly among: boolean;
}

const COUNTER = /^(?:名|位|家|个|例|批|届|次)/u;

/** Every ordinal between `from` and `to`, in order; document and session numbers are not told apart. */
export function findRanks(text: string, from: number, to: number): Rank[] {
  const ranks: Rank[] = [];
  for (let at = from; at < to; at++) {
    const lead = text[at];
    if ((lead !== "第" && lead !== "前") || !startsNumeral(text[at + 1])) continue;
    const numeral = readNumeral(text, at + 1, to, () => false);
    if (numeral === undefined || !Number.isInteger(numeral.value)) continue;
    const counter = COUNTER.exec(text.slice(numeral.to, Math.min(to, numeral.to + 2)))?.[0] ?? "";
    const ends = /^(?:[，。；、）]|$)/u.test(text.slice(numeral.to, numeral.to + 1));
    if (counter === "" && !ends) continue;
    ranks.push({
      from: at,
      to: numeral.to + counter.length,
      rank: numeral.value,
      among: lead === "前",
    });
    at = numeral.to + counter.length - 1;
  }
  return ranks;
}
