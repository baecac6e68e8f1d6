import type { PageLayout, PageRun, Quad } from "../../model/page-layout.ts";
import { inReadingOrder } from "./columns.ts";
import { withoutDoubles } from "./doubled.ts";
import { type Glyph, type Page, UNKNOWN } from "./glyph.ts";
import { endOf, type Row, rowsOf, startOf } from "./rows.ts";
import { withoutRunningRows } from "./running-rows.ts";
import { withoutWatermarks } from "./watermark.ts";

/** What pages say, and where on them. */
export interface Printed {
  readonly text: string;
  readonly layout: PageLayout;
  readonly notes: readonly string[];
}

/** A wider step from line to line, in heights of a character, is a blank line. */
const BLANK_STEP = 2.6;
/** Columns that a stretched line lacks. */
const STRETCHED = 3;
/** Characters of two columns. */
const WIDE = /[\u0250-\u{10ffff}]/u;

/** The lines of the pages, with indents as spaces; what runs along their head and foot or lies behind the words is left out. */
export function printedPages(pages: readonly Page[]): Printed {
  const notes: string[] = [];
  const watermarks = new Set<string>();
  const rows = pages.map(({ glyphs }) => {
    const { kept, watermarks: found } = withoutWatermarks(withoutDoubles(glyphs));
    for (const words of found) watermarks.add(words);
    return rowsOf(kept);
  });
  if (watermarks.size > 0) notes.push(`left out as a watermark: ${[...watermarks].join(", ")}`);
  for (const [page, { glyphs }] of pages.entries()) {
    const unknown = glyphs.filter(({ text }) => text === UNKNOWN).length;
    if (unknown > 0) {
      notes.push(
        `page ${page + 1}: the file does not say what ${unknown} of its characters are (�)`,
      );
    }
  }
  const writer = new Writer();
  const body = withoutRunningRows(rows);
  const left = Math.min(...body.flat().map(startOf));
  for (const [page, kept] of body.entries()) {
    if (page > 0) writer.write("\f");
    const parts = inReadingOrder(kept);
    for (const [part, block] of parts.entries()) {
      if (part > 0) writer.write("\n");
      const margin = parts.length === 1 ? left : Math.min(...block.map(startOf));
      writeRows(block, margin, page + 1, writer);
    }
  }
  const { text, runs } = writer;
  return { text, layout: { pages: pages.map(sizeOf), runs }, notes };
}

function sizeOf({ width, height }: Page) {
  return { width: rounded(width), height: rounded(height) };
}

function writeRows(rows: readonly Row[], left: number, page: number, writer: Writer): void {
  for (const [at, row] of rows.entries()) {
    const above = rows[at - 1]?.[0];
    if (above !== undefined) {
      const isApart = row[0].across - above.across > row[0].size * BLANK_STEP;
      writer.write(isApart ? "\n\n" : "\n");
    }
    writer.row(row, left, page);
  }
}

/** Gathers text, counting code points, and the places of what is written. */
class Writer {
  text = "";
  readonly runs: PageRun[] = [];
  #length = 0;

  write(words: string): void {
    this.text += words;
    this.#length += [...words].length;
  }

  row(row: Row, left: number, page: number): void {
    const starts: number[] = [];
    let end = left;
    let column = 0;
    let isBesideWide = true;
    let from = this.#length;
    const stretched = isStretched(row, left);
    for (const [at, glyph] of row.entries()) {
      const { text, along, length, size } = glyph;
      const isWide = WIDE.test(text);
      const gap = Math.max(0, Math.round(((along - end) / size) * 2));
      // Lines that were stretched to the margin keep their length: it tells that they go on below.
      const lag = Math.round(((along - left) / size) * 2) - column;
      const spaces = stretched && (isWide || isBesideWide) ? Math.max(gap, lag) : gap;
      if (at > 0) for (let space = 0; space < spaces; space += 1) starts.push(end);
      this.write(" ".repeat(spaces) + text);
      if (at === 0) from += spaces;
      column += spaces + (isWide ? 2 : 1);
      isBesideWide = isWide;
      starts.push(along);
      end = along + length;
    }
    const first = row[0];
    const last = row.at(-1) ?? first;
    const total = last.along + last.length - first.along || 1;
    const confidence = row.map((glyph) => glyph.confidence).filter((each) => each !== undefined);
    this.runs.push({
      start: from,
      end: this.#length,
      page,
      quad: quadOf(first, last),
      cuts: starts.slice(1).map((start) => Math.round(((start - first.along) / total) * 1000)),
      ...(confidence.length > 0 && { confidence: Math.min(...confidence) }),
    });
  }
}

/** Whether a line has fewer characters than have room on it. */
function isStretched(row: Row, left: number): boolean {
  const columns = row.reduce((sum, { text }) => sum + (WIDE.test(text) ? 2 : 1), 0);
  const gaps = row.reduce((sum, { along, size }, at) => {
    const before = row[at - 1];
    const end = before === undefined ? left : before.along + before.length;
    return sum + Math.max(0, Math.round(((along - end) / size) * 2));
  }, 0);
  return ((endOf(row) - left) / row[0].size) * 2 - columns - gaps >= STRETCHED;
}

function quadOf({ quad: first }: Glyph, { quad: last }: Glyph): Quad {
  const [x0, y0, , , , , x3, y3] = first;
  const [, , x1, y1, x2, y2] = last;
  return [x0, y0, x1, y1, x2, y2, x3, y3].map(rounded) as unknown as Quad;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
