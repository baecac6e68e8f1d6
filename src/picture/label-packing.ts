import { type Placed, separate } from "./label-collision.ts";

const ROUNDS = 160;
const RESHAPES = 6;
const SQUEEZES = 30;
const SQUEEZE = 0.97;
/** Larger pictures are looked at in parts anyway. */
const SQUEEZED_SIZE = 300;

/**
 * Pushes boxes apart until none covers another, in the wanted shape, and then as tightly as they
 * go: what takes less room is drawn larger. Pinned boxes give way to nothing but the squeezing.
 */
export function packLabels<T extends Placed>(
  boxes: readonly T[],
  isPinned: (box: T) => boolean,
  aspect: number,
): void {
  for (let reshape = 0; reshape < RESHAPES; reshape++) {
    separateAll(boxes, isPinned);
    const excess = Math.sqrt((aspect * spanOf(boxes, "y")) / spanOf(boxes, "x"));
    if (excess < 1.03) break;
    scale(boxes, excess, 1 / excess);
  }
  separateAll(boxes, isPinned);
  if (boxes.length > SQUEEZED_SIZE) return;
  for (let squeeze = 0; squeeze < SQUEEZES; squeeze++) {
    const before = boxes.map(({ x, y }) => ({ x, y }));
    const room = roomOf(boxes, aspect);
    scale(boxes, SQUEEZE, SQUEEZE);
    const clear = separateAll(boxes, isPinned);
    if (clear && roomOf(boxes, aspect) < room) continue;
    boxes.forEach((box, index) => {
      Object.assign(box, before[index]);
    });
    return;
  }
}

/** Pushes boxes apart; whether none covers another in the end. */
export function separateAll<T extends Placed>(
  boxes: readonly T[],
  isPinned: (box: T) => boolean,
): boolean {
  const rounds = stepsFor(ROUNDS, boxes.length);
  for (let round = 0; round < rounds; round++) if (!separate(boxes, isPinned)) return true;
  return false;
}

/** Large graphs get fewer steps, each of which takes longer. */
export function stepsFor(steps: number, size: number): number {
  return Math.ceil(steps * Math.max(0.15, Math.min(1, 600 / Math.max(1, size))));
}

function scale(boxes: readonly Placed[], x: number, y: number): void {
  for (const box of boxes) {
    box.x *= x;
    box.y *= y;
  }
}

/** The height of the smallest window of this shape that holds all boxes. */
function roomOf(boxes: readonly Placed[], aspect: number): number {
  return Math.max(spanOf(boxes, "x") / aspect, spanOf(boxes, "y"));
}

function spanOf(boxes: readonly Placed[], axis: "x" | "y"): number {
  const low = boxes.reduce((least, box) => Math.min(least, box[axis]), 0);
  return boxes.reduce((most, box) => Math.max(most, box[axis]), 0) - low + 1;
}
