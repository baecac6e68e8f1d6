import { compareText } from "./compare.ts";
import type { Network, NetworkLink, NetworkNode } from "./network.ts";
import { networkIndex } from "./network-index.ts";

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

/** Of more things than this all are never drawn at once: no page lives through it, no eye reads it. */
export const MOST_DRAWN = 50_000;

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
  const groups = new Map<string, NetworkNode[]>();
  /** By thing, the place of what stands for it among all that is drawn; -1 where it is left out. */
  const standIn = new Int32Array(network.nodes.length).fill(-1);
  const drawn: string[] = [];
  const nodes: NetworkNode[] = [];
  const groupAt = new Map<number, number>();
  network.nodes.forEach((node, at) => {
    if (!visible.nodes.has(node.id)) return;
    const { id, community } = node;
    if (kept.has(id) || (community !== undefined && open.has(community))) {
      standIn[at] = drawn.push(id) - 1;
      nodes.push(node);
    } else if (community !== undefined && node.measure === undefined) {
      const known = groupAt.get(community);
      const group = known ?? drawn.push(communityNode(community)) - 1;
      standIn[at] = group;
      if (known === undefined) groupAt.set(community, group);
      const name = drawn[group] ?? "";
      const members = groups.get(name);
      if (members === undefined) groups.set(name, [node]);
      else members.push(node);
    }
  });
  const links = linesBetween(network, visible.links, standIn, drawn);
  const names = leadersOf(network);
  for (const [id, members] of groups) {
    nodes.push(standing(id, names.get(communityOf(id) ?? -1) ?? id, members));
  }
  return { ...network, nodes, links };
}

function leadersOf({ nodes, communities }: Network): Map<number, string | undefined> {
  const leaders = new Set(communities.map((community) => community.leaders[0]));
  const byId = new Map(
    nodes.flatMap(({ id, name }): [string, string][] => (leaders.has(id) ? [[id, name]] : [])),
  );
  return new Map(
    communities.map((community) => [community.id, byId.get(community.leaders[0] ?? "")]),
  );
}

/** Facts between things that stand for themselves, and all others between the same two as one line. */
function linesBetween(
  network: Network,
  visible: ReadonlySet<string>,
  standIn: Int32Array,
  drawn: readonly string[],
): NetworkLink[] {
  const { sources, targets } = networkIndex(network);
  const lines: NetworkLink[] = [];
  const bundles = new Map<number, { first: NetworkLink; support: number; background: boolean }>();
  network.links.forEach((link, at) => {
    const [one, other] = [standIn[sources[at] ?? -1] ?? -1, standIn[targets[at] ?? -1] ?? -1];
    if (one < 0 || other < 0 || !visible.has(link.id)) return;
    if (drawn[one] === link.source && drawn[other] === link.target) {
      lines.push(link);
    } else if (one !== other) {
      const key = Math.min(one, other) * drawn.length + Math.max(one, other);
      const bundle = bundles.get(key);
      if (bundle === undefined)
        bundles.set(key, { first: link, support: 1, background: link.background });
      else {
        bundle.support++;
        bundle.background &&= link.background;
      }
    }
  });
  const bundled = [...bundles].map(([key, { first, support, background }]): NetworkLink => {
    const ends = [drawn[Math.floor(key / drawn.length)] ?? "", drawn[key % drawn.length] ?? ""];
    const [source = "", target = ""] = ends.sort();
    const id = `${source} ${target}`;
    return {
      ...first,
      id,
      source,
      target,
      predicate: "",
      proofs: [],
      letters: [],
      support,
      background,
    };
  });
  return [...lines, ...withoutWeakTies(bundled)];
}

/** Between closed communities only the strongest ties of each are drawn: else all is tied to all. */
function withoutWeakTies(bundles: readonly NetworkLink[]): NetworkLink[] {
  const between = bundles.filter(
    ({ source, target }) => communityOf(source) !== undefined && communityOf(target) !== undefined,
  );
  const counts = new Map<string, number>();
  const take = (id: string): number => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count;
  };
  between.sort((a, b) => b.support - a.support || compareText(a.id, b.id));
  const weak = new Set<NetworkLink>();
  for (const link of between) {
    const [one, other] = [take(link.source), take(link.target)];
    if (one > TIES && other > TIES) weak.add(link);
  }
  return bundles.filter((link) => !weak.has(link));
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
