import type { Network, NetworkLink, NetworkNode } from "./network.ts";

/** Of more things than this, a picture shows the communities first. */
export const MANY = 2000;

export interface OverviewOptions {
  /** Things and facts that filters leave. */
  readonly visible: { readonly nodes: ReadonlySet<string>; readonly links: ReadonlySet<string> };
  /** Communities that are open. */
  readonly open: ReadonlySet<number>;
  /** Things that are shown for themselves whatever community they are in. */
  readonly kept: ReadonlySet<string>;
}

/** So many ties of a closed community to others are drawn. */
const TIES = 2;

/** The id of the node that stands for a community. */
export function communityNode(community: number): string {
  return `community:${community}`;
}

/** Opens all of them at once. */
export const ALL_COMMUNITIES = "community:*";

/** Which community a node stands for; undefined for any other. */
export function communityOf(id: string): number | undefined {
  const [, number] = /^community:(\d+)$/.exec(id) ?? [];
  return number === undefined ? undefined : Number(number);
}

/**
 * The network with each closed community as one node, as large as what it stands for, and one line for
 * all facts between the same two. What no community holds and nobody asked for is left out.
 */
export function overviewOf(network: Network, { visible, open, kept }: OverviewOptions): Network {
  const byId = new Map(network.nodes.map((node) => [node.id, node.name]));
  const names = new Map(
    network.communities.map(({ id, leaders }) => [id, byId.get(leaders[0] ?? "")]),
  );
  const groups = new Map<string, NetworkNode[]>();
  const standIn = new Map<string, string>();
  const nodes: NetworkNode[] = [];
  for (const node of network.nodes) {
    if (!visible.nodes.has(node.id)) continue;
    const { id, community } = node;
    if (kept.has(id) || (community !== undefined && open.has(community))) {
      standIn.set(id, id);
      nodes.push(node);
    } else if (community !== undefined && node.measure === undefined) {
      const group = communityNode(community);
      standIn.set(id, group);
      const members = groups.get(group);
      if (members === undefined) groups.set(group, [node]);
      else members.push(node);
    }
  }
  const links = new Map<string, NetworkLink>();
  for (const link of network.links) {
    if (!visible.links.has(link.id)) continue;
    const [source, target] = [standIn.get(link.source), standIn.get(link.target)];
    if (source === undefined || target === undefined) continue;
    if (source === link.source && target === link.target) links.set(link.id, link);
    else if (source !== target) bundle(links, link, source, target);
  }
  dropWeakTies(links);
  for (const [id, members] of groups) {
    nodes.push(standing(id, names.get(communityOf(id) ?? -1) ?? id, members));
  }
  return { ...network, nodes, links: [...links.values()] };
}

/** All facts between the same two as one line, whichever way they run. */
function bundle(
  links: Map<string, NetworkLink>,
  link: NetworkLink,
  source: string,
  target: string,
): void {
  const [from, to] = source < target ? [source, target] : [target, source];
  const id = `${from} ${to}`;
  const before = links.get(id);
  links.set(id, {
    ...(before ?? {
      ...link,
      id,
      source: from,
      target: to,
      predicate: "",
      proofs: [],
      letters: [],
    }),
    support: (before?.support ?? 0) + 1,
    background: (before?.background ?? true) && link.background,
  });
}

/** Between closed communities only the strongest ties of each are drawn: else all is tied to all. */
function dropWeakTies(links: Map<string, NetworkLink>): void {
  const between = [...links.values()].filter(
    ({ source, target }) => communityOf(source) !== undefined && communityOf(target) !== undefined,
  );
  const counts = new Map<string, number>();
  const take = (id: string): number => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count;
  };
  between.sort((a, b) => b.support - a.support || (a.id < b.id ? -1 : 1));
  for (const { id, source, target } of between) {
    const [one, other] = [take(source), take(target)];
    if (one > TIES && other > TIES) links.delete(id);
  }
}

function standing(id: string, name: string, members: readonly NetworkNode[]): NetworkNode {
  const mean = (axis: "x" | "y"): number =>
    members.reduce((sum, member) => sum + member[axis], 0) / members.length;
  const count = members.length;
  const community = communityOf(id);
  return {
    id,
    type: "",
    name,
    aliases: [],
    x: mean("x"),
    y: mean("y"),
    pinyin: "",
    initials: "",
    degree: count,
    background: false,
    count,
    ...(community !== undefined && { community }),
  };
}
