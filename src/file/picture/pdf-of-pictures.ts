import { deflateSync } from "node:zlib";

/** A picture as a PDF can hold it. */
export interface Embedded {
  readonly width: number;
  readonly height: number;
  /** Values for each pixel: 1 for grey, 3 for red, green and blue, 4 for inks. */
  readonly channels: 1 | 3 | 4;
  /** A JPEG as it is, or the values of all pixels. */
  readonly data: Uint8Array;
  readonly isJpeg: boolean;
  /** Quarter turns clockwise that put it upright. */
  readonly turn?: number;
}

/** The longer side of a page of A4, in points. */
const LONG_SIDE = 842;
const SPACES = { 1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]" };

/** Pictures as the pages of a PDF, so that all that is done with pages can be done with them. */
export function pdfOfPictures(pictures: readonly Embedded[]): Uint8Array {
  const parts: Buffer[] = [];
  const put = (text: string): void => void parts.push(Buffer.from(text));
  put("%PDF-1.4\n");
  const add = (number: number, object: string, stream?: Uint8Array): void => {
    const length = stream === undefined ? "" : `/Length ${stream.length}`;
    put(`${number} 0 obj\n<<${object}${length}>>\n`);
    if (stream !== undefined) {
      put("stream\n");
      parts.push(Buffer.from(stream));
      put("\nendstream\n");
    }
    put("endobj\n");
  };
  const kids = pictures.map((_, at) => `${3 + at * 3} 0 R`).join(" ");
  add(1, "/Type/Catalog/Pages 2 0 R");
  add(2, `/Type/Pages/Count ${pictures.length}/Kids[${kids}]`);
  for (const [at, { width, height, channels, data, isJpeg, turn = 0 }] of pictures.entries()) {
    const first = 3 + at * 3;
    const scale = LONG_SIDE / Math.max(width, height);
    const [pageWidth, pageHeight] = [width * scale, height * scale].map((side) => side.toFixed(2));
    add(
      first,
      `/Type/Page/Parent 2 0 R/Rotate ${turn * 90}/MediaBox[0 0 ${pageWidth} ${pageHeight}]/Resources<</XObject<</P ${first + 1} 0 R>>>>/Contents ${first + 2} 0 R`,
    );
    const filter = isJpeg ? "/DCTDecode" : "/FlateDecode";
    const space = channels === 4 && !isJpeg ? "/DeviceCMYK" : SPACES[channels];
    add(
      first + 1,
      `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace${space}/Filter${filter}`,
      isJpeg ? data : deflateSync(data),
    );
    add(first + 2, "", Buffer.from(`${pageWidth} 0 0 ${pageHeight} 0 0 cm /P Do`));
  }
  put("trailer<</Root 1 0 R>>\n%%EOF");
  return Buffer.concat(parts);
}
