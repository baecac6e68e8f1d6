import { failure } from "../../model/errors.ts";
import type { FileText } from "../file-text.ts";
import { pictureReader } from "../ocr/read-picture.ts";
import { type Page, UNKNOWN } from "../page/glyph.ts";
import { printedPages } from "../page/printed-pages.ts";
import type { Reading } from "../reading.ts";
import { openPdf, type PdfDocument } from "./document.ts";
import { greyPage } from "./draw-page.ts";
import { glyphsOf } from "./page-glyphs.ts";
import { checkPictures, hasPicture } from "./pictures.ts";

/** A page with fewer characters and a picture on it is a scan with a stamp or a number. */
const FEW = 20;
/** Where more of a page has no meaning, nobody can tell what it says. */
const MOST_UNKNOWN = 0.3;
const SIZE_OF_A4 = { width: 595, height: 842 };
/** Finer pictures are not read better. */
const DPI = 200;
const MOST_PIXELS = 12_000_000;
const POINTS_PER_INCH = 72;

/** The text of a PDF as lines, indents and blank lines kept as far as they show, and where on the pages it stands. */
export async function pdfText(
  bytes: Uint8Array,
  file: string,
  reading: Reading,
): Promise<FileText> {
  const document = await openPdf(bytes, file, reading.limits);
  try {
    return await textOf(document, file, reading);
  } finally {
    document.close();
  }
}

async function textOf(document: PdfDocument, file: string, reading: Reading): Promise<FileText> {
  const pages: Page[] = [];
  const notes: string[] = [];
  const pictures: number[] = [];
  let slanted = "";
  for (let index = 0; index < document.pageCount; index += 1) {
    const looked = document.withPage(index, (page) => {
      const width = document.call("_FPDF_GetPageWidthF", page);
      const height = document.call("_FPDF_GetPageHeightF", page);
      const found = glyphsOf(document, page, width, height);
      const isPicture = found.glyphs.length < FEW && hasPicture(document, page, width * height);
      if (isPicture) checkPictures(document, page, `${file}, page ${index + 1}`, reading.limits);
      return { width, height, isPicture, ...found };
    });
    if (looked === undefined) notes.push(`page ${index + 1} is broken and was not read`);
    const { width, height, glyphs, isPicture } = looked ?? {
      ...SIZE_OF_A4,
      glyphs: [],
      isPicture: false,
    };
    const unknown = glyphs.filter(({ text }) => text === UNKNOWN).length;
    if (isPicture || unknown > glyphs.length * MOST_UNKNOWN) pictures.push(index);
    slanted ||= looked?.slanted ?? "";
    pages.push({ width, height, glyphs: isPicture ? [] : glyphs });
  }
  if (slanted !== "") notes.push(`left out as a watermark: ${slanted}`);
  if (reading.ocr === true) notes.push(...(await readPictures(document, pages, pictures, reading)));
  const printed = printedPages(pages);
  if (printed.text.replaceAll(UNKNOWN, "").trim() === "") {
    throw noText(file, printed.text.trim() !== "", reading.ocr === true);
  }
  if (pictures.length > 0) {
    const names = `page ${pictures.map((index) => index + 1).join(", ")}`;
    notes.push(
      reading.ocr === true
        ? `${names}: read off a picture; look at names and figures`
        : `${names}: a picture, which was not read; --ocr reads it`,
    );
  }
  return { ...printed, notes: [...notes, ...printed.notes] };
}

/** Puts what can be read on pictures of pages in the place of what the file says of them. */
async function readPictures(
  document: PdfDocument,
  pages: Page[],
  pictures: readonly number[],
  { onPage }: Reading,
): Promise<string[]> {
  if (pictures.length === 0) return [];
  const notes: string[] = [];
  const read = await pictureReader();
  for (const [done, index] of pictures.entries()) {
    await onPage?.(done, pictures.length);
    const page = pages[index];
    if (page === undefined) continue;
    const area = (page.width * page.height) / POINTS_PER_INCH ** 2;
    const dpi = Math.min(DPI, Math.sqrt(MOST_PIXELS / area));
    const picture = document.withPage(index, (handle) => greyPage(document, handle, dpi));
    if (picture === undefined) continue;
    const { glyphs, missed } = await read(picture, dpi / POINTS_PER_INCH);
    pages[index] = { ...page, glyphs };
    if (missed > 0)
      notes.push(`page ${index + 1}: ${missed} printed line(s) may not have been read`);
  }
  await onPage?.(pictures.length, pictures.length);
  return notes;
}

function noText(file: string, hasCharacters: boolean, wasRead: boolean) {
  const what = hasCharacters
    ? "The PDF does not say what its characters are"
    : "The PDF holds pictures of pages and no text";
  return failure("input", "pdf-no-text", {
    file,
    what: wasRead ? "No words can be read on the pictures of pages" : what,
    cure: wasRead ? "Scan the letter again, at 200 dpi or more" : "Read it with --ocr",
  });
}
