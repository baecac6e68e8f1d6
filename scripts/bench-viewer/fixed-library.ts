import type { KnowledgeGraph } from "../../src/model/graph.ts";
import type { Network } from "../../src/model/network.ts";
import type { Library } from "../../src/server/library.ts";
import { writeNetwork } from "../../src/server/written-network.ts";

/** A graph that was made up and is in no store; loading it would take longer than what is measured. */
export function fixedLibrary(graph: KnowledgeGraph, network: Network): Library {
  const written = writeNetwork(network);
  return {
    read: async () => ({ hash: "made up", graph, network }),
    entity: async () => undefined,
    network: async () => network,
    drawn: async () => network,
    written: () => written,
    hold: async () => {},
    forget: () => {},
  };
}
