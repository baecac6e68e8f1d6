import type { Network, NetworkLink, NetworkNode } from "./network.ts";

/** Each kind among a list's items, and by place in the list which one it is. */
export interface Kinds {
  readonly names: readonly string[];
  readonly of: Int32Array;
}

/** A network by numbers, for what looks at all of it at once: a number is a place in its lists. */
export interface NetworkIndex {
  readonly nodeAt: ReadonlyMap<string, number>;
  /** By fact, the things at its ends; -1 where there is none. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly types: Kinds;
  readonly relations: Kinds;
  readonly statuses: Kinds;
}

type Indexed = Pick<Network, "nodes" | "links">;

const known = new WeakMap<Indexed, NetworkIndex>();

/** The numbers of a network, made when first asked for. */
export function networkIndex(network: Indexed): NetworkIndex {
  const index = known.get(network) ?? made(network);
  known.set(network, index);
  return index;
}

function made({ nodes, links }: Indexed): NetworkIndex {
  const nodeAt = new Map(nodes.map(({ id }, at) => [id, at]));
  const endsAt = (end: (link: NetworkLink) => string): Int32Array =>
    Int32Array.from(links, (link) => nodeAt.get(end(link)) ?? -1);
  return {
    nodeAt,
    sources: endsAt(({ source }) => source),
    targets: endsAt(({ target }) => target),
    types: kindsOf(nodes, ({ type }: NetworkNode) => type),
    relations: kindsOf(links, ({ predicate }) => predicate),
    statuses: kindsOf(links, ({ status }) => status),
  };
}

function kindsOf<Item>(items: readonly Item[], kindOf: (item: Item) => string): Kinds {
  const at = new Map<string, number>();
  const of = Int32Array.from(items, (item) => {
    const kind = kindOf(item);
    const number = at.get(kind) ?? at.size;
    at.set(kind, number);
    return number;
  });
  return { names: [...at.keys()], of };
}
