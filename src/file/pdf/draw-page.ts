import type { Picture } from "../picture/picture.ts";
import type { PdfDocument } from "./document.ts";

const GREY = 1;
const BGRX = 3;
const POINTS_PER_INCH = 72;
/** Annotations are drawn; text without blending for screens. */
const FLAGS = 0x01;
const WHITE = 0xffffffff;

/** Draws a page in shades of grey, so many pixels an inch. */
export function greyPage(document: PdfDocument, page: number, dpi: number): Picture {
  const { width, height, data } = drawn(document, page, dpi, GREY);
  return { width, height, data };
}

/** Draws a page in colour: red, green, blue for each pixel. */
export function colourPage(document: PdfDocument, page: number, dpi: number): Picture {
  const { width, height, data } = drawn(document, page, dpi, BGRX);
  const colours = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < colours.length; from += 4, to += 3) {
    colours[to] = data[from + 2] ?? 0;
    colours[to + 1] = data[from + 1] ?? 0;
    colours[to + 2] = data[from] ?? 0;
  }
  return { width, height, data: colours };
}

function drawn(document: PdfDocument, page: number, dpi: number, format: number) {
  const scale = dpi / POINTS_PER_INCH;
  const width = Math.max(1, Math.round(document.call("_FPDF_GetPageWidthF", page) * scale));
  const height = Math.max(1, Math.round(document.call("_FPDF_GetPageHeightF", page) * scale));
  const bitmap = document.call("_FPDFBitmap_CreateEx", width, height, format, 0, 0);
  document.call("_FPDFBitmap_FillRect", bitmap, 0, 0, width, height, WHITE);
  document.call("_FPDF_RenderPageBitmap", bitmap, page, 0, 0, width, height, 0, FLAGS);
  const stride = document.call("_FPDFBitmap_GetStride", bitmap);
  const place = document.call("_FPDFBitmap_GetBuffer", bitmap);
  const bytes = format === GREY ? 1 : 4;
  const data = new Uint8Array(width * height * bytes);
  for (let row = 0; row < height; row += 1) {
    const from = place + row * stride;
    data.set(document.library.HEAPU8.subarray(from, from + width * bytes), row * width * bytes);
  }
  document.call("_FPDFBitmap_Destroy", bitmap);
  return { width, height, data };
}
