import type { Span } from "../letter/letter.ts";
import { admits, allows, relationNamed } from "../model/ontology.ts";
import type { Gate } from "../model/second-reading.ts";
import { placesIn, sentenceAt } from "./quoted.ts";
import { FIGURE_RELATIONS } from "./reply.ts";
import type { Scope } from "./scope.ts";

/** What comes out of a gate: something to go on with, or the gate that it failed at. */
export type Passed<Item> = Item | { readonly failed: Gate };

export function isFailed(passed: unknown): passed is { readonly failed: Gate } {
  return typeof passed === "object" && passed !== null && "failed" in passed;
}

/** Where a quote stands in the sentence that it is said to be of. */
export function quoteIn(
  { sentence: number, quote }: { readonly sentence: number; readonly quote: string },
  { read }: Scope,
): Span | undefined {
  const sentence = sentenceAt(read, number);
  return sentence && placesIn(read.text, sentence, quote)[0];
}

/** The first of the gates that ask nothing of the letter. */
export function failsVocabulary(
  from: string,
  predicate: string,
  to: string,
  { lexicon: { ontology } }: Scope,
): Gate | undefined {
  const relation = relationNamed(ontology, predicate);
  const known = (type: string): boolean => Object.hasOwn(ontology.types, type);
  if (relation === undefined || !known(from) || !known(to)) return "vocabulary";
  const ofFigures: readonly string[] = FIGURE_RELATIONS;
  if (to === "Measure" && ofFigures.includes(predicate)) {
    return admits(relation.from, from) ? undefined : "range";
  }
  return from !== "Measure" && allows(ontology, predicate, from, to) ? undefined : "range";
}
