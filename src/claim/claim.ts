import type { Span } from "../letter/letter.ts";
import type { Entity, Scalar, Status, TextProvenance } from "../model/graph.ts";

/** A thing that a fact is about, before it has an id. */
export interface Named {
  readonly type: string;
  readonly name: string;
}

/** A fact as a rule read it. */
export interface Claim {
  readonly subject: Named;
  readonly predicate: string;
  readonly object: Named;
  readonly status: Status;
  readonly qualifiers?: Readonly<Record<string, Scalar>>;
  /** The words that say it, in the normalised text. */
  readonly proof: Span;
  readonly rule: string;
  readonly provenance: TextProvenance;
}

/** Where readers put what they find in one letter. */
export interface ClaimSink {
  readonly name: (
    named: Named,
    more?: { aliases?: readonly string[]; mention?: Span; properties?: Entity["properties"] },
  ) => void;
  /** Takes the fact in, unless the vocabulary does not allow it or it points at itself. */
  readonly claim: (claim: Claim) => void;
}
