/** A page with what draws it, in points from its left lower corner. */
export interface SongPage {
  readonly width: number;
  readonly height: number;
  readonly content: string;
}

/** Objects before those of pages: catalogue, list of pages, and the three that make up the font. */
const FIRST_PAGE = 6;

/** Pages in the Song face that every reader of PDF puts another for; `words` writes in it. */
export function songPdf(pages: readonly SongPage[]): Uint8Array {
  const kids = pages.map((_, at) => `${FIRST_PAGE + at * 2} 0 R`).join(" ");
  const objects = [
    `1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj`,
    `2 0 obj<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>endobj`,
    "3 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>endobj",
    "4 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/W[1 95 500 814 939 500]/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R>>endobj",
    "5 0 obj<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>endobj",
    ...pages.flatMap(({ width, height, content }, at) => [
      `${FIRST_PAGE + at * 2} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</Font<</F 3 0 R>>>>/Contents ${FIRST_PAGE + at * 2 + 1} 0 R>>endobj`,
      `${FIRST_PAGE + at * 2 + 1} 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj`,
    ]),
  ];
  const file = ["%PDF-1.4", ...objects, "trailer<</Root 1 0 R>>\n%%EOF"];
  return Buffer.from(file.join("\n"), "latin1");
}

/** Draws words from a place on. */
export function words(text: string, size: number, x: number, y: number): string {
  const codes = Buffer.from(text, "utf16le").swap16().toString("hex");
  return `BT /F ${size} Tf ${x} ${y} Td <${codes}> Tj ET`;
}
