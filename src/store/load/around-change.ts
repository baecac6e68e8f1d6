import type { KnowledgeGraph } from "../../model/graph.ts";
import type { Around, FactPlace } from "../read/around.ts";
import { BACKGROUND } from "./load-index.ts";
import { type Contents, changesBetween } from "./share.ts";

/** What the shares of some owners were and will be. */
export type ShareChanges = ReadonlyMap<
  string,
  { readonly before: Contents | undefined; readonly after: Contents | undefined }
>;

/** All that a change of shares can have to do with: nothing else in the store can become different. */
export function aroundChanges(changes: ShareChanges): Around {
  const entities = new Set<string>();
  const facts = new Map<string, FactPlace>();
  for (const [owner, { before, after }] of changes) {
    if (owner !== BACKGROUND) entities.add(owner);
    const changed = changesBetween(before, after);
    for (const id of changed.entities) entities.add(id);
    for (const id of changed.facts) {
      const fact = after?.facts.get(id) ?? before?.facts.get(id);
      if (fact !== undefined) facts.set(id, { id, from: fact.subject, to: fact.object });
    }
  }
  const letters = [...changes.keys()].filter((owner) => owner !== BACKGROUND);
  return { letters, entities, facts: [...facts.values()] };
}

/** The same part of a graph that is at hand, in the form in which the store's is read. */
export function restrict(graph: KnowledgeGraph, around: Around): KnowledgeGraph {
  const letters = new Set(around.letters);
  const facts = new Set(around.facts.map(({ id }) => id));
  return {
    letters: graph.letters.flatMap((letter) => {
      if (letters.has(letter.id)) return [letter];
      return around.entities.has(letter.id) ? [{ ...letter, sections: [] }] : [];
    }),
    entities: graph.entities
      .filter(({ id }) => around.entities.has(id))
      .map((entity) => ({
        ...entity,
        mentions: entity.mentions.filter(({ letter }) => letters.has(letter)),
      })),
    facts: graph.facts.filter(({ id }) => facts.has(id)),
    sources: graph.sources,
  };
}
