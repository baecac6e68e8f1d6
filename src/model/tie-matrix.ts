import { belongingTo } from "./belonging.ts";
import type { Network, NetworkLink } from "./network.ts";

export interface MatrixCell {
  readonly links: readonly NetworkLink[];
  readonly nodes: ReadonlySet<string>;
}

/** How often each pair is tied: cells by `row\ncolumn`, both ways round. */
export interface TieMatrix {
  readonly names: readonly string[];
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

const MOST = 24;

/** Facts counted by the places or by the types of their ends; the most tied come first. */
export function matrixOf(
  network: Pick<Network, "nodes" | "links">,
  by: "place" | "type",
): TieMatrix {
  const groupOf = by === "type" ? typesOf(network) : placesOf(network);
  const cells = new Map<string, { links: NetworkLink[]; nodes: Set<string> }>();
  const totals = new Map<string, number>();
  const add = (row: string, column: string, link: NetworkLink): void => {
    const key = `${row}\n${column}`;
    const cell = cells.get(key) ?? { links: [], nodes: new Set<string>() };
    cell.links.push(link);
    cell.nodes.add(link.source).add(link.target);
    cells.set(key, cell);
    totals.set(row, (totals.get(row) ?? 0) + 1);
  };
  for (const link of network.links) {
    const from = groupOf.get(link.source);
    const to = groupOf.get(link.target);
    if (from === undefined || to === undefined || (by === "place" && from === to)) continue;
    add(from, to, link);
    if (from !== to) add(to, from, link);
  }
  const names = [...totals]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([name]) => name);
  return { names, cells };
}

function typesOf({ nodes }: Pick<Network, "nodes">): Map<string, string> {
  return new Map(nodes.filter(({ type }) => type !== "Measure").map(({ id, type }) => [id, type]));
}

/** The smallest place with members of its own to which each thing belongs. */
function placesOf(network: Pick<Network, "nodes" | "links">): Map<string, string> {
  const holders = network.nodes
    .filter(({ type }) => type === "Place")
    .map(({ id }) => ({ id, members: belongingTo(id, network) }))
    .sort((a, b) => b.members.size - a.members.size);
  const places = new Map<string, string>();
  for (const { id, members } of holders) for (const member of members) places.set(member, id);
  return places;
}
