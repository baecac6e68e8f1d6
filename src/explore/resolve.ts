import { failure } from "../model/errors.ts";
import type { Network, NetworkNode } from "../model/network.ts";
import { search } from "./search-hits.ts";

/** The id of the node that a person means by an id, a name, an alias or what leads to it alone. */
export function resolveEntity(network: Network, word: string): string {
  for (const matches of [
    (node: NetworkNode) => node.id === word,
    (node: NetworkNode) => node.name === word,
    (node: NetworkNode) => node.aliases.includes(word),
  ]) {
    const [first, ...others] = network.nodes.filter(matches);
    if (first === undefined) continue;
    if (others.length === 0) return first.id;
    throw failure("usage", "ambiguous-entity", {
      what: `${word} is the name of several entities`,
      cure: `Name one by its id: ${[first, ...others].map(({ id }) => id).join(", ")}.`,
    });
  }
  const { hits } = search(network, word, 6);
  const [only, second] = hits;
  if (only !== undefined && second === undefined && !only.near) return only.id;
  throw failure("not-found", "unknown-entity", {
    what: `no entity is called ${word}`,
    cure:
      hits.length === 0
        ? "Look for a part of its name with `lettergraph search`."
        : `Did you mean ${hits.map(({ id }) => id).join(", ")}?`,
  });
}
