import {
  CHANGES,
  type Change,
  type ComparedFact,
  compareLetters,
} from "../model/compare-letters.ts";
import { failure } from "../model/errors.ts";
import { isTextEvidence, type KnowledgeGraph } from "../model/graph.ts";
import { didYouMean } from "../model/nearest.ts";
import type { Network } from "../model/network.ts";
import type { Row } from "../model/query.ts";

export const COMPARISON_COLUMNS = [
  "change",
  "subject",
  "predicate",
  "object",
  "from",
  "to",
  "quotes",
];

/** Facts of two letters as rows, those whose status changed first; the quotes are those of either letter. */
export function comparisonRows(
  { graph, network }: { readonly graph: KnowledgeGraph; readonly network: Network },
  older: string,
  newer: string,
): readonly (Row & { readonly change: Change })[] {
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]));
  const facts = new Map(graph.facts.map((fact) => [fact.id, fact]));
  const quotesOf = (id: string): string[] =>
    (facts.get(id)?.evidence ?? [])
      .filter(isTextEvidence)
      .filter(({ letter }) => letter === older || letter === newer)
      .map(({ exact }) => exact);
  const compared = compareLetters(network, older, newer);
  const row = (change: Change) => (fact: ComparedFact) => ({
    change,
    subject: names.get(fact.link.source) ?? fact.link.source,
    predicate: fact.link.predicate,
    object: names.get(fact.link.target) ?? fact.link.target,
    from: fact.from ?? null,
    to: fact.to ?? null,
    quotes: quotesOf(fact.link.id),
    fact: fact.link.id,
  });
  return CHANGES.flatMap((change) => compared[change].map(row(change)));
}

/** The letter of a graph that a person means by its id, its document number, or its id without the type. */
export function letterCalled({ letters }: Pick<Network, "letters">, word: string): string {
  const found = letters.find(
    ({ id, docNumber }) => id === word || docNumber === word || id === `Letter:${word}`,
  );
  if (found !== undefined) return found.id;
  const names = letters.map(({ id, docNumber }) => docNumber ?? id);
  throw failure("not-found", "unknown-letter", {
    what: `the graph holds no letter ${word}`,
    cure: didYouMean(word, names),
  });
}
