import { overlaps } from "../draft/stretches.ts";
import type { ReadLetter, Sentence } from "../letter/letter.ts";
import type { Stretch } from "../letter/quote.ts";
import {
  isTextEvidence,
  type KnowledgeGraph,
  type Section,
  type TextEvidence,
} from "../model/graph.ts";

/** A proof with the id of its fact. */
export type Proof = TextEvidence & { readonly fact: string };

/** Every proof of a graph that stands in a letter. */
export function proofsOf({ facts }: Pick<KnowledgeGraph, "facts">): readonly Proof[] {
  return facts.flatMap(({ id, evidence }) =>
    evidence.filter(isTextEvidence).map((proof) => ({ ...proof, fact: id })),
  );
}

/** The facts with a proof at a place, in the order of the graph. */
export function factsAt(place: Stretch, proofs: readonly Proof[]): readonly string[] {
  const there = proofs.filter((proof) => overlaps(proof, place));
  return [...new Set(there.map(({ fact }) => fact))];
}

/** The sections of a letter that hold sentences, each sentence as the caller tells it. */
export function sentencesBySection<Told>(
  { record, sentences }: ReadLetter,
  tell: (sentence: Sentence) => Told,
): readonly (Pick<Section, "id" | "number" | "heading"> & {
  readonly sentences: readonly Told[];
})[] {
  return record.sections.flatMap(({ id, number, heading }) => {
    const told = sentences.filter(({ section }) => section === id).map(tell);
    return told.length === 0 ? [] : [{ id, number, heading, sentences: told }];
  });
}

/** build:passive and build:active are uses of one frame. */
export function ruleOf({ rule }: TextEvidence): string {
  return rule.startsWith("post:") ? rule : (rule.split(":")[0] ?? rule);
}
