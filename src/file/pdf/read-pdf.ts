import { failure } from "../../model/errors.ts";
import type { FileText } from "../file-text.ts";
import type { Limits } from "../limits.ts";
import { type Page, UNKNOWN } from "../page/glyph.ts";
import { printedPages } from "../page/printed-pages.ts";
import { openPdf, type PdfDocument } from "./document.ts";
import { glyphsOf } from "./page-glyphs.ts";
import { hasPicture } from "./pictures.ts";

/** A page with fewer characters and a picture on it is a scan with a stamp or a number. */
const FEW = 20;
/** Where more of a page has no meaning, nobody can tell what it says. */
const MOST_UNKNOWN = 0.3;
const SIZE_OF_A4 = { width: 595, height: 842 };

/** The text of a PDF as lines, indents and blank lines kept as far as they show, and where on the pages it stands. */
export async function pdfText(bytes: Uint8Array, file: string, limits: Limits): Promise<FileText> {
  const document = await openPdf(bytes, file, limits);
  try {
    return textOf(document, file);
  } finally {
    document.close();
  }
}

function textOf(document: PdfDocument, file: string): FileText {
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
      return { width, height, isPicture, ...found };
    });
    if (looked === undefined) notes.push(`page ${index + 1} is broken and was not read`);
    const { width, height, glyphs, isPicture } = looked ?? {
      ...SIZE_OF_A4,
      glyphs: [],
      isPicture: false,
    };
    const unknown = glyphs.filter(({ text }) => text === UNKNOWN).length;
    if (isPicture || unknown > glyphs.length * MOST_UNKNOWN) pictures.push(index + 1);
    slanted ||= looked?.slanted ?? "";
    pages.push({ width, height, glyphs: isPicture ? [] : glyphs });
  }
  if (slanted !== "") notes.push(`left out as a watermark: ${slanted}`);
  const printed = printedPages(pages);
  if (printed.text.replaceAll(UNKNOWN, "").trim() === "")
    throw noText(file, printed.text.trim() !== "");
  if (pictures.length > 0) {
    notes.push(`page ${pictures.join(", ")}: a picture, which was not read`);
  }
  return { ...printed, notes: [...notes, ...printed.notes] };
}

function noText(file: string, hasCharacters: boolean) {
  return failure("input", "pdf-no-text", {
    file,
    what: hasCharacters
      ? "The PDF does not say what its characters are"
      : "The PDF holds pictures of pages and no text",
    cure: "Give it a text layer first, with OCR such as OCRmyPDF (Tesseract, chi_sim) or PaddleOCR",
  });
}
