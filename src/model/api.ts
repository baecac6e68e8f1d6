import type {
  BackgroundEvidence,
  Entity,
  Fact,
  KnowledgeGraph,
  Source,
  TextEvidence,
} from "./graph.ts";
import { nameOf, typeOf } from "./ids.ts";
import type { MeasureProperties } from "./measure.ts";
import { factsByEntity, isMeasure } from "./network.ts";
import type { Term } from "./ontology.ts";

/** An entity as others mention it. */
export interface EntityRef {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** What it says, when it is a figure. */
  readonly measure?: MeasureProperties;
}

/** Evidence that can be shown as it is: a quote in a letter, or a publication. */
export type ResolvedEvidence =
  | TextEvidence
  | (BackgroundEvidence & { readonly publication?: Source });

/** A fact with its two ends named and its sources looked up. */
export interface ResolvedFact extends Omit<Fact, "subject" | "object" | "evidence"> {
  readonly subject: EntityRef;
  readonly object: EntityRef;
  readonly evidence: readonly ResolvedEvidence[];
}

/** GET /api/entities/{id}: the entity (its mentions included) and some of the facts about it, in their order. */
export interface EntityDetail {
  readonly entity: Entity;
  readonly facts: readonly ResolvedFact[];
  /** How many facts there are about it. */
  readonly total: number;
}

/** Which facts about an entity are wanted: those of these ids, or as many as that from that one on. */
export type FactPart =
  | { readonly ids: readonly string[] }
  | { readonly from: number; readonly limit: number };

/** Facts that are told at a time where nobody says how many: a thing that letters speak of every day has thousands. */
export const FACTS_AT_A_TIME = 100;

/** Of facts in their order those that are wanted; all where nothing is said. */
export function partOf<Item extends { readonly id: string }>(
  facts: readonly Item[],
  part: FactPart | undefined,
): readonly Item[] {
  if (part === undefined) return facts;
  if ("ids" in part) return facts.filter(({ id }) => part.ids.includes(id));
  return facts.slice(part.from, part.from + part.limit);
}

/** GET /api/search?q=: best first; the header X-Total-Count says how many there are. */
export interface SearchHit extends EntityRef {
  /** The name, alias or key that matched. */
  readonly matched: string;
  /** Nothing matches, and this is written much alike. */
  readonly near?: boolean;
}

/** GET /api/paths?from=&to=: shortest first; facts[i] ties entities[i] to entities[i + 1]. */
export interface ProvenPath {
  readonly entities: readonly EntityRef[];
  readonly facts: readonly ResolvedFact[];
}

/** GET /api/queries: the ready questions, which cypher/queries holds. */
export interface QuestionDescription {
  readonly name: string;
  readonly title: Term;
  readonly answers: Term;
  readonly cypher: string;
  readonly parameters: readonly {
    readonly name: string;
    /** A `strings` is typed with commas between. */
    readonly type: "string" | "entity" | "integer" | "number" | "boolean" | "strings";
    readonly label: Term;
    /** What it is when nobody says otherwise, as a person would type it. */
    readonly sample: string;
  }[];
}

/** What is shown of one entity; undefined when the graph does not hold it. */
export function entityDetail(
  graph: KnowledgeGraph,
  id: string,
  part?: FactPart,
): EntityDetail | undefined {
  const { entities, sources, facts } = lookupOf(graph);
  const entity = entities.get(id);
  if (entity === undefined) return undefined;
  const about = facts.get(id) ?? [];
  return {
    entity,
    facts: partOf(about, part).map((fact) => resolveFact(fact, entities, sources)),
    total: about.length,
  };
}

/** What a question about one entity looks up, gathered once for each graph. */
interface Lookup {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
}

const lookups = new WeakMap<KnowledgeGraph, Lookup>();

function lookupOf(graph: KnowledgeGraph): Lookup {
  const found = lookups.get(graph) ?? {
    entities: new Map(graph.entities.map((entity) => [entity.id, entity])),
    sources: new Map(graph.sources.map((source) => [source.id, source])),
    facts: factsByEntity(graph.facts),
  };
  lookups.set(graph, found);
  return found;
}

/** A fact with its ends and sources looked up. */
export function resolveFact(
  fact: Fact,
  entities: ReadonlyMap<string, Entity>,
  sources: ReadonlyMap<string, Source>,
): ResolvedFact {
  return {
    ...fact,
    subject: entityRef(fact.subject, entities),
    object: entityRef(fact.object, entities),
    evidence: fact.evidence.map((evidence) => {
      if (evidence.provenance !== "background") return evidence;
      const publication = sources.get(evidence.source);
      return publication === undefined ? evidence : { ...evidence, publication };
    }),
  };
}

/** An entity as others mention it; its id alone where the graph does not hold it. */
export function entityRef(id: string, entities: ReadonlyMap<string, Entity>): EntityRef {
  const entity = entities.get(id);
  if (entity === undefined) return { id, type: typeOf(id), name: nameOf(id) };
  const { type, name } = entity;
  return isMeasure(entity) ? { id, type, name, measure: entity.properties } : { id, type, name };
}
