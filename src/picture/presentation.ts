import type { KnowledgeGraph } from "../model/graph.ts";
import {
  type Appearance,
  factsByEntity,
  type Membership,
  type Position,
} from "../model/network.ts";
import { communitiesOf } from "./communities.ts";
import { layoutCommunities } from "./community-layout.ts";
import { layoutNetwork } from "./layout.ts";
import { type Bodies, searchKeys } from "./search-keys.ts";

/** How far below its neighbours a new entity is put, in layout units. */
const STEP = 40;

/** So many entities find places of their own, no label on another; of more, communities do: nobody reads all. */
const LARGEST_READ = 4000;

/** How every entity of a graph is drawn and found; bodies by the short forms of the gazetteer too. */
export function presentationOf(graph: KnowledgeGraph, bodies: Bodies): Map<string, Appearance> {
  const communities = communitiesOf(graph);
  const positions =
    graph.entities.length <= LARGEST_READ
      ? layoutNetwork(graph)
      : layoutCommunities(graph, communities);
  return withKeys(graph, positions, communities, bodies);
}

/**
 * The same for a graph that a person is looking at: what stands there already stays where it is, and
 * what is new comes below its neighbours.
 */
export function presentationBeside(
  graph: KnowledgeGraph,
  known: ReadonlyMap<string, Position>,
  bodies: Bodies,
): Map<string, Appearance> {
  const facts = factsByEntity(graph.facts);
  const positions = new Map<string, Position>();
  for (const { id } of graph.entities) {
    const { x, y } = known.get(id) ?? beside(id);
    positions.set(id, { x, y });
  }
  return withKeys(graph, positions, communitiesOf(graph), bodies);

  function beside(id: string): Position {
    const neighbours = (facts.get(id) ?? []).flatMap(({ subject, object }) => {
      const place = known.get(subject === id ? object : subject);
      return place === undefined ? [] : [place];
    });
    if (neighbours.length === 0) return { x: 0, y: 0 };
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    return { x: mean(neighbours.map(({ x }) => x)), y: mean(neighbours.map(({ y }) => y)) - STEP };
  }
}

function withKeys(
  graph: KnowledgeGraph,
  positions: ReadonlyMap<string, Position>,
  communities: ReadonlyMap<string, number>,
  bodies: Bodies,
): Map<string, Appearance> {
  const keys = searchKeys(graph.entities, bodies);
  return new Map(
    graph.entities.map(({ id }) => [
      id,
      {
        ...(positions.get(id) ?? { x: 0, y: 0 }),
        ...membershipOf(id),
        ...(keys.get(id) ?? { pinyin: "", initials: "" }),
      },
    ]),
  );

  function membershipOf(id: string): Membership {
    const community = communities.get(id);
    return community === undefined ? {} : { community };
  }
}
