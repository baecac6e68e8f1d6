import type { Exported } from "../../src/export/exported.ts";
import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { networkOf, ONTOLOGY } from "../support/flagship-network.ts";

/** A graph as it leaves, drawn and without coverage. */
export function exportedOf(graph: KnowledgeGraph): Exported {
  return {
    graph,
    ontology: () => ONTOLOGY,
    network: async () => networkOf(graph),
    coverage: async () => [],
  };
}
