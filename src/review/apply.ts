import { graphOf } from "../draft/letter-draft.ts";
import { type Fault, LettergraphError } from "../model/errors.ts";
import type { LetterGraph } from "../model/graph.ts";
import type { Ontology } from "../model/ontology.ts";
import type { PageLayout } from "../model/page-layout.ts";
import { conflicts } from "./conflicts.ts";
import { contextFor, type ReviewContext } from "./context.ts";
import { decideEntities, decideMentions } from "./decide-entities.ts";
import { decideFacts } from "./decide-facts.ts";
import { decideMeasures } from "./decide-measures.ts";
import type { Review } from "./schema.ts";

/** A letter's graph after review, and what a person may want to know about their decisions. */
export interface Reviewed {
  readonly graph: LetterGraph;
  /** Decisions that a rule has caught up with, and those that change nothing. */
  readonly notes: readonly Fault[];
}

/**
 * Applies a person's decisions to what rules read; all that is wrong with them comes at once. The layout
 * tells how surely the words were read that a person adds as a proof.
 */
export function applyReview(
  graph: LetterGraph,
  review: Review,
  ontology: Ontology,
  layout?: PageLayout,
): Reviewed {
  const { draft, notes } = contextAfter(graph, review, ontology, layout);
  return { graph: graphOf(draft), notes };
}

/** The context when all decisions are made, for those who must look names and places up on it. */
export function contextAfter(
  graph: LetterGraph,
  review: Review,
  ontology: Ontology,
  layout?: PageLayout,
): ReviewContext {
  const context = contextFor(review, graph, ontology, layout);
  if (review.letter !== graph.letter.id) {
    const what = `the review is of ${review.letter} and the letter is ${graph.letter.id}`;
    const fault = { what, file: review.file, line: review.lineOf(["letter"]) };
    throw new LettergraphError("input", "review", [{ ...fault, cure: "Correct `letter`" }]);
  }
  decideEntities(context);
  decideMentions(context);
  decideMeasures(context);
  decideFacts(context);
  const faults = [...context.faults, ...conflicts(context)];
  if (faults.length > 0) {
    const inOrder = faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    throw new LettergraphError("input", "review", inOrder);
  }
  return context;
}
