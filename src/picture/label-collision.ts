/** What a node covers, about its centre: the disc, and the label below it. */
export interface Box {
  readonly radius: number;
  readonly halfWidth: number;
  readonly above: number;
  readonly below: number;
}

export interface Placed extends Box {
  x: number;
  y: number;
}

/**
 * Pushes overlapping boxes apart by `strength` of their overlap, along the axis where it is smaller;
 * pinned ones stay. Returns whether any two overlapped.
 */
export function separate<T extends Placed>(
  boxes: readonly T[],
  isPinned: (box: T) => boolean,
  strength = 0.5,
): boolean {
  const order = [...boxes].sort((a, b) => a.y - a.above - (b.y - b.above));
  const columns = columnsOf(order, isPinned);
  const { y, x, above, below, halfWidth } = columns;
  let touched = false;
  for (let a = 0; a < order.length; a++) {
    for (let b = a + 1; b < order.length; b++) {
      // Sorted by upper edge: from here on nothing reaches up to `a`.
      if (at(y, b) - at(above, b) > at(y, a) + at(below, a) + SLACK) break;
      if (Math.abs(at(x, b) - at(x, a)) >= at(halfWidth, a) + at(halfWidth, b)) continue;
      touched = push(columns, a, b, strength) || touched;
    }
  }
  order.forEach((box, index) => {
    box.x = at(x, index);
    box.y = at(y, index);
  });
  return touched;
}

/** Boxes move while a round runs, so the sorted order is a little stale. */
const SLACK = 40;

/** Boxes as columns of numbers: millions of pairs are compared, and objects take ten times as long. */
interface Columns {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly halfWidth: Float64Array;
  readonly above: Float64Array;
  readonly below: Float64Array;
  readonly pinned: Uint8Array;
}

function columnsOf<T extends Placed>(boxes: readonly T[], isPinned: (box: T) => boolean): Columns {
  const column = (of: (box: T) => number) => Float64Array.from(boxes, of);
  return {
    x: column((box) => box.x),
    y: column((box) => box.y),
    halfWidth: column((box) => box.halfWidth),
    above: column((box) => box.above),
    below: column((box) => box.below),
    pinned: Uint8Array.from(boxes, (box) => (isPinned(box) ? 1 : 0)),
  };
}

function at(column: Float64Array, index: number): number {
  return column[index] ?? 0;
}

/** Pushes two boxes apart that overlap in x, if they do in y too. */
function push(columns: Columns, a: number, b: number, strength: number): boolean {
  const { x, y, halfWidth, above, below, pinned } = columns;
  const [aPinned, bPinned] = [pinned[a] === 1, pinned[b] === 1];
  if (aPinned && bPinned) return false;
  const overlapX = at(halfWidth, a) + at(halfWidth, b) - Math.abs(at(x, b) - at(x, a));
  const middle = (box: number): number => at(y, box) + (at(below, box) - at(above, box)) / 2;
  const down = middle(b) >= middle(a);
  const overlapY = down
    ? at(y, a) + at(below, a) - (at(y, b) - at(above, b))
    : at(y, b) + at(below, b) - (at(y, a) - at(above, a));
  if (overlapY <= 0) return false;
  const share = (own: boolean, other: boolean): number => (own ? 0 : other ? 2 : 1) * strength;
  // Labels are wide and low, so apart in y costs the picture less: x only when it is much nearer.
  const isAside = overlapX < overlapY * 1.2;
  const column = isAside ? x : y;
  const sign = (isAside ? at(x, b) >= at(x, a) : down) ? 1 : -1;
  const way = sign * ((isAside ? overlapX : overlapY) + GAP);
  column[a] = at(column, a) - way * share(aPinned, bPinned);
  column[b] = at(column, b) + way * share(bPinned, aPinned);
  return true;
}

const GAP = 0.5;
