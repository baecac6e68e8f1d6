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
  /** Drawn below its disc even where it covers something. */
  readonly forced: boolean;
}

type Side = "below" | "right" | "left" | "above";

export interface PlacedLabel {
  readonly id: string;
  readonly side: Side;
  readonly box: Rectangle;
}

const SIDES: readonly Side[] = ["below", "right", "left", "above"];
const GAP = 4;
const CELL = 96;

/** Boxes that are taken, in squares, so that a question looks only at what is near. */
export interface Occupancy {
  readonly isFree: (box: Rectangle) => boolean;
  readonly take: (box: Rectangle) => void;
}

/**
 * Gives each label the first free side of its disc, in the order they come; one that finds none is
 * left out. Discs of all labels are in the way from the start.
 */
export function placeLabels(labels: readonly Label[], occupancy: Occupancy): PlacedLabel[] {
  for (const { x, y, radius } of labels) {
    occupancy.take({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
  }
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const sides = label.forced ? [...SIDES, undefined] : SIDES;
    for (const side of sides) {
      const box = boxAt(label, side ?? "below");
      if (side !== undefined && !occupancy.isFree(box)) continue;
      occupancy.take(box);
      placed.push({ id: label.id, side: side ?? "below", box });
      break;
    }
  }
  return placed;
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
      keys(box).every((key) => (cells.get(key) ?? []).every((taken) => !overlap(box, taken))),
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
  const centre: Readonly<Record<Side, Point>> = {
    below: { x, y: y + radius + GAP + height / 2 },
    above: { x, y: y - radius - GAP - height / 2 },
    right: { x: x + radius + GAP + width / 2, y },
    left: { x: x - radius - GAP - width / 2, y },
  };
  const { x: cx, y: cy } = centre[side];
  return {
    left: cx - width / 2,
    right: cx + width / 2,
    top: cy - height / 2,
    bottom: cy + height / 2,
  };
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
