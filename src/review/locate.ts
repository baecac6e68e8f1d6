import type { Stretch } from "../letter/quote.ts";

/** Finds words in a letter's own text. */
export interface Locator {
  /** Every place where the words stand, in order, in code points of the letter. */
  find(words: string): readonly Stretch[];
}

/** Full and half width, and all double quotation marks, count as the same; white space as nothing. */
function fold(point: string): string {
  if (/\s/u.test(point)) return "";
  if (/[“”„‟"＂]/u.test(point)) return '"';
  return point.normalize("NFKC").replace(/\s/gu, "");
}

/** Looks words up in a text without minding white space, line wraps and widths. */
export function locator(text: string): Locator {
  const offsets: number[] = [];
  let folded = "";
  for (const [offset, point] of Array.from(text).entries()) {
    const plain = fold(point);
    for (let unit = 0; unit < plain.length; unit++) offsets.push(offset);
    folded += plain;
  }
  return {
    find: (words) => {
      const wanted = Array.from(words, fold).join("");
      if (wanted === "") return [];
      const places: Stretch[] = [];
      for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
        const start = offsets[at] ?? 0;
        places.push({ start, end: (offsets[at + wanted.length - 1] ?? start) + 1 });
      }
      return places;
    },
  };
}

/** The words as a decision quotes them, with which of them is meant where they stand more than once. */
export function quoteAt(
  words: Locator,
  quote: string,
  { start }: Pick<Stretch, "start">,
): { readonly quote: string; readonly occurrence?: number } {
  const places = words.find(quote);
  const nth = places.findIndex((place) => place.start === start) + 1;
  return places.length > 1 ? { quote, occurrence: nth } : { quote };
}
