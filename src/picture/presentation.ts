import type { KnowledgeGraph } from "../model/graph.ts";
import {
  type Appearance,
  factsByEntity,
  type Membership,
  type Place,
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
  return keysBeside(graph, placesOf(graph), bodies);
}

/** Where the entities of a graph stand, and in which community. */
export function placesOf(graph: KnowledgeGraph): Map<string, Place> {
  const communities = communitiesOf(graph);
  const positions =
    graph.entities.length <= LARGEST_READ
      ? layoutNetwork(graph)
      : layoutCommunities(graph, communities);
  return new Map(
    graph.entities.map(({ id }) => [
      id,
      { ...(positions.get(id) ?? { x: 0, y: 0 }), ...membershipOf(id, communities) },
    ]),
  );
}

/**
 * The same for a graph of which a picture is known: what stands there already stays where it is, and what
 * is new comes below its neighbours, those that are new with it among them.
 */
export function placesBeside(
  graph: KnowledgeGraph,
  known: ReadonlyMap<string, Place>,
): Map<string, Place> {
  const facts = factsByEntity(graph.facts);
  const communities = communitiesOf(graph);
  const positions = new Map<string, Position>();
  for (const { id } of graph.entities) {
    const { x, y } = known.get(id) ?? {};
    if (x !== undefined && y !== undefined) positions.set(id, { x, y });
  }
  let waiting = graph.entities.flatMap(({ id }) => (positions.has(id) ? [] : [id]));
  while (waiting.length > 0) {
    const beside = waiting.flatMap((id): [string, Position][] => {
      const place = besideNeighbours(id);
      return place === undefined ? [] : [[id, place]];
    });
    // What nothing ties to what stands there stands in the middle.
    const placed = beside.length > 0 ? beside : waiting.map((id) => [id, { x: 0, y: 0 }] as const);
    for (const [id, place] of placed) positions.set(id, place);
    waiting = waiting.filter((id) => !positions.has(id));
  }
  return new Map(
    graph.entities.map(({ id }) => [
      id,
      { ...positions.get(id), ...membershipOf(id, communities) },
    ]),
  );

  function besideNeighbours(id: string): Position | undefined {
    const neighbours = (facts.get(id) ?? []).flatMap(({ subject, object }) => {
      const place = positions.get(subject === id ? object : subject);
      return place === undefined ? [] : [place];
    });
    if (neighbours.length === 0) return undefined;
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    return { x: mean(neighbours.map(({ x }) => x)), y: mean(neighbours.map(({ y }) => y)) - STEP };
  }
}

/** How entities are found, beside where they stand already: what a load needs, for it draws nothing. */
export function keysBeside(
  { entities }: Pick<KnowledgeGraph, "entities">,
  known: ReadonlyMap<string, Place>,
  bodies: Bodies,
): Map<string, Appearance> {
  const keys = searchKeys(entities, bodies);
  return new Map(
    entities.map(({ id }) => {
      const { x, y, community } = known.get(id) ?? {};
      return [
        id,
        {
          ...(x !== undefined && y !== undefined && { x, y }),
          ...(community !== undefined && { community }),
          ...(keys.get(id) ?? { pinyin: "", initials: "" }),
        },
      ];
    }),
  );
}

function membershipOf(id: string, communities: ReadonlyMap<string, number>): Membership {
  const community = communities.get(id);
  return community === undefined ? {} : { community };
}
