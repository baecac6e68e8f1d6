import type { ReadLetter, Sentence, Span } from "../letter/letter.ts";
import { locator } from "../review/locate.ts";

/** The sentence that a prompt numbers so. */
export function sentenceAt({ sentences }: ReadLetter, number: number): Sentence | undefined {
  return sentences[number - 1];
}

/** Every place within a span of the normalised text where words stand; widths and spaces are not minded. */
export function placesIn(text: string, { from, to }: Span, words: string): readonly Span[] {
  const within = text.slice(from, to);
  const points = Array.from(within);
  const unit = (point: number): number => from + points.slice(0, point).join("").length;
  return locator(within)
    .find(words)
    .map(({ start, end }) => ({ from: unit(start), to: unit(end) }));
}
