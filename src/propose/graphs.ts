import {
  draftOf,
  graphOf,
  type LetterDraft,
  putEntity,
  putFact,
  sortedById,
} from "../draft/letter-draft.ts";
import { mentionAt, proofAt } from "../draft/proof.ts";
import type { LetterGraph } from "../model/graph.ts";
import { entityId } from "../model/ids.ts";
import { bodyFacts, compare } from "./compare.ts";
import type { GatedReading, Proposed } from "./proposal.ts";
import type { Scope } from "./scope.ts";

/** What becomes of a letter by four ways of reading it. The letter's frame is the rules' in all of them. */
export interface FourGraphs {
  readonly rules: LetterGraph;
  readonly model: LetterGraph;
  /** What both say. */
  readonly agreement: LetterGraph;
  readonly union: LetterGraph;
}

export function fourGraphs(reading: GatedReading, scope: Scope, rule: string): FourGraphs {
  const { ruled } = scope;
  const body = new Set(bodyFacts(scope).map(({ fact }) => fact.id));
  const agreed = new Set(
    compare(reading, scope).flatMap(({ standing, fact }) =>
      standing === "agreed" && fact !== undefined ? [fact.id] : [],
    ),
  );
  const seen = new Set([
    ...reading.entities.map(({ type, name }) => entityId(type, name)),
    ...reading.facts.flatMap(({ subject, object }) =>
      [subject, object].map(({ type, name }) => entityId(type, name)),
    ),
  ]);
  const frame = only(
    ruled,
    (id) => !body.has(id) && !isPart(id, ruled),
    () => false,
  );
  return {
    rules: ruled,
    model: withReading(frame, reading, scope, rule),
    agreement: only(
      ruled,
      (id) => agreed.has(id) || (!body.has(id) && !isPart(id, ruled)),
      (id) => seen.has(id),
    ),
    union: withReading(ruled, reading, scope, rule),
  };
}

/** A graph with what a model proposed put in. */
function withReading(
  graph: LetterGraph,
  { facts, entities }: GatedReading,
  { lexicon, ruled }: Scope,
  rule: string,
): LetterGraph {
  const draft = draftOf(graph, lexicon.ontology);
  const aliases = new Map(ruled.entities.map((entity) => [entity.id, entity.aliases]));
  for (const { type, name, place } of entities) {
    const id = entityId(type, name);
    const mentions = [mentionAt(draft, place)];
    putEntity(draft, {
      id,
      type,
      name,
      aliases: aliases.get(id) ?? [],
      properties: {},
      mentions,
    });
  }
  // A figure that both read is one figure.
  const known = new Set(
    [...draft.entities.values()]
      .filter(({ type }) => type === "Measure")
      .flatMap(({ mentions }) => mentions.map(({ start }) => start)),
  );
  for (const proposed of facts) {
    if (proposed.figure !== undefined && known.has(proposed.figure.place.start)) continue;
    putProposed(draft, proposed, rule);
  }
  const { letter, entities: all, facts: said } = graphOf(draft);
  return { letter, entities: sortedById(all), facts: sortedById(said) };
}

function putProposed(draft: LetterDraft, proposed: Proposed, rule: string): void {
  const { subject, predicate, object, figure, place, status, provenance } = proposed;
  for (const { type, name } of [subject, object]) {
    const isFigure = type === "Measure" && figure !== undefined;
    putEntity(draft, {
      id: entityId(type, name),
      type,
      name,
      aliases: [],
      properties: isFigure ? figure.properties : {},
      mentions: isFigure ? [mentionAt(draft, figure.place)] : [],
    });
  }
  putFact(draft, {
    subject: entityId(subject.type, subject.name),
    predicate,
    object: entityId(object.type, object.name),
    status,
    qualifiers: {},
    evidence: [proofAt(draft, place, { rule, provenance, status })],
  });
}

/** The facts of a graph that are wanted, and the entities that they or somebody else names. */
function only(
  { letter, entities, facts }: LetterGraph,
  isWanted: (fact: string) => boolean,
  isNamed: (entity: string) => boolean,
): LetterGraph {
  const kept = facts.filter(({ id }) => isWanted(id));
  const ends = new Set(kept.flatMap(({ subject, object }) => [subject, object]));
  return {
    letter,
    entities: entities.filter(({ id }) => ends.has(id) || isNamed(id)),
    facts: kept,
  };
}

/** PART_OF between figures goes with the figures, which are the body's. */
function isPart(id: string, { facts }: LetterGraph): boolean {
  return facts.some((fact) => fact.id === id && fact.subject.startsWith("Measure:"));
}
