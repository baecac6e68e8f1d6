import type { Glyph } from "./glyph.ts";
import { endOf, type Row, rowsOf, startOf } from "./rows.ts";

/** Fewer lines side by side are a table or a head, and no columns. */
const LEAST = 5;
/** The share of its lines that a column of prose fills. */
const FULL = 0.5;
/** Between columns is at least so much, in heights of a character. */
const GAP = 0.8;
const LEAST_CHARACTERS = 6;
const STEPS = 60;

/** The rows of a page in the order in which people read them: parts side by side one after the other. */
export function inReadingOrder(rows: readonly Row[]): (readonly Row[])[] {
  const split = columnsIn(rows);
  if (split === undefined) return [rows];
  const { from, to, at } = split;
  const glyphs = rows.slice(from, to).flat();
  const side = (isBefore: boolean): Row[] =>
    rowsOf(glyphs.filter(({ along }) => along < at === isBefore));
  return [
    rows.slice(0, from),
    ...inReadingOrder(side(true)),
    ...inReadingOrder(side(false)),
    ...inReadingOrder(rows.slice(to)),
  ].filter((part) => part.length > 0);
}

interface Split {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** The largest block of rows through which a gap runs, where both sides are prose. */
function columnsIn(rows: readonly Row[]): Split | undefined {
  if (rows.length < LEAST) return undefined;
  const [left, right] = [Math.min(...rows.map(startOf)), Math.max(...rows.map(endOf))];
  let best: (Split & { readonly score: number }) | undefined;
  for (let step = STEPS / 5; step < STEPS; step += 1) {
    const at = left + ((right - left) * step) / STEPS;
    for (const [from, to] of freeBlocks(rows, at)) {
      const block = rows.slice(from, to);
      const sides = [true, false].map((isBefore) =>
        rowsOf(block.flat().filter(({ along }) => along < at === isBefore)),
      );
      const score = Math.min(...sides.map((side) => side.length));
      if (score <= (best?.score ?? LEAST - 1) || !sides.every(isProse) || !areBeside(sides))
        continue;
      best = { from, to, at, score };
    }
  }
  return best;
}

/** Blocks of rows that have nothing around a place. */
function freeBlocks(rows: readonly Row[], at: number): [number, number][] {
  const blocks: [number, number][] = [];
  let from = 0;
  for (const [index, row] of [...rows, undefined].entries()) {
    if (row !== undefined && !row.some((glyph) => touches(glyph, at))) continue;
    if (index - from >= LEAST) blocks.push([from, index]);
    from = index + 1;
  }
  return blocks;
}

function touches({ along, length, size }: Glyph, at: number): boolean {
  return along < at + (size * GAP) / 2 && along + length > at - (size * GAP) / 2;
}

function isProse(rows: readonly Row[]): boolean {
  if (rows.length < LEAST) return false;
  const end = Math.max(...rows.map(endOf));
  const full = rows.filter(
    (row) => row.length >= LEAST_CHARACTERS && endOf(row) > end - row[0].size * 1.5,
  );
  return full.length >= rows.length * FULL;
}

/** Whether the one part stands beside the other and not above it. */
function areBeside([one, other]: readonly (readonly Row[])[]): boolean {
  const top = (rows?: readonly Row[]): number => rows?.[0]?.[0].across ?? 0;
  const foot = (rows?: readonly Row[]): number => rows?.at(-1)?.[0].across ?? 0;
  const shared = Math.min(foot(one), foot(other)) - Math.max(top(one), top(other));
  return shared > 0.6 * Math.min(foot(one) - top(one), foot(other) - top(other));
}
