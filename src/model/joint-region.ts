import { isBoth } from "./belonging.ts";
import type { Network, NetworkLink, NetworkNode } from "./network.ts";

/** What marks the second of the two lines that a fact about both poles is drawn as. */
const SECOND = "~2";

/** The fact that a line stands for. */
export function factOf(link: string): string {
  return link.endsWith(SECOND) ? link.slice(0, -SECOND.length) : link;
}

/**
 * The network in which a region such as 莞深 is both poles and never a place of its own: each of its
 * facts is told of either.
 */
export function withoutJointRegions<T extends Pick<Network, "nodes" | "links">>(
  network: T,
  poles: readonly string[],
): T {
  const [one, other] = poles.map((id) => network.nodes.find((node) => node.id === id));
  if (one === undefined || other === undefined) return network;
  const joint = new Set(
    network.nodes
      .filter(({ type, name }) => type === "Place" && isBoth(name, one.name, other.name))
      .map(({ id }) => id),
  );
  if (joint.size === 0) return network;
  const links = network.links.flatMap((link): NetworkLink[] => {
    if (!joint.has(link.source) && !joint.has(link.target)) return [link];
    const moved = [one.id, other.id].map((pole, index) => ({
      ...link,
      id: index === 0 ? link.id : `${link.id}${SECOND}`,
      source: joint.has(link.source) ? pole : link.source,
      target: joint.has(link.target) ? pole : link.target,
    }));
    return moved.filter(({ source, target }) => source !== target);
  });
  return { ...network, nodes: network.nodes.filter(({ id }) => !joint.has(id)), links };
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
