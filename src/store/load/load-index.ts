import { compareText } from "../../model/compare.ts";
import { type Evidence, type Fact, isTextEvidence, type Mention } from "../../model/graph.ts";
import type { Row } from "../../model/query.ts";
import { entityRow, evidenceRow, mentionRows, sectionRow, sourceRow } from "../read/graph-rows.ts";
import type { Stored } from "../read/read.ts";

/** Stands beside the letters' ids for what no letter states. */
export const BACKGROUND = "background";

/** What belongs to one letter alone, or to the background. */
export interface Layer {
  readonly sections: readonly Row[];
  readonly mentions: readonly Row[];
  readonly evidence: readonly Row[];
}

/**
 * A graph by what a load asks of it; owners are letters' ids and BACKGROUND. Rows are made when they are
 * asked for: those of one letter at a time lie in memory.
 */
export interface LoadIndex {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly entities: ReadonlySet<string>;
  entity(id: string): Row | undefined;
  readonly sources: ReadonlyMap<string, Row>;
  layer(owner: string): Layer;
  /** Ids of the facts that an owner has evidence of, and of the entities that it names. */
  readonly factsOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly entitiesOf: ReadonlyMap<string, ReadonlySet<string>>;
}

export function ownerOf(evidence: Evidence): string {
  return isTextEvidence(evidence) ? evidence.letter : BACKGROUND;
}

export function indexForLoad({ graph, presentation }: Stored): LoadIndex {
  const records = new Map(graph.letters.map((letter) => [letter.id, letter]));
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const factsOf = new Map<string, Set<string>>();
  const entitiesOf = new Map<string, Set<string>>();
  const mentionsOf = new Map<string, Map<string, Mention[]>>();
  const evidenceOf = new Map<string, { readonly fact: string; readonly evidence: Evidence }[]>();

  for (const { id } of graph.letters) getOr(entitiesOf, id, () => new Set()).add(id);
  for (const { id, mentions } of graph.entities) {
    for (const mention of mentions) {
      const own = getOr(mentionsOf, mention.letter, () => new Map());
      getOr(own, id, () => []).push(mention);
      getOr(entitiesOf, mention.letter, () => new Set()).add(id);
    }
  }
  for (const { id, evidence } of graph.facts) {
    for (const each of evidence) {
      getOr(evidenceOf, ownerOf(each), () => []).push({ fact: id, evidence: each });
      getOr(factsOf, ownerOf(each), () => new Set()).add(id);
    }
  }
  return {
    facts: new Map(graph.facts.map((fact) => [fact.id, fact])),
    entities: new Set(entities.keys()),
    entity: (id) => {
      const entity = entities.get(id);
      return entity && entityRow(entity, records.get(id), presentation.get(id));
    },
    sources: new Map(graph.sources.map((source) => [source.id, sourceRow(source)])),
    layer: (owner) => ({
      sections: (records.get(owner)?.sections ?? [])
        .map((section) => sectionRow(section, owner))
        .sort(byRowId),
      mentions: [...(mentionsOf.get(owner) ?? [])]
        .sort(([a], [b]) => compareText(a, b))
        .flatMap(([id, mentions]) => mentionRows(id, mentions)),
      evidence: (evidenceOf.get(owner) ?? [])
        .map(({ fact, evidence }) => evidenceRow(fact, evidence))
        .sort(byRowId),
    }),
    factsOf,
    entitiesOf,
  };
}

function byRowId(a: Row, b: Row): number {
  return compareText(String(a.id), String(b.id));
}

function getOr<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
