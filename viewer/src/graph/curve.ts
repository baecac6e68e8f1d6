export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far apart the lines between the same two nodes bulge, as a share of their length. */
const BULGE = 0.22;

/**
 * The bend of each of `count` parallel lines: one alone is straight, two bow apart, three leave one
 * in the middle. Seen from source to target, so a line that runs the other way takes the opposite sign.
 */
export function bendOf(index: number, count: number): number {
  return (index - (count - 1) / 2) * BULGE * (count > 4 ? 4 / count : 1);
}

/** The control point of the curve from `a` to `c`; half the bend is what shows. */
function controlOf(a: Point, c: Point, bend: number): Point {
  return {
    x: (a.x + c.x) / 2 - (c.y - a.y) * bend,
    y: (a.y + c.y) / 2 + (c.x - a.x) * bend,
  };
}

/** The point a share of the way along the line from `a` to `c`, y upwards. */
export function pointOn(a: Point, c: Point, bend: number, share: number): Point {
  const b = controlOf(a, c, bend);
  const rest = 1 - share;
  return {
    x: rest * rest * a.x + 2 * rest * share * b.x + share * share * c.x,
    y: rest * rest * a.y + 2 * rest * share * b.y + share * share * c.y,
  };
}
