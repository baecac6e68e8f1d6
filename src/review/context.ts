import type { YamlPath } from "../data/yaml-document.ts";
import { draftOf, type LetterDraft } from "../draft/letter-draft.ts";
import { proofAt } from "../draft/proof.ts";
import type { Stretch } from "../letter/quote.ts";
import type { Fault } from "../model/errors.ts";
import type { LetterGraph, Status, TextEvidence, TextProvenance } from "../model/graph.ts";
import type { Ontology } from "../model/ontology.ts";
import type { PageLayout } from "../model/page-layout.ts";
import { reviewNameOf } from "./file.ts";
import { type Locator, locator } from "./locate.ts";
import type { Review } from "./schema.ts";

/** What a decision says: that the thing its key names holds, or does not hold, at this place. */
export interface Assertion {
  readonly key: string;
  readonly holds: boolean;
  readonly place: Stretch;
  readonly line: number;
}

/** What one review is applied with: the draft, the letter's words, and what came up on the way. */
export interface ReviewContext {
  readonly review: Review;
  readonly draft: LetterDraft;
  readonly words: Locator;
  readonly faults: Fault[];
  /** What a person may want to know and need not mend. */
  readonly notes: Fault[];
  readonly assertions: Assertion[];
}

export function contextFor(
  review: Review,
  graph: LetterGraph,
  ontology: Ontology,
  layout?: PageLayout,
): ReviewContext {
  return {
    review,
    draft: draftOf(graph, ontology, layout),
    words: locator(graph.letter.text),
    faults: [],
    notes: [],
    assertions: [],
  };
}

/** Notes what is wrong with a decision. */
export function blame(
  { review, faults }: ReviewContext,
  path: YamlPath,
  what: string,
  cure: string,
): void {
  faults.push({ what, file: review.file, line: review.lineOf(path), cure });
}

export function note({ review, notes }: ReviewContext, path: YamlPath, what: string): void {
  notes.push({ what, file: review.file, line: review.lineOf(path) });
}

/** Notes what a decision says, so that those that contradict or repeat each other are found. */
export function noteAssertion(
  { review, assertions }: ReviewContext,
  path: YamlPath,
  key: string,
  holds: boolean,
  place: Stretch,
): void {
  assertions.push({ key, holds, place, line: review.lineOf(path) });
}

/** A person's proof of a fact. */
export function reviewedProof(
  context: ReviewContext,
  place: Stretch,
  status: Status,
  provenance: TextProvenance,
): TextEvidence {
  const reviewedBy = reviewNameOf(context.review.file);
  return proofAt(context.draft, place, { rule: "review", provenance, status, reviewedBy });
}
