import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { type Network, type Position, toNetwork } from "../../src/model/network.ts";
import type { Ontology } from "../../src/model/ontology.ts";
import { communitiesOf } from "../../src/picture/communities.ts";
import { largeGraph } from "../large-graph.ts";

/** A graph and the places where all programs draw it. */
export interface BenchGraph {
  readonly graph: KnowledgeGraph;
  readonly network: Network;
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** A made-up graph of so many things, each community as a sunflower, the communities as another. */
export function benchGraph(ontology: Ontology, entities: number): BenchGraph {
  const graph = largeGraph(ontology, { entities, facts: 3 * entities });
  const communities = communitiesOf(graph);
  const turns = new Map<number, number>();
  const places = new Map(
    graph.entities.map(({ id }): [string, Position & { community?: number }] => {
      const community = communities.get(id);
      const turn = turns.get(community ?? -1) ?? 0;
      turns.set(community ?? -1, turn + 1);
      const centre = spiral(community ?? communities.size, 900);
      const { x, y } = spiral(turn, 60);
      const place = { x: centre.x + x, y: centre.y + y };
      return [id, { ...place, ...(community !== undefined && { community }) }];
    }),
  );
  return { graph, network: toNetwork(graph, ontology, places, new Map()) };
}

function spiral(turn: number, step: number): Position {
  const reach = step * Math.sqrt(turn);
  return { x: reach * Math.cos(turn * GOLDEN), y: reach * Math.sin(turn * GOLDEN) };
}
