import type { Network, NetworkLink, NetworkNode } from "../../../src/model/network.ts";
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
  Partial<Pick<ViewState, "hidden">> & {
    /** The facts of one letter, year or place, where there is such a choice. */
    readonly within?: ReadonlySet<string> | undefined;
  };

/**
 * The nodes and links that the filters leave. Each count answers "how many would I see of this kind",
 * so it follows the other filters but not the one it stands beside.
 */
export function visibleIn(network: Network, filters: Filters): Visible {
  const hiddenTypes = new Set(filters.hiddenTypes);
  const hiddenRelations = new Set(filters.hiddenRelations);
  const hiddenStatuses = new Set(filters.hiddenStatuses);
  const hidden = new Set(filters.hidden);
  const { within } = filters;
  const tied = within && endsOf(network.links, within);
  const nodes = new Set<string>();
  // Background facts may be counted while they are off: what they would tie has to be there.
  const shownTypes = new Set<string>();
  const typeCounts = new Map<string, number>();
  for (const node of network.nodes) {
    if (hidden.has(node.id) || tied?.has(node.id) === false) continue;
    if (!hiddenTypes.has(node.type)) shownTypes.add(node.id);
    if (!filters.background && node.background) continue;
    count(typeCounts, node.type);
    if (!hiddenTypes.has(node.type)) nodes.add(node.id);
  }
  const links = new Set<string>();
  const relationCounts = new Map<string, number>();
  const statusCounts = new Map<string, number>();
  let backgroundCount = 0;
  for (const link of network.links) {
    if (within?.has(link.id) === false) continue;
    const ends = nodes.has(link.source) && nodes.has(link.target);
    const relation = !hiddenRelations.has(link.predicate);
    const status = link.background || !hiddenStatuses.has(link.status);
    if (link.background && relation && shownTypes.has(link.source) && shownTypes.has(link.target)) {
      backgroundCount++;
    }
    if (!ends || (link.background && !filters.background)) continue;
    if (status) count(relationCounts, link.predicate);
    if (relation && !link.background) count(statusCounts, link.status);
    if (relation && status) links.add(link.id);
  }
  return { nodes, links, typeCounts, relationCounts, statusCounts, backgroundCount };
}

/** All that these facts tie. */
function endsOf(links: readonly NetworkLink[], within: ReadonlySet<string>): Set<string> {
  return new Set(
    links.flatMap(({ id, source, target }) => (within.has(id) ? [source, target] : [])),
  );
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

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
