import type { Point } from "./curve.ts";

const CELL = 32;

/** Lines of the picture by where they run, so that a question looks only at what is near. */
export interface LinkIndex {
  /** The line nearest to a point, if one is within `reach` pixels. */
  readonly nearest: (point: Point, reach: number) => string | undefined;
}

interface Segment {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
}

/** An index over lines given as the points that they run through. */
export function createLinkIndex(lines: ReadonlyMap<string, readonly Point[]>): LinkIndex {
  const cells = new Map<string, Segment[]>();
  for (const [id, points] of lines) {
    points.slice(1).forEach((to, index) => {
      const from = points[index];
      if (from === undefined) return;
      const segment = { id, from, to };
      for (const key of cellsOf(from, to)) {
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [segment]);
        else cell.push(segment);
      }
    });
  }
  return {
    nearest: (point, reach) => {
      let best: { readonly id: string; readonly distance: number } | undefined;
      const low = { x: point.x - reach, y: point.y - reach };
      const high = { x: point.x + reach, y: point.y + reach };
      for (const key of cellsOf(low, high)) {
        for (const segment of cells.get(key) ?? []) {
          const distance = distanceTo(segment, point);
          if (distance > reach || (best !== undefined && distance >= best.distance)) continue;
          best = { id: segment.id, distance };
        }
      }
      return best?.id;
    },
  };
}

function cellsOf(a: Point, b: Point): string[] {
  const keys: string[] = [];
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)].map((x) => Math.floor(x / CELL));
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)].map((y) => Math.floor(y / CELL));
  for (let x = left ?? 0; x <= (right ?? 0); x++) {
    for (let y = top ?? 0; y <= (bottom ?? 0); y++) keys.push(`${x},${y}`);
  }
  return keys;
}

function distanceTo({ from, to }: Segment, point: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / square;
  const at = Math.min(1, Math.max(0, share));
  return Math.hypot(point.x - from.x - at * dx, point.y - from.y - at * dy);
}
