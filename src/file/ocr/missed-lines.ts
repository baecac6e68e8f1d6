import type { Picture } from "../picture/picture.ts";
import type { ReadLine } from "./engine.ts";

const DARK = 128;
/** The share of a usual line's ink that a stretch of page without a line must have to be one. */
const SHARE = 0.3;

/** How many lines of a level page have ink and were not read: as many rows together as a line is high. */
export function missedLines({ width, height, data }: Picture, lines: readonly ReadLine[]): number {
  if (lines.length === 0) return 0;
  const boxes = lines.map(({ corners }) => ({
    left: Math.min(...corners.map(({ x }) => x)),
    right: Math.max(...corners.map(({ x }) => x)),
    top: Math.floor(Math.min(...corners.map(({ y }) => y))),
    bottom: Math.ceil(Math.max(...corners.map(({ y }) => y))),
  }));
  const left = Math.floor(Math.min(...boxes.map((box) => box.left)));
  const right = Math.ceil(Math.max(...boxes.map((box) => box.right)));
  const isCovered = new Uint8Array(height);
  for (const { top, bottom } of boxes) isCovered.fill(1, Math.max(0, top), bottom);
  const high = medianOf(boxes.map(({ top, bottom }) => bottom - top));
  const inkIn = (top: number, bottom: number): number => {
    let ink = 0;
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1) {
      for (let x = left; x < Math.min(width, right); x += 1) {
        if ((data[y * width + x] ?? 255) < DARK) ink += 1;
      }
    }
    return ink;
  };
  const usual = medianOf(boxes.map(({ top, bottom }) => inkIn(top, bottom)));
  let missed = 0;
  // What stands above the first line and below the last is a stamp or the edge of the paper more often than not.
  const first = Math.min(...boxes.map(({ bottom }) => bottom));
  const last = Math.max(...boxes.map(({ top }) => top));
  for (let y = first; y < last; y += 1) {
    if (isCovered[y] === 1) continue;
    let end = y;
    while (end < last && isCovered[end] === 0) end += 1;
    const rows = Math.round((end - y) / (high * 1.6));
    if (rows > 0 && inkIn(y, end) > usual * SHARE) missed += rows;
    y = end;
  }
  return missed;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
