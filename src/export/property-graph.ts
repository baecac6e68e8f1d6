import { flatten } from "../model/flat-properties.ts";
import type { Entity, Scalar } from "../model/graph.ts";
import { HUES, hueOf } from "../model/hues.ts";
import type { Network, NetworkLink, NetworkNode } from "../model/network.ts";
import type { Property } from "../model/ontology.ts";
import type { Exported } from "./exported.ts";
import { citationsOf, quotesOf } from "./proof-text.ts";

/** A column: what all nodes, or all edges, may have. */
export interface Attribute {
  readonly name: string;
  readonly type: "string" | "integer" | "double" | "boolean";
}

/** By the names of attributes. */
export type Values = Readonly<Record<string, Scalar | undefined>>;

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly values: Values;
}

export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** The relation, in Chinese. */
  readonly label: string;
  /** How many pieces of evidence stand behind it. */
  readonly weight: number;
  readonly values: Values;
}

/** The graph as graph tools and tables have it: what is known of each thing lies in the same columns. */
export interface PropertyGraph {
  readonly title: string;
  readonly nodeAttributes: readonly Attribute[];
  readonly edgeAttributes: readonly Attribute[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Where properties go that the ontology does not declare: a column of JSON. */
const OTHER: Attribute = { name: "other", type: "string" };

const NODE_ATTRIBUTES = columns(
  "type typeZh typeEn aliases mentions:integer degree:integer background:boolean",
  "community:integer communityName",
);
const EDGE_ATTRIBUTES = columns(
  "predicate relationEn symmetric:boolean status statusZh provenance provenanceZh background:boolean",
  "support:integer letters quotes cites",
);

/**
 * The property graph that every exporter of nodes and edges walks. All edges have a direction, for
 * readers refuse graphs in which only some have; `symmetric` says where it means nothing.
 */
export async function propertyGraph(exported: Exported): Promise<PropertyGraph> {
  const { graph } = exported;
  const ontology = exported.ontology();
  const network = await exported.network();
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const facts = new Map(graph.facts.map((fact) => [fact.id, fact]));
  const sources = new Map(graph.sources.map((source) => [source.id, source]));
  const relations = new Map(network.relations.map((relation) => [relation.name, relation]));
  const types = new Map(network.types.map((type) => [type.name, type]));
  const communities = new Map(network.communities.map(({ id, name }) => [id, name]));
  return {
    title: network.title.zh,
    nodeAttributes: [...NODE_ATTRIBUTES, ...declared(ontology.properties.Measure), OTHER],
    edgeAttributes: [...EDGE_ATTRIBUTES, ...declared(ontology.properties.fact), OTHER],
    nodes: network.nodes.map((node) => ({
      id: node.id,
      label: node.name,
      x: node.x,
      y: node.y,
      size: 10 + 4 * Math.round(Math.sqrt(node.degree)),
      colour: HUES[hueOf(node.type, types.get(node.type)?.group ?? "")].fill,
      values: {
        ...nodeValues(node, entities.get(node.id)),
        typeZh: types.get(node.type)?.zh,
        typeEn: types.get(node.type)?.en,
        communityName: node.community === undefined ? undefined : communities.get(node.community),
        ...withOther(flatten(entities.get(node.id)?.properties ?? {}), ontology.properties.Measure),
      },
    })),
    edges: network.links.map((link) => {
      const relation = relations.get(link.predicate);
      const fact = facts.get(link.id);
      return {
        id: link.id,
        source: link.source,
        target: link.target,
        label: relation?.zh ?? link.predicate,
        weight: link.support,
        values: {
          ...linkValues(link, network),
          relationEn: relation?.en,
          symmetric: relation?.symmetric ?? false,
          quotes: fact && quotesOf(fact).join(" | "),
          cites: fact && citationsOf(fact, sources).join(" | "),
          ...withOther(fact?.qualifiers ?? {}, ontology.properties.fact),
        },
      };
    }),
  };
}

function nodeValues(node: NetworkNode, entity: Entity | undefined): Values {
  return {
    type: node.type,
    aliases: node.aliases.join("; "),
    mentions: entity?.mentions.length,
    degree: node.degree,
    background: node.background,
    community: node.community,
  };
}

function linkValues(link: NetworkLink, network: Network): Values {
  return {
    predicate: link.predicate,
    status: link.status,
    statusZh: network.status[link.status]?.zh,
    provenance: link.provenance,
    provenanceZh: network.provenance[link.provenance]?.zh,
    background: link.background,
    support: link.support,
    letters: link.letters.join("; "),
  };
}

/** The parts of `#rrggbb`, 0 to 255. */
export function rgbOf(colour: string): { r: number; g: number; b: number } {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  );
  return { r, g, b };
}

/** Values in their declared columns, and those that are not declared in one. */
function withOther(
  values: Readonly<Record<string, Scalar>>,
  known: Readonly<Record<string, Property>>,
): Values {
  const own: Record<string, Scalar> = {};
  const others: Record<string, Scalar> = {};
  for (const name of Object.keys(values).sort()) {
    const value = values[name];
    if (value !== undefined) (Object.hasOwn(known, name) ? own : others)[name] = value;
  }
  return Object.keys(others).length === 0 ? own : { ...own, [OTHER.name]: JSON.stringify(others) };
}

function declared(properties: Readonly<Record<string, Property>>): Attribute[] {
  return Object.entries(properties).map(([name, { type }]) => ({
    name,
    type: type === "number" ? "double" : "string",
  }));
}

/** `degree:integer background:boolean label`; without a type it is a text. */
function columns(...words: readonly string[]): Attribute[] {
  return words.flatMap((line) =>
    line.split(" ").map((word) => {
      const [name = "", type = "string"] = word.split(":");
      return { name, type: type as Attribute["type"] };
    }),
  );
}
