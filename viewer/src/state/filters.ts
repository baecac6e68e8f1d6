import type { Network, NetworkLink, NetworkNode } from "../../../src/model/network.ts";
import { type Kinds, networkIndex } from "../../../src/model/network-index.ts";
import type { ViewState } from "./view-state.ts";

/** What the filters leave, and how much of each kind there is to choose from. */
export interface Visible {
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly typeCounts: ReadonlyMap<string, number>;
  readonly relationCounts: ReadonlyMap<string, number>;
  readonly statusCounts: ReadonlyMap<string, number>;
  readonly backgroundCount: number;
}

export type Filters = Pick<
  ViewState,
  "hiddenTypes" | "hiddenRelations" | "hiddenStatuses" | "background"
> &
  Partial<Pick<ViewState, "hidden" | "surest">> & {
    /** The facts of one letter, year or place, where there is such a choice. */
    readonly within?: ReadonlySet<string> | undefined;
  };

/**
 * The nodes and links that the filters leave. Each count answers "how many would I see of this kind",
 * so it follows the other filters but not the one it stands beside.
 */
export function visibleIn(network: Network, filters: Filters): Visible {
  const { sources, targets, types, relations, statuses } = networkIndex(network);
  const shownType = offFrom(types, filters.hiddenTypes);
  const shownRelation = offFrom(relations, filters.hiddenRelations);
  const shownStatus = offFrom(statuses, filters.hiddenStatuses);
  const hidden = new Set(filters.hidden);
  const { within, background, surest = 0 } = filters;
  const tied = within && endsOf(network, within);
  const nodes = new Set<string>();
  const isShown = new Uint8Array(network.nodes.length);
  // Background facts may be counted while they are off: what they would tie has to be there.
  const mayShow = new Uint8Array(network.nodes.length);
  const typeCounts = new Int32Array(types.names.length);
  network.nodes.forEach((node, at) => {
    if (hidden.has(node.id) || tied?.[at] === 0) return;
    const type = types.of[at] ?? 0;
    mayShow[at] = shownType[type] ?? 0;
    if (!background && node.background) return;
    count(typeCounts, type);
    if (shownType[type] !== 1) return;
    isShown[at] = 1;
    nodes.add(node.id);
  });
  const links = new Set<string>();
  const relationCounts = new Int32Array(relations.names.length);
  const statusCounts = new Int32Array(statuses.names.length);
  let backgroundCount = 0;
  network.links.forEach((link, at) => {
    if (link.confidence < surest || within?.has(link.id) === false) return;
    const [source, target] = [sources[at] ?? -1, targets[at] ?? -1];
    const [relation, status] = [relations.of[at] ?? 0, statuses.of[at] ?? 0];
    const hasRelation = shownRelation[relation] === 1;
    const hasStatus = link.background || shownStatus[status] === 1;
    if (link.background && hasRelation && mayShow[source] === 1 && mayShow[target] === 1)
      backgroundCount++;
    if (isShown[source] !== 1 || isShown[target] !== 1 || (link.background && !background)) return;
    if (hasStatus) count(relationCounts, relation);
    if (hasRelation && !link.background) count(statusCounts, status);
    if (hasRelation && hasStatus) links.add(link.id);
  });
  return {
    nodes,
    links,
    typeCounts: byName(types, typeCounts),
    relationCounts: byName(relations, relationCounts),
    statusCounts: byName(statuses, statusCounts),
    backgroundCount,
  };
}

/** By kind, whether it is shown. */
function offFrom({ names }: Kinds, off: readonly string[]): Uint8Array {
  return Uint8Array.from(names, (name) => (off.includes(name) ? 0 : 1));
}

function count(counts: Int32Array, kind: number): void {
  counts[kind] = (counts[kind] ?? 0) + 1;
}

function byName({ names }: Kinds, counts: Int32Array): Map<string, number> {
  return new Map(
    names.flatMap((name, kind): [string, number][] => {
      const found = counts[kind] ?? 0;
      return found === 0 ? [] : [[name, found]];
    }),
  );
}

/** By thing, whether one of these facts ties it. */
function endsOf(network: Network, within: ReadonlySet<string>): Uint8Array {
  const { sources, targets } = networkIndex(network);
  const tied = new Uint8Array(network.nodes.length);
  network.links.forEach(({ id }, at) => {
    if (!within.has(id)) return;
    tied[sources[at] ?? -1] = 1;
    tied[targets[at] ?? -1] = 1;
  });
  return tied;
}

/** The nodes one visible fact away, with the facts that lead there, in the order of the network. */
export function neighboursOf(
  id: string,
  links: readonly NetworkLink[],
  visible: Pick<Visible, "links">,
): Map<string, NetworkLink[]> {
  const around = new Map<string, NetworkLink[]>();
  for (const link of links) {
    if (!visible.links.has(link.id) || (link.source !== id && link.target !== id)) continue;
    const other = link.source === id ? link.target : link.source;
    around.set(other, [...(around.get(other) ?? []), link]);
  }
  return around;
}

/** Nodes by type, in the order of the vocabulary, busiest first. */
export function nodesByType(
  network: Network,
  visible: Pick<Visible, "nodes">,
): Map<string, NetworkNode[]> {
  const groups = new Map<string, NetworkNode[]>(network.types.map(({ name }) => [name, []]));
  for (const node of network.nodes)
    if (visible.nodes.has(node.id)) groups.get(node.type)?.push(node);
  for (const [type, nodes] of groups) {
    if (nodes.length === 0) groups.delete(type);
    else nodes.sort((a, b) => b.degree - a.degree || (a.name < b.name ? -1 : 1));
  }
  return groups;
}
