import type { Fact, LetterGraph } from "../model/graph.ts";
import { modelRule } from "../model/second-reading.ts";
import type { SecondReading } from "./second-reading.ts";

/** The graph with each proof marked that the rules and a model found alike; nothing else of the model. */
export function markAgreed(graph: LetterGraph, { record, compared }: SecondReading): LetterGraph {
  const agreedBy = modelRule(record.model);
  const proofs = new Set(
    compared.flatMap(({ standing, proof }) =>
      standing === "agreed" && proof !== undefined ? [proof.id] : [],
    ),
  );
  const marked = (fact: Fact): Fact => ({
    ...fact,
    evidence: fact.evidence.map((each) => (proofs.has(each.id) ? { ...each, agreedBy } : each)),
  });
  return { ...graph, facts: graph.facts.map(marked) };
}
