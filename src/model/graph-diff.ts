import { canonicalEntity, canonicalFact, canonicalLetter, stableText } from "./canonical.ts";
import { compareText } from "./compare.ts";
import type { Entity, Fact, KnowledgeGraph, LetterRecord, Source } from "./graph.ts";

/** What became of the things of one kind; each list is in order of id. */
export interface Changes<Item> {
  readonly added: readonly Item[];
  readonly changed: readonly { readonly before: Item; readonly after: Item }[];
  readonly withdrawn: readonly Item[];
}

export interface GraphDiff {
  readonly letters: Changes<LetterRecord>;
  readonly entities: Changes<Entity>;
  readonly facts: Changes<Fact>;
  readonly sources: Changes<Source>;
}

/** What would change if `after` took the place of `before`. */
export function diffGraphs(before: KnowledgeGraph, after: KnowledgeGraph): GraphDiff {
  return {
    letters: changes(before.letters, after.letters, canonicalLetter),
    entities: changes(before.entities, after.entities, canonicalEntity),
    facts: changes(before.facts, after.facts, canonicalFact),
    sources: changes(before.sources, after.sources, (source) => source),
  };
}

function changes<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
  canonical: (item: Item) => Item,
): Changes<Item> {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map((item) => item.id));
  const added: Item[] = [];
  const changed: { before: Item; after: Item }[] = [];
  for (const item of sorted(after)) {
    const former = old.get(item.id);
    if (former === undefined) added.push(item);
    else if (stableText(canonical(former)) !== stableText(canonical(item))) {
      changed.push({ before: former, after: item });
    }
  }
  return { added, changed, withdrawn: sorted(before).filter((item) => !kept.has(item.id)) };
}

function sorted<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => compareText(a.id, b.id));
}
