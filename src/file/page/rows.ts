import type { Glyph } from "./glyph.ts";

/** Characters on one line, from its beginning to its end. */
export type Row = readonly [Glyph, ...Glyph[]];

export function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const rows: [Glyph, ...Glyph[]][] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.across - b.across || a.along - b.along)) {
    const row = rows.at(-1);
    if (row !== undefined && glyph.across - row[0].across < row[0].size / 2) row.push(glyph);
    else rows.push([glyph]);
  }
  for (const row of rows) row.sort((a, b) => a.along - b.along);
  return rows;
}

export function wordsOf(row: Row): string {
  return row.map(({ text }) => text).join("");
}

export function startOf(row: Row): number {
  return row[0].along;
}

export function endOf(row: Row): number {
  return Math.max(...row.map(({ along, length }) => along + length));
}
