import { compareText } from "../../model/compare.ts";
import { type Evidence, type Fact, isTextEvidence } from "../../model/graph.ts";
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

/** A graph by what a load asks of it; owners are letters' ids and BACKGROUND. */
export interface LoadIndex {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly entities: ReadonlyMap<string, Row>;
  readonly sources: ReadonlyMap<string, Row>;
  readonly layers: ReadonlyMap<string, Layer>;
  /** Ids of the facts that an owner has evidence of, and of the entities that it names. */
  readonly factsOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly entitiesOf: ReadonlyMap<string, ReadonlySet<string>>;
}

export function ownerOf(evidence: Evidence): string {
  return isTextEvidence(evidence) ? evidence.letter : BACKGROUND;
}

export function indexForLoad({ graph, presentation }: Stored): LoadIndex {
  const records = new Map(graph.letters.map((letter) => [letter.id, letter]));
  const factsOf = new Map<string, Set<string>>();
  const entitiesOf = new Map<string, Set<string>>();
  const layers = new Map<string, { sections: Row[]; mentions: Row[]; evidence: Row[] }>();
  const layerOf = (owner: string) =>
    getOr(layers, owner, () => ({ sections: [], mentions: [], evidence: [] }));

  for (const letter of [...graph.letters].sort((a, b) => compareText(a.id, b.id))) {
    const sections = letter.sections.map((section) => sectionRow(section, letter.id));
    layerOf(letter.id).sections.push(...sections.sort(byRowId));
    getOr(entitiesOf, letter.id, () => new Set()).add(letter.id);
  }
  for (const entity of [...graph.entities].sort((a, b) => compareText(a.id, b.id))) {
    for (const letter of new Set(entity.mentions.map((mention) => mention.letter))) {
      layerOf(letter).mentions.push(...mentionRows(entity, letter));
      getOr(entitiesOf, letter, () => new Set()).add(entity.id);
    }
  }
  for (const fact of graph.facts) {
    for (const evidence of fact.evidence) {
      layerOf(ownerOf(evidence)).evidence.push(evidenceRow(fact.id, evidence));
      getOr(factsOf, ownerOf(evidence), () => new Set()).add(fact.id);
    }
  }
  for (const layer of layers.values()) layer.evidence.sort(byRowId);
  return {
    facts: new Map(graph.facts.map((fact) => [fact.id, fact])),
    entities: new Map(
      graph.entities.map((entity) => [
        entity.id,
        entityRow(entity, records.get(entity.id), presentation.get(entity.id)),
      ]),
    ),
    sources: new Map(graph.sources.map((source) => [source.id, sourceRow(source)])),
    layers,
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
