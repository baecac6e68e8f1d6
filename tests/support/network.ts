import type { Network, NetworkNode } from "../../src/model/network.ts";

/** A network of these nodes, with no facts between them. */
export function networkWith(nodes: readonly NetworkNode[]): Network {
  return {
    title: { zh: "", en: "" },
    poles: [],
    types: [],
    relations: [],
    status: {},
    provenance: {},
    letters: [],
    communities: [],
    nodes,
    links: [],
  };
}
