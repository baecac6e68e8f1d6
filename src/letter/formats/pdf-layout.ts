/** A piece of text and where it stands on its page, in points from the left and from the bottom. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** The pieces of one height on a page, from left to right. */
type Row = readonly [Piece, ...Piece[]];

/** A wider step from line to line, in heights of a character, is a blank line. */
const BLANK_STEP = 2.6;

/** The lines of the pages, with indents as spaces; what runs along the top and the foot of pages is left out. */
export function printedText(pages: readonly (readonly Piece[])[]): string {
  const rows = withoutRunningRows(pages.map(rowsOf));
  const left = Math.min(...rows.flat().map(([first]) => first.x));
  return rows.map((page) => page.flatMap(linesOf(left)).join("\n")).join("\f");
}

function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: [Piece, ...Piece[]][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row !== undefined && row[0].y - piece.y < row[0].size / 2) row.push(piece);
    else rows.push([piece]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

/** Leaves out first and last rows that most pages share but for figures: headers, addresses, page numbers. */
function withoutRunningRows(pages: readonly (readonly Row[])[]): (readonly Row[])[] {
  const [isHeader, isFooter] = [runningAt(pages, 0), runningAt(pages, -1)];
  return pages.map((rows) => rows.slice(isHeader(rows) ? 1 : 0, isFooter(rows) ? -1 : undefined));
}

function runningAt(pages: readonly (readonly Row[])[], at: number) {
  const keyOf = (rows: readonly Row[]): string =>
    (rows.at(at) ?? []).map(({ text }) => text.replaceAll(/\d+/g, "#")).join("");
  const keys = pages.map(keyOf);
  return (rows: readonly Row[]): boolean => {
    const key = keyOf(rows);
    const shared = keys.filter((each) => each === key).length;
    return pages.length > 1 && rows.length > 1 && shared > pages.length / 2;
  };
}

function linesOf(left: number) {
  return (row: Row, at: number, rows: readonly Row[]): string[] => {
    const above = rows[at - 1]?.[0];
    const isApart = above !== undefined && above.y - row[0].y > row[0].size * BLANK_STEP;
    return isApart ? ["", lineOf(row, left)] : [lineOf(row, left)];
  };
}

function lineOf(row: Row, left: number): string {
  let line = "";
  let end = left;
  for (const { text, x, width, size } of row) {
    line += " ".repeat(Math.max(0, Math.round(((x - end) / size) * 2)));
    line += text;
    end = x + width;
  }
  return line;
}
