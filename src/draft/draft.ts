import { evidenceId, factId } from "../identity/identity.ts";
import { type Entity, type Fact, isTextEvidence, type LetterGraph } from "../model/graph.ts";
import { entityId, typeOf } from "../model/ids.ts";
import { NAME_DOT } from "../model/measure-name.ts";
import { mergeEntities, mergeFacts } from "../model/merge.ts";
import type { Ontology } from "../model/ontology.ts";

/** One letter's graph while decisions are applied to it. */
export interface Draft {
  readonly graph: LetterGraph;
  readonly ontology: Ontology;
  readonly entities: Map<string, Entity>;
  readonly facts: Map<string, Fact>;
  /** The present id of every entity that was renamed. */
  readonly renamed: Map<string, string>;
}

export function draftOf(graph: LetterGraph, ontology: Ontology): Draft {
  return {
    graph,
    ontology,
    entities: new Map(graph.entities.map((entity) => [entity.id, entity])),
    facts: new Map(graph.facts.map((fact) => [fact.id, fact])),
    renamed: new Map(),
  };
}

export function graphOf({ graph, entities, facts }: Draft): LetterGraph {
  return { ...graph, entities: [...entities.values()], facts: [...facts.values()] };
}

/** Adds an entity, or what is new about one that is there. */
export function putEntity({ entities }: Draft, entity: Entity): void {
  const known = entities.get(entity.id);
  const [merged = entity] = mergeEntities(known === undefined ? [entity] : [known, entity]);
  entities.set(entity.id, merged);
}

/** Adds a fact, or what is new about one that is there; its ids follow from its words. */
export function putFact({ facts, ontology }: Draft, fact: Omit<Fact, "id">): Fact {
  const id = factId(fact.subject, fact.predicate, fact.object, ontology);
  const evidence = fact.evidence.map((piece) =>
    isTextEvidence(piece)
      ? { ...piece, id: evidenceId(id, piece.letter, piece.start, piece.end) }
      : piece,
  );
  const known = facts.get(id);
  const whole = { ...fact, id, evidence };
  const [merged = whole] = mergeFacts(known === undefined ? [whole] : [known, whole]);
  facts.set(id, merged);
  return merged;
}

/** Takes a fact out, and a figure that is then nobody's. */
export function dropFact(draft: Draft, fact: Fact): void {
  draft.facts.delete(fact.id);
  const owned = [...draft.facts.values()].some(
    ({ predicate, object }) => object === fact.object && predicate !== "PART_OF",
  );
  if (typeOf(fact.object) === "Measure" && !owned) dropEntity(draft, fact.object);
}

/** Takes an entity out, and all that is said of it. */
export function dropEntity(draft: Draft, id: string): void {
  draft.entities.delete(id);
  for (const fact of [...draft.facts.values()]) {
    if (fact.subject === id || fact.object === id) dropFact(draft, fact);
  }
}

/**
 * Gives an entity another type or name; its old name stays as an alias, and the facts follow. Gives
 * back the facts that would tie the entity to itself, which are dropped.
 */
export function renameEntity(draft: Draft, entity: Entity, type: string, name: string): Fact[] {
  const id = entityId(type, name);
  if (id === entity.id) return [];
  draft.entities.delete(entity.id);
  const keepsName = entity.name !== name && type !== "Measure";
  const aliases = keepsName ? [...entity.aliases, entity.name] : entity.aliases;
  putEntity(draft, { ...entity, id, type, name, aliases });
  draft.renamed.set(entity.id, id);
  const loops: Fact[] = [];
  for (const fact of [...draft.facts.values()]) {
    if (fact.subject !== entity.id && fact.object !== entity.id) continue;
    draft.facts.delete(fact.id);
    const subject = fact.subject === entity.id ? id : fact.subject;
    const object = fact.object === entity.id ? id : fact.object;
    if (subject === object) loops.push(fact);
    else putFact(draft, { ...fact, subject, object });
    // A figure's name begins with that of its owner.
    const owns = subject === id && typeOf(object) === "Measure" && type !== "Measure";
    const measure = owns ? draft.entities.get(object) : undefined;
    if (measure?.name.startsWith(entity.name + NAME_DOT) === true) {
      renameEntity(draft, measure, "Measure", name + measure.name.slice(entity.name.length));
    }
  }
  return loops;
}
