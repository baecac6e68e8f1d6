import type { Limits } from "../limits.ts";
import { checkSize } from "../picture/pictures-in.ts";
import type { PdfDocument } from "./document.ts";

const IMAGE = 3;
const FORM = 5;
/** The share of a page that its picture covers. */
const COVERED = 0.3;
const DEEPEST = 5;

/** Whether a picture covers much of a page. */
export function hasPicture(document: PdfDocument, page: number, area: number): boolean {
  const isLarge = (object: number): boolean => {
    const [left = 0, bottom = 0, right = 0, top = 0] = boundsOf(document, object);
    return (right - left) * (top - bottom) > area * COVERED;
  };
  return imagesOn(document, page).some(isLarge);
}

/** Refuses a page with a picture that takes more memory than the limit allows. */
export function checkPictures(
  document: PdfDocument,
  page: number,
  file: string,
  limits: Limits,
): void {
  for (const image of imagesOn(document, page)) {
    const [width = 0, height = 0] = document.integers("_FPDFImageObj_GetImagePixelSize", 2, image);
    checkSize(width, height, file, limits);
  }
}

/** The pictures on a page, those in groups of drawings, too. */
function imagesOn(document: PdfDocument, page: number): number[] {
  const inside = (count: number, at: (index: number) => number, depth: number): number[] =>
    Array.from({ length: count }, (_, index) => at(index)).flatMap((object) => {
      const type = document.call("_FPDFPageObj_GetType", object);
      if (type === IMAGE) return [object];
      if (type !== FORM || depth === DEEPEST) return [];
      const inner = document.call("_FPDFFormObj_CountObjects", object);
      return inside(inner, (i) => document.call("_FPDFFormObj_GetObject", object, i), depth + 1);
    });
  return inside(
    document.call("_FPDFPage_CountObjects", page),
    (index) => document.call("_FPDFPage_GetObject", page, index),
    0,
  );
}

function boundsOf(document: PdfDocument, object: number): Float32Array {
  const place = document.integers("_FPDFPageObj_GetBounds", 4, object);
  return new Float32Array(place.buffer, place.byteOffset, 4);
}
