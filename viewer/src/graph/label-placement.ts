import type { Point } from "./curve.ts";

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A label looking for a place round its disc; `width` and `height` are those of its text. */
export interface Label extends Point {
  readonly id: string;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Drawn where it covers least, even where no place is free. */
  readonly forced: boolean;
  /** Stays where it always is, lines or not: what one finds the picture by. */
  readonly steady?: boolean;
}

type Side = (typeof SIDES)[number];

export interface PlacedLabel {
  readonly id: string;
  readonly side: Side;
  readonly box: Rectangle;
}

/** In the order in which they are tried. */
const SIDES = [
  "below",
  "right",
  "left",
  "above",
  "below right",
  "below left",
  "above right",
  "above left",
] as const;
const GAP = 4;
const CELL = 96;

/** Boxes that are taken, in squares, so that a question looks only at what is near. */
export interface Occupancy {
  readonly isFree: (box: Rectangle) => boolean;
  /** How many square pixels of a box are taken or out of bounds. */
  readonly covered: (box: Rectangle) => number;
  readonly take: (box: Rectangle) => void;
}

/**
 * Gives each label the first free side of its disc, in the order they come, first where none of the lines'
 * points is; one that finds none is left out. Discs of all labels are in the way from the start.
 */
export function placeLabels(
  labels: readonly Label[],
  occupancy: Occupancy,
  lines: readonly Point[] = [],
): PlacedLabel[] {
  for (const { x, y, radius } of labels) {
    occupancy.take({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
  }
  return labels.flatMap((label): PlacedLabel[] => {
    const free = SIDES.filter((each) => occupancy.isFree(boxAt(label, each)));
    const isClear = (each: Side): boolean => {
      const box = boxAt(label, each);
      return label.steady === true || !lines.some((point) => contains(box, point));
    };
    const side =
      free.find(isClear) ?? free[0] ?? (label.forced ? leastCovered(label, occupancy) : undefined);
    if (side === undefined) return [];
    const box = boxAt(label, side);
    occupancy.take(box);
    return [{ id: label.id, side, box }];
  });
}

function leastCovered(label: Label, { covered }: Occupancy): Side {
  let best: { readonly side: Side; readonly area: number } | undefined;
  for (const side of SIDES) {
    const area = covered(boxAt(label, side));
    if (best === undefined || area < best.area) best = { side, area };
  }
  return best?.side ?? "below";
}

/** Nothing is free beyond `bounds`: what a panel or the window's edge would cut is not shown. */
export function createOccupancy(bounds: Rectangle): Occupancy {
  const cells = new Map<string, Rectangle[]>();
  const keys = (box: Rectangle): string[] => {
    const found: string[] = [];
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) {
        found.push(`${x},${y}`);
      }
    }
    return found;
  };
  return {
    isFree: (box) =>
      box.left >= bounds.left &&
      box.right <= bounds.right &&
      box.top >= bounds.top &&
      box.bottom <= bounds.bottom &&
      keys(box).every((key) => (cells.get(key) ?? []).every((taken) => common(box, taken) === 0)),
    covered: (box) => {
      const near = new Set(keys(box).flatMap((key) => cells.get(key) ?? []));
      const out = common(box, box) - common(box, bounds);
      return [...near].reduce((sum, taken) => sum + common(box, taken), out);
    },
    take: (box) => {
      for (const key of keys(box)) {
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [box]);
        else cell.push(box);
      }
    },
  };
}

function boxAt({ x, y, radius, width, height }: Label, side: Side): Rectangle {
  // At a corner a round disc leaves a gap by itself.
  const reach = side.includes(" ") ? radius : radius + GAP;
  const across = side.includes("left") ? -1 : side.includes("right") ? 1 : 0;
  const down = side.includes("above") ? -1 : side.includes("below") ? 1 : 0;
  const cx = x + across * (reach + width / 2);
  const cy = y + down * (reach + height / 2);
  return {
    left: cx - width / 2,
    right: cx + width / 2,
    top: cy - height / 2,
    bottom: cy + height / 2,
  };
}

export function contains({ left, right, top, bottom }: Rectangle, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** How many square pixels two boxes share. */
function common(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
