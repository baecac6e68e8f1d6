/** Drawing operators of a page's words, and how the file says what they are. */
export interface PdfOptions {
  /** How the font is encoded: UniGB-UCS2-H is a predefined encoding without a table of meanings. */
  readonly encoding?: string;
  /** More objects, referred to from 20 on; a page may draw them as /X20. */
  readonly objects?: readonly string[];
  readonly rotate?: number;
  readonly trailer?: string;
}

const CHARACTER = 16;

/** Operators that print words at a place of the page, in points from its left lower corner; nobody can tell what font U says. */
export function words(
  text: string,
  x: number,
  y: number,
  { size = CHARACTER, matrix = "1 0 0 1", grey = 0, font = "F" } = {},
): string {
  const codes = Buffer.from(text, "utf16le").swap16().toString("hex");
  return `${grey} g BT /${font} ${size} Tf ${matrix} ${x} ${y} Tm <${codes}> Tj ET`;
}

/** A PDF of pages with these operators, in a font that the file names and does not hold: STSong-Light. */
export function pdfFile(
  pages: readonly (readonly string[])[],
  { encoding = "UniGB-UCS2-H", objects = [], rotate = 0, trailer = "" }: PdfOptions = {},
): Buffer {
  const extra = objects.map((_, at) => `/X${20 + at} ${20 + at} 0 R`).join(" ");
  const first = 20 + objects.length;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`);
  const numbered = new Map<number, string>([
    [1, "<</Type/Catalog/Pages 2 0 R>>"],
    [2, `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(" ")}]>>`],
    [
      3,
      `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[4 0 R]>>`,
    ],
    [
      4,
      `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/W[1 95 500 814 939 500]/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R>>`,
    ],
    [
      5,
      "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
    ],
    [6, "<</Type/Font/Subtype/Type0/BaseFont/Unknown/Encoding/Identity-H/DescendantFonts[7 0 R]>>"],
    [
      7,
      "<</Type/Font/Subtype/CIDFontType0/BaseFont/Unknown/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R>>",
    ],
    ...objects.map((object, at): [number, string] => [20 + at, object]),
  ]);
  for (const [at, operators] of pages.entries()) {
    const content = operators.join("\n");
    numbered.set(
      first + at * 2,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate ${rotate}/Resources<</Font<</F 3 0 R/U 6 0 R>>/XObject<<${extra}>>>>/Contents ${first + at * 2 + 1} 0 R>>`,
    );
    numbered.set(first + at * 2 + 1, `<</Length ${content.length}>>stream\n${content}\nendstream`);
  }
  let file = "%PDF-1.4\n";
  for (const [number, object] of numbered) file += `${number} 0 obj\n${object}\nendobj\n`;
  // Without a table of objects: readers find these by themselves.
  return Buffer.from(`${file}trailer<</Root 1 0 R${trailer}>>\n%%EOF`, "latin1");
}
