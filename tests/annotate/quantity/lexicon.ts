import { findGrowth, type GrowthSpan } from "../../../src/annotate/quantity/growth.ts";
import { compileLexicon } from "../../../src/annotate/quantity/lexicon.ts";
import { findQuantities, type Quantity } from "../../../src/annotate/quantity/quantity.ts";
import { type Anchor, type PeriodSpan, periodsOf } from "../../../src/annotate/time/period.ts";
import { type DateSpan, findDates } from "../../../src/annotate/time/stretch.ts";
import { readQuantityWords } from "../../../src/data/quantity-words.ts";

/** The words that the product ships with. */
export const lexicon = compileLexicon(readQuantityWords("data"));

export function datesIn(text: string, from = 0, to = text.length): DateSpan[] {
  return findDates(text, from, to, lexicon);
}

export function quantitiesIn(text: string, from = 0, to = text.length): Quantity[] {
  return findQuantities(text, from, to, lexicon, datesIn(text, from, to));
}

export function growthIn(text: string, from = 0, to = text.length): GrowthSpan[] {
  return findGrowth(text, from, to, lexicon, quantitiesIn(text, from, to));
}

export function periodsIn(text: string, anchor: Anchor, from = 0, to = text.length): PeriodSpan[] {
  return periodsOf(text, datesIn(text, from, to), anchor);
}
