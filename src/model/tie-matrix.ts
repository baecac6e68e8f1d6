import { belongingTo } from "./belonging.ts";
import { letterFrame } from "./letter-frame.ts";
import type { Network, NetworkLink } from "./network.ts";

export interface MatrixCell {
  readonly links: readonly NetworkLink[];
  /** Things of neither place that facts tie to both. */
  readonly shared: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
}

/** How often each pair is tied: cells by `row\ncolumn`, both ways round. */
export interface TieMatrix {
  readonly names: readonly string[];
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

const MOST = 24;
/** What is tied to more places than this says nothing of two of them. */
const HUB = 12;

interface Counted {
  readonly links: NetworkLink[];
  readonly shared: Set<string>;
  readonly nodes: Set<string>;
}

/** Facts counted by the places or by the types of their ends; the most tied come first. */
export function matrixOf(
  network: Pick<Network, "nodes" | "links">,
  by: "place" | "type",
): TieMatrix {
  const groupOf = by === "type" ? typesOf(network) : placesOf(network);
  const cells = new Map<string, Counted>();
  const totals = new Map<string, number>();
  const cellAt = (row: string, column: string): Counted => {
    const key = `${row}\n${column}`;
    const cell = cells.get(key) ?? { links: [], shared: new Set(), nodes: new Set() };
    cells.set(key, cell);
    totals.set(row, (totals.get(row) ?? 0) + 1);
    return cell;
  };
  const add = (row: string, column: string, link: NetworkLink): void => {
    const cell = cellAt(row, column);
    cell.links.push(link);
    cell.nodes.add(link.source).add(link.target);
  };
  for (const link of network.links) {
    const from = groupOf.get(link.source);
    const to = groupOf.get(link.target);
    if (from === undefined || to === undefined || (by === "place" && from === to)) continue;
    add(from, to, link);
    if (from !== to) add(to, from, link);
  }
  if (by === "place") {
    for (const [thing, ends] of sharedThings(network, groupOf)) {
      const places = [...ends.keys()];
      for (const row of places) {
        for (const column of places) {
          if (row === column) continue;
          const cell = cellAt(row, column);
          cell.shared.add(thing);
          for (const id of [thing, ...(ends.get(row) ?? []), ...(ends.get(column) ?? [])])
            cell.nodes.add(id);
        }
      }
    }
  }
  const names = [...totals]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([name]) => name);
  return { names, cells };
}

/** What belongs to no place and is tied to several, with the things of each place that tie it. */
function sharedThings(
  network: Pick<Network, "nodes" | "links">,
  placeOf: ReadonlyMap<string, string>,
): Map<string, Map<string, Set<string>>> {
  const frame = letterFrame(network);
  const found = new Map<string, Map<string, Set<string>>>();
  const note = (thing: string, end: string): void => {
    const place = placeOf.get(end);
    if (place === undefined || placeOf.has(thing) || frame.has(thing)) return;
    const places = found.get(thing) ?? new Map<string, Set<string>>();
    places.set(place, (places.get(place) ?? new Set()).add(end));
    found.set(thing, places);
  };
  for (const { source, target } of network.links) {
    note(source, target);
    note(target, source);
  }
  return new Map([...found].filter(([, { size }]) => size > 1 && size <= HUB));
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
