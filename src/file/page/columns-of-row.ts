import type { Glyph } from "./glyph.ts";
import { endOf, type Row } from "./rows.ts";

/** Characters of two columns. */
export const WIDE = /[\u0250-\u{10ffff}]/u;
/** The room of a wide character, with some play, in heights of a character. */
const CELL = 1.1;
/** A line that ends so near to the margin, in heights of a character, is full. */
const NEAR = 1.2;
/** Fewer columns less are how figures and punctuation fall. */
const LEAST = 3;

/** The columns that are empty before a character. Figures that each take the room of a wide character stand together. */
export function gapBefore(glyph: Glyph, before: Glyph | undefined, left: number): number {
  const { along, size, isApart = false } = glyph;
  if (before !== undefined && !isApart && along - before.along < size * CELL) return 0;
  const end = before === undefined ? left : before.along + before.length;
  return Math.max(0, Math.round(((along - end) / size) * 2));
}

/**
 * For each line, the columns that it has fewer than full lines usually have although it reaches the
 * margin: it was stretched. Lines that keep their length tell that they go on below.
 */
export function lackingColumns(rows: readonly Row[], left: number): number[] {
  const ends = rows.map(endOf);
  const margin = ends.toSorted((a, b) => a - b)[Math.floor(ends.length * 0.9)] ?? 0;
  const columns = rows.map((row) => columnsOf(row, left));
  const isFull = rows.map((row, at) => (ends[at] ?? 0) > margin - row[0].size * NEAR);
  const full = columns.filter((_, at) => isFull[at]).sort((a, b) => a - b);
  const usual = full[Math.floor(full.length / 2)] ?? 0;
  return columns.map((count, at) => (isFull[at] && usual - count >= LEAST ? usual - count : 0));
}

function columnsOf(row: Row, left: number): number {
  return row.reduce(
    (sum, glyph, at) => sum + gapBefore(glyph, row[at - 1], left) + (WIDE.test(glyph.text) ? 2 : 1),
    0,
  );
}
