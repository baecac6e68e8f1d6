import { compareText } from "./compare.ts";
import {
  type Evidence,
  type Fact,
  isBackground,
  isTextEvidence,
  type KnowledgeGraph,
} from "./graph.ts";

/**
 * The graph without one letter: its quotes go, and with them the facts and entities that stood on
 * them alone. A fact that others still prove takes the status of its newest proof.
 */
export function withoutLetter(graph: KnowledgeGraph, letter: string): KnowledgeGraph {
  const letters = graph.letters.filter(({ id }) => id !== letter);
  const dates = new Map(letters.map(({ id, date }) => [id, date ?? ""]));
  const proven = graph.facts.flatMap((fact) => withoutEvidence(fact, letter, dates));
  const facts = withoutIdleBackground(proven, graph, letter);
  const kept = new Set(facts.map(({ id }) => id));
  const linked = new Set(facts.flatMap(endsOf));
  const unlinked = new Set(graph.facts.filter(({ id }) => !kept.has(id)).flatMap(endsOf));
  const entities = graph.entities.flatMap((entity) => {
    const mentions = entity.mentions.filter((mention) => mention.letter !== letter);
    const lost =
      entity.id === letter || unlinked.has(entity.id) || mentions.length < entity.mentions.length;
    if (lost && mentions.length === 0 && !linked.has(entity.id)) return [];
    return [{ ...entity, mentions }];
  });
  const cited = new Set(facts.flatMap(({ evidence }) => evidence.flatMap(citedBy)));
  const sources = graph.sources.filter(({ id }) => cited.has(id));
  return { ...graph, letters, entities, facts, sources };
}

/**
 * Background is told of what letters name, as when the graph was built: what was told of a thing that
 * only this letter named goes with it.
 */
function withoutIdleBackground(
  facts: readonly Fact[],
  { entities }: KnowledgeGraph,
  letter: string,
): Fact[] {
  const named = new Set(facts.filter((fact) => !isBackground(fact)).flatMap(endsOf));
  for (const { id, mentions } of entities) {
    if (mentions.some((mention) => mention.letter !== letter)) named.add(id);
  }
  return facts.filter((fact) => !isBackground(fact) || named.has(fact.subject));
}

function citedBy(evidence: Evidence): string[] {
  return isTextEvidence(evidence) ? [] : [evidence.source];
}

function endsOf({ subject, object }: Fact): string[] {
  return [subject, object];
}

function withoutEvidence(fact: Fact, letter: string, dates: ReadonlyMap<string, string>): Fact[] {
  const evidence = fact.evidence.filter((each) => !isTextEvidence(each) || each.letter !== letter);
  if (evidence.length === fact.evidence.length) return [fact];
  const age = (each: Evidence) => (isTextEvidence(each) ? (dates.get(each.letter) ?? "") : "");
  const [newest] = [...evidence].sort((a, b) => compareText(age(b), age(a)));
  return newest === undefined ? [] : [{ ...fact, status: newest.status, evidence }];
}
