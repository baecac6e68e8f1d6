import { DEFAULT_LIMITS } from "../limits.ts";
import { openPdf } from "../pdf/document.ts";
import { colourPage } from "../pdf/draw-page.ts";
import type { ColourPicture } from "./paint.ts";
import { songPdf, words } from "./song-pdf.ts";

const SIZE = 12;
const LEADING = 20;
const MARGIN = 40;
const WIDE = /[\u0250-\u{10ffff}]/u;

/** Lines of words as a picture that goes below a page of that width, in points. */
export async function drawCaption(
  lines: readonly string[],
  width: number,
  dpi: number,
): Promise<ColourPicture> {
  const columns = Math.floor(((width - MARGIN * 2) / SIZE) * 2);
  const document = await openPdf(
    pdfOfLines(
      lines.flatMap((line) => wrapped(line, columns)),
      width,
    ),
    "caption",
    DEFAULT_LIMITS,
  );
  try {
    const picture = document.withPage(0, (page) => colourPage(document, page, dpi));
    if (picture === undefined) throw new TypeError("the caption was not drawn");
    return picture;
  } finally {
    document.close();
  }
}

/** Pictures of one width below each other. */
export function stacked(pictures: readonly ColourPicture[]): ColourPicture {
  const width = Math.max(...pictures.map((picture) => picture.width));
  const height = pictures.reduce((sum, picture) => sum + picture.height, 0);
  const data = new Uint8Array(width * height * 3).fill(255);
  let top = 0;
  for (const picture of pictures) {
    for (let row = 0; row < picture.height; row += 1) {
      const line = picture.data.subarray(row * picture.width * 3, (row + 1) * picture.width * 3);
      data.set(line, (top + row) * width * 3);
    }
    top += picture.height;
  }
  return { width, height, data };
}

function wrapped(line: string, columns: number): string[] {
  const lines = [""];
  let used = 0;
  for (const character of line) {
    const own = WIDE.test(character) ? 2 : 1;
    if (used + own > columns) {
      lines.push("");
      used = 0;
    }
    lines[lines.length - 1] += character;
    used += own;
  }
  return lines;
}

/** A page of these lines below a thin one. */
function pdfOfLines(lines: readonly string[], width: number): Uint8Array {
  const height = LEADING * (lines.length + 1);
  const printed = lines.map((line, at) => words(line, SIZE, MARGIN, height - LEADING * (at + 1)));
  const content = `0.85 G 0 ${height} m ${width} ${height} l S\n${printed.join("\n")}`;
  return songPdf([{ width, height, content }]);
}
