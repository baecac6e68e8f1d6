import { adjacencyOf, otherEnd } from "./adjacency.ts";
import { isBoth } from "./belonging.ts";
import type { Network, NetworkNode } from "./network.ts";

const CHAIN = 3;
/** A thing with more facts than this says little about any two of them. */
const HUB = 60;

/** The two places that the letters tie most, the one with more facts first; none where no two are tied. */
export function defaultPoles(network: Pick<Network, "nodes" | "links">): readonly string[] {
  const places = new Map(
    network.nodes.filter(({ type }) => type === "Place").map((node) => [node.id, node]),
  );
  const upwards = adjacencyOf(
    network.links.filter(({ predicate }) => predicate === "LOCATED_IN" || predicate === "PART_OF"),
  );
  const owners = new Map<string, ReadonlySet<string>>();
  const ownersOf = (id: string): ReadonlySet<string> => {
    const known = owners.get(id);
    if (known !== undefined) return known;
    const found = new Set<string>();
    let front = [id];
    for (let hop = 0; hop <= CHAIN; hop++) {
      for (const each of front) if (places.has(each)) found.add(each);
      front = front.flatMap((at) =>
        (upwards.get(at) ?? []).filter(({ source }) => source === at).map(({ target }) => target),
      );
    }
    owners.set(id, found);
    return found;
  };
  const points = new Map<string, number>();
  const tie = (one: string, other: string, weight: number): void => {
    for (const a of ownersOf(one)) {
      for (const b of ownersOf(other)) {
        if (a === b || ownersOf(a).has(b) || ownersOf(b).has(a)) continue;
        const key = a < b ? `${a}\n${b}` : `${b}\n${a}`;
        points.set(key, (points.get(key) ?? 0) + weight);
      }
    }
  };
  const stated = network.links.filter(({ background }) => !background);
  for (const { source, target, support } of stated) tie(source, target, 2 * support);
  for (const [id, links] of adjacencyOf(stated)) {
    if (places.has(id) || links.length > HUB) continue;
    for (const [index, one] of links.entries()) {
      for (const other of links.slice(index + 1)) tie(otherEnd(one, id), otherEnd(other, id), 1);
    }
  }
  const mostNamed = [...points].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [best] = mostNamed[0] ?? [];
  if (best === undefined) return [];
  return best
    .split("\n")
    .sort((a, b) => (places.get(b)?.degree ?? 0) - (places.get(a)?.degree ?? 0));
}

/** What the two poles are called together, where the letters have a word for it, such as 莞深. */
export function jointName(
  nodes: readonly NetworkNode[],
  one: string,
  other: string,
): string | undefined {
  return nodes
    .flatMap(({ type, name, aliases }) => (type === "Place" ? [name, ...aliases] : []))
    .find((name) => isBoth(name, one, other));
}
