import { compareText } from "./compare.ts";
import type {
  Entity,
  Evidence,
  Fact,
  KnowledgeGraph,
  LetterGraph,
  LetterRecord,
  Mention,
} from "./graph.ts";

/**
 * Makes one graph of many letters: what has the same id is the same. Of two letters that disagree
 * about a status, a qualifier or a property the newer one is right; a letter without a date is older
 * than all others.
 */
export function mergeLetters(graphs: readonly LetterGraph[]): KnowledgeGraph {
  const oldestFirst = [...graphs].sort((a, b) => compareAge(a.letter, b.letter));
  return {
    letters: oldestFirst.map((graph) => graph.letter),
    entities: mergeEntities(oldestFirst.flatMap((graph) => graph.entities)),
    facts: mergeFacts(oldestFirst.flatMap((graph) => graph.facts)),
    sources: [],
  };
}

function compareAge(a: LetterRecord, b: LetterRecord): number {
  return compareText(a.date ?? "", b.date ?? "") || compareText(a.id, b.id);
}

/** One entity per id, in order of id; of two that disagree the later is right. */
export function mergeEntities(entities: readonly Entity[]): Entity[] {
  return mergeById(entities, (older, newer) => ({
    ...newer,
    aliases: [...older.aliases, ...newer.aliases],
    properties: { ...older.properties, ...newer.properties },
    mentions: [...older.mentions, ...newer.mentions],
  })).map(tidyEntity);
}

/** The entity with every alias and mention once, in order. */
export function tidyEntity(entity: Entity): Entity {
  return {
    ...entity,
    aliases: [...new Set(entity.aliases)]
      .filter((alias) => alias !== entity.name)
      .sort(compareText),
    mentions: uniqueBy(entity.mentions, mentionKey).sort(compareMentions),
  };
}

/** One fact per id, in order of its words; of two that disagree the later is right. */
export function mergeFacts(facts: readonly Fact[]): Fact[] {
  return mergeById(facts, (older, newer) => ({
    ...newer,
    qualifiers: { ...older.qualifiers, ...newer.qualifiers },
    evidence: [...older.evidence, ...newer.evidence],
  }))
    .map(tidyFact)
    .sort(compareFacts);
}

/** The fact with every proof once, in order. */
export function tidyFact(fact: Fact): Fact {
  const evidence = uniqueBy(fact.evidence, ({ id }) => id).sort(compareEvidence);
  return { ...fact, evidence };
}

function mergeById<T extends { readonly id: string }>(
  items: readonly T[],
  merge: (older: T, newer: T) => T,
): T[] {
  const merged = new Map<string, T>();
  for (const item of items) {
    const known = merged.get(item.id);
    merged.set(item.id, known === undefined ? item : merge(known, item));
  }
  return [...merged.values()].sort((a, b) => compareText(a.id, b.id));
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  if (items.length < 2) return [...items];
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

function compareFacts(a: Fact, b: Fact): number {
  return (
    compareText(a.subject, b.subject) ||
    compareText(a.predicate, b.predicate) ||
    compareText(a.object, b.object)
  );
}

function mentionKey({ letter, start, end }: Mention): string {
  return `${letter}\n${start}\n${end}`;
}

function compareMentions(a: Mention, b: Mention): number {
  return compareText(a.letter, b.letter) || a.start - b.start || a.end - b.end;
}

/** By letter and place; citations last. */
function compareEvidence(a: Evidence, b: Evidence): number {
  if (a.provenance === "background" || b.provenance === "background") {
    const known = Number(a.provenance === "background") - Number(b.provenance === "background");
    return known || compareText(a.id, b.id);
  }
  return compareMentions(a, b) || compareText(a.id, b.id);
}
