import type { Point } from "./curve.ts";

interface Disc extends Point {
  readonly reach: number;
}

/** Of a line's points outside all discs, the one farthest from the points of other lines. */
export function clearestPoint(
  points: readonly Point[],
  discs: readonly Disc[],
  others: readonly Point[],
): Point | undefined {
  const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
  let best: { point: Point; clearance: number } | undefined;
  for (const point of points) {
    if (discs.some((disc) => distance(disc, point) <= disc.reach)) continue;
    const clearance = others.reduce(
      (least, other) => Math.min(least, distance(point, other)),
      Number.POSITIVE_INFINITY,
    );
    if (best === undefined || clearance > best.clearance) best = { point, clearance };
  }
  return best?.point;
}
