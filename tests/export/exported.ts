import type { Exported } from "../../src/export/exported.ts";
import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { toNetwork } from "../../src/model/network.ts";
import { communitiesOf } from "../../src/picture/communities.ts";
import { layoutNetwork } from "../../src/picture/layout.ts";
import { ONTOLOGY } from "../support/flagship-network.ts";

/** A graph as it leaves, drawn and without coverage. */
export function exportedOf(graph: KnowledgeGraph): Exported {
  return {
    graph,
    ontology: () => ONTOLOGY,
    network: async () => {
      const communities = communitiesOf(graph);
      const places = new Map(
        [...layoutNetwork(graph)].map(([id, place]) => {
          const community = communities.get(id);
          return [id, { ...place, ...(community !== undefined && { community }) }];
        }),
      );
      return toNetwork(graph, ONTOLOGY, places, new Map());
    },
    coverage: async () => [],
  };
}
