import { DEFAULT_LIMITS } from "../limits.ts";
import { openPdf } from "../pdf/document.ts";
import { colourPage } from "../pdf/draw-page.ts";
import type { ColourPicture } from "./paint.ts";

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

/** A page of these lines, in the Song face that every reader of PDF puts another for. */
function pdfOfLines(lines: readonly string[], width: number): Uint8Array {
  const height = LEADING * (lines.length + 1);
  const words = lines.map((line, at) => {
    const codes = Buffer.from(line, "utf16le").swap16().toString("hex");
    return `BT /F ${SIZE} Tf ${MARGIN} ${height - LEADING * (at + 1)} Td <${codes}> Tj ET`;
  });
  const content = `0.85 G 0 ${height} m ${width} ${height} l S\n${words.join("\n")}`;
  return Buffer.from(
    [
      "%PDF-1.4",
      "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
      "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj",
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</Font<</F 4 0 R>>>>/Contents 6 0 R>>endobj`,
      "4 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>endobj",
      "5 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/W[1 95 500 814 939 500]/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>endobj",
      `6 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj`,
      "7 0 obj<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>endobj",
      "trailer<</Root 1 0 R>>\n%%EOF",
    ].join("\n"),
    "latin1",
  );
}
