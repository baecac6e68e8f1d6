import { type Community, communitiesIn } from "./community.ts";
import { confidenceIn } from "./confidence.ts";
import {
  type Entity,
  type Fact,
  isBackground,
  isTextEvidence,
  type KnowledgeGraph,
  lettersOf,
  type Status,
  TEXT_PROVENANCES,
  type TextProvenance,
} from "./graph.ts";
import type { MeasureProperties } from "./measure.ts";
import type { Ontology, Term } from "./ontology.ts";
import { polesOf, titleOf } from "./poles.ts";

/** Where a node stands in the stored layout; y grows upwards. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Which community it is in, found when the graph is built; what nothing ties is in none. */
export interface Membership {
  readonly community?: number;
}

/** What people type for the names of an entity, worked out when the graph is built. */
export interface SearchKeys {
  /** `songshanhukexuecheng`: one word per name. */
  readonly pinyin: string;
  /** `sshkxc`. */
  readonly initials: string;
  /** What a body is usually called, one word each: `发改委 发改局`. */
  readonly shortForms?: string;
  /** Traditional characters for those of its names, each before the simplified one: `東东`. */
  readonly variants?: string;
}

/** Where an entity is drawn; nowhere yet, where no picture was laid out since it came. */
export type Place = Partial<Position> & Membership;

/** How an entity is drawn and found. */
export type Appearance = Place & SearchKeys;

export interface NetworkNode extends Position, Membership, SearchKeys {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Facts that tie it to other things; its figures are not counted. */
  readonly degree: number;
  /** No letter names it: it is there through background knowledge alone. */
  readonly background: boolean;
  /** How many things it stands for, where a picture shows a community as one. */
  readonly count?: number;
  /** What a figure says, on nodes of type Measure. */
  readonly measure?: MeasureProperties;
}

/** Where a letter states a fact: code points of the letter, end exclusive. */
export interface NetworkProof {
  readonly letter: string;
  readonly section: string;
  readonly start: number;
  readonly end: number;
  /** As the letter has it; the fact's own status is that of the newest letter. */
  readonly status: Status;
}

/** One fact. */
export interface NetworkLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly predicate: string;
  readonly status: Status;
  readonly background: boolean;
  /** The most direct reading among its evidence. */
  readonly provenance: TextProvenance | "background";
  /** How likely it is right, 0 to 1. */
  readonly confidence: number;
  /** How many pieces of evidence stand behind it. */
  readonly support: number;
  /** Ids of the letters that state it. */
  readonly letters: readonly string[];
  /** Where they state it; none for background knowledge. */
  readonly proofs: readonly NetworkProof[];
}

interface NetworkType extends Term {
  readonly name: string;
  readonly group: string;
}

interface NetworkRelation extends Term {
  readonly name: string;
  readonly symmetric: boolean;
}

export interface NetworkLetter {
  readonly id: string;
  readonly title: string;
  readonly docNumber?: string;
  readonly date?: string;
}

/** Everything the viewer draws: what GET /api/network returns. */
export interface Network {
  readonly title: Term;
  /** The two places that letters tie most, left first; empty where there are not two. */
  readonly poles: readonly string[];
  /** In the order of the ontology; only types and relations that occur. */
  readonly types: readonly NetworkType[];
  readonly relations: readonly NetworkRelation[];
  readonly status: Readonly<Record<string, Term>>;
  readonly provenance: Readonly<Record<string, Term>>;
  readonly letters: readonly NetworkLetter[];
  /** The largest first. */
  readonly communities: readonly Community[];
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
}

/** The graph as the viewer draws it; a node without a position stands at the centre. */
export function toNetwork(
  graph: KnowledgeGraph,
  ontology: Ontology,
  places: ReadonlyMap<string, Place>,
  keys: ReadonlyMap<string, SearchKeys>,
): Network {
  const facts = factsByEntity(graph.facts);
  const measures = new Set(graph.entities.filter(isMeasure).map((entity) => entity.id));
  const types = new Set(graph.entities.map((entity) => entity.type));
  const predicates = new Set(graph.facts.map((fact) => fact.predicate));
  const poles = polesOf(graph);
  const nodes = graph.entities.map((entity): NetworkNode => {
    const own = facts.get(entity.id) ?? [];
    return {
      id: entity.id,
      type: entity.type,
      name: entity.name,
      aliases: entity.aliases,
      ...{ x: 0, y: 0, ...places.get(entity.id) },
      ...(keys.get(entity.id) ?? { pinyin: "", initials: "" }),
      degree: own.filter((fact) => !measures.has(fact.subject) && !measures.has(fact.object))
        .length,
      background: entity.mentions.length === 0 && own.length > 0 && own.every(isBackground),
      ...(isMeasure(entity) && { measure: entity.properties }),
    };
  });
  const links = graph.facts.map(
    (fact): NetworkLink => ({
      id: fact.id,
      source: fact.subject,
      target: fact.object,
      predicate: fact.predicate,
      status: fact.status,
      background: isBackground(fact),
      provenance: mostDirect(fact),
      confidence: confidenceIn(fact.evidence),
      support: fact.evidence.length,
      letters: lettersOf(fact),
      proofs: fact.evidence
        .filter(isTextEvidence)
        .map(({ letter, section, start, end, status }) => ({
          letter,
          section,
          start,
          end,
          status,
        })),
    }),
  );
  return {
    title: titleOf(poles, nodes),
    poles,
    types: Object.entries(ontology.types)
      .filter(([name]) => types.has(name))
      .map(([name, { zh, en, group }]) => ({ name, zh, en, group })),
    relations: Object.entries(ontology.relations)
      .filter(([name]) => predicates.has(name))
      .map(([name, { zh, en, symmetric }]) => ({ name, zh, en, symmetric: symmetric ?? false })),
    status: ontology.status,
    provenance: ontology.provenance,
    letters: graph.letters.map(({ id, title, docNumber, date }) => ({
      id,
      title,
      ...(docNumber !== undefined && { docNumber }),
      ...(date !== undefined && { date }),
    })),
    communities: communitiesIn(nodes, links),
    nodes,
    links,
  };
}

/** Whether an entity is a figure, so that its properties are those of one. */
export function isMeasure(
  entity: Entity,
): entity is Entity & { readonly properties: MeasureProperties } {
  return entity.type === "Measure";
}

/** The facts that each entity takes part in, in their order; a self loop counts once. */
export function factsByEntity(facts: readonly Fact[]): Map<string, Fact[]> {
  const byEntity = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const end of new Set([fact.subject, fact.object])) {
      const list = byEntity.get(end);
      if (list === undefined) byEntity.set(end, [fact]);
      else list.push(fact);
    }
  }
  return byEntity;
}

function mostDirect(fact: Fact): TextProvenance | "background" {
  const read = new Set(fact.evidence.filter(isTextEvidence).map((each) => each.provenance));
  return TEXT_PROVENANCES.find((provenance) => read.has(provenance)) ?? "background";
}
