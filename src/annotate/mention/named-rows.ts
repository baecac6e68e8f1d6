import { between } from "../../letter/spans.ts";
import type { Mention } from "./mention.ts";

/** How far back what a word points at may stand. */
const REACH = 120;
const BESIDE = /^[”》]?[、和与及同暨]?[“《]?$/;

/** Who and what was named in reach before the position, in order. */
export function namedBefore(
  mentions: readonly Mention[],
  index: number,
  reach = REACH,
): readonly Mention[] {
  return between(mentions, Math.max(0, index - reach), index).filter(({ nested }) => !nested);
}

/** Those of them that stand side by side, each row whole, the last one first. */
export function rowsOf(text: string, named: readonly Mention[]): readonly (readonly Mention[])[] {
  const rows: Mention[][] = [];
  for (const mention of named) {
    const row = rows.at(-1);
    if (row !== undefined && isBeside(text, row.at(-1), mention)) row.push(mention);
    else rows.push([mention]);
  }
  return rows.filter(({ length }) => length > 1).reverse();
}

/** Whether nothing but a mark or a conjunction stands between two names. */
function isBeside(text: string, first: Mention | undefined, second: Mention): boolean {
  return (
    first !== undefined &&
    first.name !== second.name &&
    BESIDE.test(text.slice(first.to, second.from))
  );
}

/** Whether no sentence ends between two places of a text. */
export function inOneSentence(text: string, from: number, to: number): boolean {
  return !/[。\n]/.test(text.slice(from, to));
}
