import type { PageLayout, PageRun, Quad } from "../../model/page-layout.ts";
import { inReadingOrder } from "./columns.ts";
import { gapBefore, lackingColumns, WIDE } from "./columns-of-row.ts";
import { withoutDoubles } from "./doubled.ts";
import { type Glyph, type Page, UNKNOWN } from "./glyph.ts";
import { type Row, rowsOf, startOf } from "./rows.ts";
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
/** Below this a single character of a picture is in doubt. */
const DOUBTFUL = 0.8;
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
  const lacking = lackingColumns(rows, left);
  for (const [at, row] of rows.entries()) {
    const above = rows[at - 1]?.[0];
    if (above !== undefined) {
      const isApart = row[0].across - above.across > row[0].size * BLANK_STEP;
      writer.write(isApart ? "\n\n" : "\n");
    }
    writer.row(row, left, page, lacking[at] ?? 0);
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

  row(row: Row, left: number, page: number, lacking: number): void {
    const starts: number[] = [];
    const places: number[] = [];
    let end = left;
    let isBesideWide = true;
    let added = 0;
    const share = lacking / row.length;
    let from = this.#length;
    for (const [at, glyph] of row.entries()) {
      const { text, along, length } = glyph;
      const isWide = WIDE.test(text);
      const gap = gapBefore(glyph, row[at - 1], left);
      const isDue = at > 0 && added < Math.round(share * at) && (isWide || isBesideWide);
      const spaces = isDue ? gap + 1 : gap;
      if (isDue) added += 1;
      if (at > 0) for (let space = 0; space < spaces; space += 1) starts.push(end);
      this.write(" ".repeat(spaces) + text);
      if (at === 0) from += spaces;
      isBesideWide = isWide;
      places.push(starts.length);
      starts.push(along);
      end = along + length;
    }
    const first = row[0];
    const last = row.at(-1) ?? first;
    const total = last.along + last.length - first.along || 1;
    this.runs.push({
      start: from,
      end: this.#length,
      page,
      quad: quadOf(first, last),
      cuts: starts.slice(1).map((start) => Math.round(((start - first.along) / total) * 1000)),
      ...surenessOf(row, places),
    });
  }
}

/** How surely a line was read off a picture, and which of its characters less so. */
function surenessOf(row: Row, places: readonly number[]): Pick<PageRun, "confidence" | "doubts"> {
  const sure = row.map(({ confidence }) => confidence).filter((each) => each !== undefined);
  if (sure.length === 0) return {};
  const mean = sure.reduce((sum, each) => sum + each, 0) / sure.length;
  const doubts = row.flatMap(({ confidence = 1 }, at): [number, number][] =>
    confidence < DOUBTFUL ? [[places[at] ?? 0, confidence]] : [],
  );
  const confidence = Math.round(mean * 1000) / 1000;
  return doubts.length > 0 ? { confidence, doubts } : { confidence };
}

function quadOf({ quad: first }: Glyph, { quad: last }: Glyph): Quad {
  const [x0, y0, , , , , x3, y3] = first;
  const [, , x1, y1, x2, y2] = last;
  return [x0, y0, x1, y1, x2, y2, x3, y3].map(rounded) as unknown as Quad;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
