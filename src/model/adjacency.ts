import type { NetworkLink } from "./network.ts";

/** The facts at each thing, in their order; a fact about itself ties nothing and is left out. */
export type Adjacency = ReadonlyMap<string, readonly NetworkLink[]>;

export function adjacencyOf(links: readonly NetworkLink[]): Adjacency {
  const around = new Map<string, NetworkLink[]>();
  const add = (id: string, link: NetworkLink): void => {
    const list = around.get(id);
    if (list === undefined) around.set(id, [link]);
    else list.push(link);
  };
  for (const link of links) {
    if (link.source === link.target) continue;
    add(link.source, link);
    add(link.target, link);
  }
  return around;
}

/** The end of a fact that is not `end`. */
export function otherEnd(link: Pick<NetworkLink, "source" | "target">, end: string): string {
  return link.source === end ? link.target : link.source;
}
