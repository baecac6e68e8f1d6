import type { Span } from "../../letter/letter.ts";
import { matchesIn } from "../mention/mention.ts";
import type { QuantityLexicon } from "./lexicon.ts";

/** A quotation longer than this is taken for a quotation mark that was never closed. */
const MAX_QUOTE = 60;
/** By the mark that they begin with, which most stretches of text do not have. */
const NAMES = [
  ["《", /《[^《》\n]*》/g],
  ["“", new RegExp(`“[^“”\\n]{0,${MAX_QUOTE}}”`, "g")],
  ["〔", /〔[^〔〕\n]*〕\d*号?/g],
] as const;

function spansOf(pattern: RegExp, text: string, from: number, to: number): Span[] {
  return [...matchesIn(text.slice(from, to), pattern)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));
}

/** Titles and quoted names: digits within them count nothing. */
export function nameSpans(text: string, from: number, to: number): Span[] {
  const words = text.slice(from, to);
  return NAMES.flatMap(([mark, pattern]) =>
    words.includes(mark) ? spansOf(pattern, text, from, to) : [],
  );
}

export function idiomSpans(lexicon: QuantityLexicon, text: string, from: number, to: number) {
  return spansOf(lexicon.idioms, text, from, to);
}

/** Marks the units of `from`..`to` that lie in a span; index 0 is `from`. */
export function maskOf(spans: readonly Span[], from: number, to: number): Uint8Array {
  const mask = new Uint8Array(to - from);
  for (const span of spans) mask.fill(1, Math.max(0, span.from - from), span.to - from);
  return mask;
}
