import type { LetterGraph } from "../model/graph.ts";
import { typeOf } from "../model/ids.ts";
import { type Ontology, relationNamed } from "../model/ontology.ts";

/** A graph without the types and relations that came later than a version of the vocabulary. */
export function inVocabulary(graph: LetterGraph, version: number, ontology: Ontology): LetterGraph {
  const isKnown = (type: string) => (ontology.types[type]?.since ?? 1) <= version;
  return {
    ...graph,
    entities: graph.entities.filter(({ type }) => isKnown(type)),
    facts: graph.facts.filter(
      ({ subject, predicate, object }) =>
        (relationNamed(ontology, predicate)?.since ?? 1) <= version &&
        isKnown(typeOf(subject)) &&
        isKnown(typeOf(object)),
    ),
  };
}
