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
  let touched = false;
  const order = [...boxes].sort((a, b) => a.y - a.above - (b.y - b.above));
  for (let i = 0; i < order.length; i++) {
    const a = order[i];
    if (a === undefined) continue;
    for (let j = i + 1; j < order.length; j++) {
      const b = order[j];
      // Sorted by upper edge: from here on nothing reaches up to `a`.
      if (b === undefined || b.y - b.above > a.y + a.below + SLACK) break;
      touched = push(a, b, isPinned(a), isPinned(b), strength) || touched;
    }
  }
  return touched;
}

/** Boxes move while a round runs, so the sorted order is a little stale. */
const SLACK = 40;

function push(a: Placed, b: Placed, aPinned: boolean, bPinned: boolean, strength: number): boolean {
  if (aPinned && bPinned) return false;
  const overlapX = a.halfWidth + b.halfWidth - Math.abs(b.x - a.x);
  if (overlapX <= 0) return false;
  const down = b.y + (b.below - b.above) / 2 >= a.y + (a.below - a.above) / 2;
  const overlapY = down ? a.y + a.below - (b.y - b.above) : b.y + b.below - (a.y - a.above);
  if (overlapY <= 0) return false;
  const share = (pinned: boolean, other: boolean): number =>
    (pinned ? 0 : other ? 2 : 1) * strength;
  // Labels are wide and low, so apart in y costs the picture less: x only when it is much nearer.
  if (overlapX < overlapY * 1.2) {
    const sign = b.x >= a.x ? 1 : -1;
    a.x -= sign * (overlapX + GAP) * share(aPinned, bPinned);
    b.x += sign * (overlapX + GAP) * share(bPinned, aPinned);
  } else {
    const sign = down ? 1 : -1;
    a.y -= sign * (overlapY + GAP) * share(aPinned, bPinned);
    b.y += sign * (overlapY + GAP) * share(bPinned, aPinned);
  }
  return true;
}

const GAP = 0.5;
