import { type Evidence, isTextEvidence } from "./graph.ts";

/**
 * How likely a fact is right that stands in a letter like this: the share of right ones among all that were
 * read so from the annotated letters (tests/evaluate/confidence.test.ts counts them anew).
 */
export const CONFIDENCE: Readonly<Record<Evidence["provenance"], number>> = {
  explicit: 0.97,
  coordinated: 0.97,
  "derived-from-name": 0.99,
  "inherited-subject": 0.93,
  background: 1,
};

/** The confidence in a fact, 0 to 1, by the best of its proofs; what a person has confirmed is sure. */
export function confidenceIn(evidence: readonly Evidence[]): number {
  const sure = evidence.some((each) => isTextEvidence(each) && each.reviewedBy !== undefined);
  return sure ? 1 : Math.max(0, ...evidence.map(({ provenance }) => CONFIDENCE[provenance]));
}
