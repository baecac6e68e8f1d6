import type { Position } from "../../../src/model/network.ts";

import type { Group } from "./groups.ts";

/** Room for a disc with its name. */
const CELL = { width: 118, height: 78 };
const GAP = 96;

/** Each group as a block of rows, the largest first, the blocks in rows that fill about the shape of the stage. */
export function groupLayout(groups: readonly Group[]): Map<string, Position> {
  const blocks = groups
    .filter(({ members }) => members.length > 0)
    .map(({ members }) => {
      const columns = Math.max(1, Math.ceil(Math.sqrt(members.length * 0.8)));
      const rows = Math.ceil(members.length / columns);
      return { members, columns, width: columns * CELL.width, height: rows * CELL.height };
    })
    .sort((a, b) => b.members.length - a.members.length);
  const area = blocks.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const widest = Math.max(Math.sqrt(area * 1.7), ...blocks.map(({ width }) => width));
  const placed = new Map<string, Position>();
  let left = 0;
  let top = 0;
  let rowHeight = 0;
  for (const { members, columns, width, height } of blocks) {
    if (left > 0 && left + width > widest) {
      left = 0;
      top += rowHeight + GAP;
      rowHeight = 0;
    }
    members.forEach((id, index) => {
      const x = left + ((index % columns) + 0.5) * CELL.width;
      const y = top + (Math.floor(index / columns) + 0.5) * CELL.height;
      placed.set(id, { x, y });
    });
    left += width + GAP;
    rowHeight = Math.max(rowHeight, height);
  }
  return centred(placed);
}

/** All on one circle, in the order given. */
export function circleLayout(ids: readonly string[]): Map<string, Position> {
  const radius = Math.max(300, (ids.length * 46) / (2 * Math.PI));
  return new Map(
    ids.map((id, index) => {
      const angle = Math.PI / 2 - (2 * Math.PI * index) / Math.max(1, ids.length);
      return [id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
    }),
  );
}

/** About the origin, y upwards. */
function centred(placed: ReadonlyMap<string, Position>): Map<string, Position> {
  const xs = [...placed.values()].map(({ x }) => x);
  const ys = [...placed.values()].map(({ y }) => y);
  const middle = (values: readonly number[]): number =>
    values.length === 0 ? 0 : (Math.min(...values) + Math.max(...values)) / 2;
  const [x0, y0] = [middle(xs), middle(ys)];
  return new Map([...placed].map(([id, { x, y }]) => [id, { x: x - x0, y: y0 - y }]));
}

/** What is written above a group, at the middle of its upper edge. */
export interface GroupHead extends Position {
  readonly key: string;
  readonly count: number;
}

/** The heads of those groups of which something is drawn. */
export function groupHeads(
  groups: readonly Group[],
  positions: ReadonlyMap<string, Position>,
  isDrawn: (id: string) => boolean,
): GroupHead[] {
  return groups.flatMap(({ key, members }) => {
    const places = members.filter(isDrawn).flatMap((id) => positions.get(id) ?? []);
    if (places.length === 0) return [];
    const xs = places.map(({ x }) => x);
    const x = (Math.min(...xs) + Math.max(...xs)) / 2;
    const y = Math.max(...places.map((place) => place.y)) + CELL.height * 0.62;
    return [{ key, count: places.length, x, y }];
  });
}
