import { findGrowth } from "../../annotate/quantity/growth.ts";
import type { QuantityLexicon } from "../../annotate/quantity/lexicon.ts";
import type { Quantity } from "../../annotate/quantity/quantity.ts";
import type { Anchor, PeriodSpan } from "../../annotate/time/period.ts";
import type { DateSpan } from "../../annotate/time/stretch.ts";
import type { Sentence, Span } from "../../letter/letter.ts";
import type { Growth } from "../../model/measure.ts";
import { attachGrowth } from "./attach.ts";
import { type PartMarks, partMarks } from "./parts.ts";
import { type Respectively, zipRespectively } from "./respectively.ts";
import { findThresholds } from "./threshold.ts";
import { sentencePeriods } from "./timing.ts";

interface SentenceOptions extends Anchor {
  readonly lexicon: QuantityLexicon;
  readonly names: readonly Span[];
  readonly dates: readonly DateSpan[];
  readonly quantities: readonly Quantity[];
}

/** All that is read from one sentence before its figures are put together. */
export interface SentenceReading extends PartMarks {
  /** What is measured, without limits and without changes that belong to another figure. */
  readonly figures: readonly Quantity[];
  readonly limits: readonly Quantity[];
  /** Figures and changes, in order: a metric does not reach back over one. */
  readonly edges: readonly Span[];
  readonly growthOf: ReadonlyMap<Quantity, { readonly growth: Growth; readonly to: number }>;
  readonly periods: readonly PeriodSpan[];
  /** The year that the paragraph now speaks of. */
  readonly year?: number;
  readonly places: ReadonlyMap<Quantity, Respectively>;
  readonly names: readonly Span[];
}

export function readSentence(
  text: string,
  sentence: Sentence,
  options: SentenceOptions,
): SentenceReading {
  const { from, to } = sentence;
  const { lexicon, quantities } = options;
  const growths = findGrowth(text, from, to, lexicon, quantities);
  const limits = findThresholds(text, quantities, lexicon);
  const changes = new Set(growths.flatMap((span) => span.quantities));
  const plain = quantities.filter((quantity) => !limits.has(quantity) && !changes.has(quantity));
  const { growthOf, alone } = attachGrowth(text, from, plain, growths, lexicon);
  const figures = quantities.filter(
    (quantity) => !limits.has(quantity) && (!changes.has(quantity) || alone.has(quantity)),
  );
  return {
    ...partMarks(text, sentence),
    figures,
    limits: [...limits],
    edges: quantities.filter((quantity) => !limits.has(quantity)),
    growthOf,
    ...sentencePeriods(text, sentence, options.dates, options, growths),
    places: zipRespectively(text, from, figures),
    names: options.names,
  };
}
