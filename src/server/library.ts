import type { KnowledgeGraph } from "../model/graph.ts";
import { type Network, toNetwork } from "../model/network.ts";
import type { Ontology } from "../model/ontology.ts";
import type { Store } from "../store/store.ts";

/** The graph of a store and the picture of it, as of one load. */
export interface Holdings {
  readonly hash: string;
  readonly graph: KnowledgeGraph;
  readonly network: Network;
}

/** What a store holds, kept in memory until a load changes it. */
export interface Library {
  read(): Promise<Holdings>;
}
