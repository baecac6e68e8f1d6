import { type StatusReading, statusOf } from "../../annotate/clause-status.ts";
import { findGrowth } from "../../annotate/quantity/growth.ts";
import type { QuantityLexicon } from "../../annotate/quantity/lexicon.ts";
import { findQuantities, type Quantity } from "../../annotate/quantity/quantity.ts";
import type { Anchor, PeriodSpan } from "../../annotate/time/period.ts";
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
  readonly planned: boolean;
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
  readonly statusOf: (clause: Span) => StatusReading;
}

export function readSentence(
  text: string,
  sentence: Sentence,
  options: SentenceOptions,
): SentenceReading {
  const { from, to } = sentence;
  const { lexicon } = options;
  const quantities = findQuantities(text, from, to, lexicon);
  const growths = findGrowth(text, from, to, lexicon, quantities);
  const limits = findThresholds(text, quantities, lexicon);
  const changes = new Set(growths.flatMap((span) => span.quantities));
  const plain = quantities.filter((quantity) => !limits.has(quantity) && !changes.has(quantity));
  const { growthOf, alone } = attachGrowth(text, from, plain, growths, lexicon);
  const figures = quantities.filter(
    (quantity) => !limits.has(quantity) && (!changes.has(quantity) || alone.has(quantity)),
  );
  const statuses = clauseStatuses(text, sentence, options);
  return {
    ...partMarks(text, sentence),
    figures,
    limits: [...limits],
    edges: quantities.filter((quantity) => !limits.has(quantity)),
    growthOf,
    ...sentencePeriods(text, sentence, options, growths, lexicon),
    places: zipRespectively(text, from, figures),
    names: options.names,
    statusOf: (clause) => statuses.get(clause.from) ?? { status: "done", sure: false },
  };
}

/** The status of each clause; a plan goes on through the clauses after it until a cue or ； ends it. */
function clauseStatuses(
  text: string,
  sentence: Sentence,
  options: SentenceOptions,
): Map<number, StatusReading> {
  const statuses = new Map<number, StatusReading>();
  let plan = false;
  let whole = false;
  for (const clause of sentence.clauses) {
    if (text[clause.from - 1] === "；") plan = whole;
    const planned = options.planned || plan;
    const status = statusOf(text, clause.from, clause.to, { ...options, planned }, options.lexicon);
    if (status.sure) plan = status.status === "planned";
    // A sentence that opens with 到2025年 or 下一步 is a plan beyond its semicolons.
    if (clause === sentence.clauses[0]) whole = plan;
    statuses.set(clause.from, status);
  }
  return statuses;
}
