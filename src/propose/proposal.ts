import type { Named } from "../claim/claim.ts";
import type { Span } from "../letter/letter.ts";
import type { Stretch } from "../letter/quote.ts";
import type { Status, TextProvenance } from "../model/graph.ts";
import type { MeasureProperties } from "../model/measure.ts";
import type { Gate } from "../model/second-reading.ts";

/** A fact that a model proposes and that passed all gates. */
export interface Proposed {
  readonly subject: Named;
  readonly predicate: string;
  /** Of a figure the one that it would be called by. */
  readonly object: Named;
  readonly figure?: ProposedFigure;
  /** The quote, in the normalised text. */
  readonly span: Span;
  /** The quote, in code points of the letter. */
  readonly place: Stretch;
  /** An end of it stands outside the quote. */
  readonly far: boolean;
  readonly status: Status;
  readonly provenance: TextProvenance;
}

/** What the letter prints where a model sees a figure, by the rules' own reading of it. */
export interface ProposedFigure {
  readonly properties: MeasureProperties;
  readonly place: Stretch;
}

/** A name that a model saw, as the rules understand it. */
export interface ProposedEntity extends Named {
  readonly place: Stretch;
}

/** What was left out, and where it failed. */
export interface Drop {
  readonly gate: Gate;
  /** What the model said, as it came. */
  readonly item: unknown;
}

/** A model's reading of a letter behind the gates. */
export interface GatedReading {
  readonly facts: readonly Proposed[];
  readonly entities: readonly ProposedEntity[];
  readonly drops: readonly Drop[];
}
