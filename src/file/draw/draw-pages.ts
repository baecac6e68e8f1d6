import { encode } from "fast-png";
import { areasOf, type PageArea, type PageLayout } from "../../model/page-layout.ts";
import type { Limits } from "../limits.ts";
import { openPdf, type PdfDocument } from "../pdf/document.ts";
import { colourPage } from "../pdf/draw-page.ts";
import { pdfOfPictures } from "../picture/pdf-of-pictures.ts";
import { isPicture } from "../picture/picture-kinds.ts";
import { picturesIn } from "../picture/pictures-in.ts";
import { blot, type ColourPicture, light } from "./paint.ts";
import { pdfOfWords } from "./pdf-of-words.ts";

const POINTS_PER_INCH = 72;
/** What stands in the place of digits that are not to be seen. */
const BLOTTED = /█+/gu;

/** What is to be drawn: a letter's pages, without what its text blots out. */
export interface Drawable {
  readonly bytes: Uint8Array;
  readonly layout: PageLayout;
  /** The letter's text as it may be shown. */
  readonly text: string;
}

export interface DrawOptions {
  readonly dpi: number;
  readonly limits: Limits;
  /** Areas to be lit. */
  readonly lit?: readonly PageArea[];
}

/** Pages of a letter by their numbers, in colour. */
export async function drawPages(
  { bytes, layout, text }: Drawable,
  numbers: readonly number[],
  { dpi, limits, lit = [] }: DrawOptions,
): Promise<ColourPicture[]> {
  const document = await openPages({ bytes, layout, text }, limits);
  const scale = dpi / POINTS_PER_INCH;
  const hidden = blotted(text, layout);
  try {
    return numbers.flatMap((number) => {
      const picture = document.withPage(number - 1, (page) => colourPage(document, page, dpi));
      if (picture === undefined) return [];
      for (const { page, quad } of lit) if (page === number) light(picture, quad, scale);
      for (const { page, quad } of hidden) if (page === number) blot(picture, quad, scale);
      return [picture];
    });
  } finally {
    document.close();
  }
}

export function pngOf({ width, height, data }: ColourPicture): Uint8Array {
  return encode({ width, height, data, channels: 3, depth: 8 });
}

function openPages(letter: Drawable, limits: Limits): Promise<PdfDocument> {
  return openPdf(pdfOf(letter, limits), "letter", limits);
}

function pdfOf({ bytes, layout, text }: Drawable, limits: Limits): Uint8Array {
  if (isPicture(bytes)) return pdfOfPictures(picturesIn(bytes, "letter", limits));
  return layout.hasOnlyWords ? pdfOfWords(text, layout) : bytes;
}

/** Where telephone numbers of those who handled the letter stand: the text has them blotted out. */
function blotted(text: string, layout: PageLayout): PageArea[] {
  const before = (unit: number): number => [...text.slice(0, unit)].length;
  return Array.from(text.matchAll(BLOTTED)).flatMap(({ 0: run, index }) => {
    const start = before(index);
    return areasOf(layout, start, start + run.length);
  });
}
