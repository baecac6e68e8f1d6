import { failure, type LettergraphError } from "../../model/errors.ts";
import type { Limits } from "../limits.ts";
import { beyond } from "../refusal.ts";
import { type Pdfium, startPdfium } from "./pdfium.ts";

/** An open PDF. Its scripts are never run, and nothing that it links to is fetched. */
export class PdfDocument {
  readonly pageCount: number;
  readonly library: Pdfium;
  readonly #handle: number;
  /** Where calls leave what they answer. */
  readonly #place: number;

  constructor(library: Pdfium, handle: number) {
    this.library = library;
    this.#handle = handle;
    this.#place = (library.wasmExports.malloc(72) + 7) & ~7;
    this.pageCount = this.call("_FPDF_GetPageCount", handle);
  }

  call(name: `_FPDF${string}`, ...values: number[]): number {
    const found = this.library[name];
    if (found === undefined) throw new TypeError(`pdfium has no ${name}`);
    return found(...values);
  }

  /** The numbers that a call writes behind its last arguments. */
  doubles(name: `_FPDF${string}`, count: number, ...values: number[]): Float64Array {
    const place = this.#place;
    this.call(name, ...values, ...Array.from({ length: count }, (_, at) => place + at * 8));
    return new Float64Array(this.library.HEAPU8.buffer, place, count);
  }

  integers(name: `_FPDF${string}`, count: number, ...values: number[]): Int32Array {
    const place = this.#place;
    this.call(name, ...values, ...Array.from({ length: count }, (_, at) => place + at * 4));
    return new Int32Array(this.library.HEAPU8.buffer, place, count);
  }

  /** The numbers of a rectangle or a matrix that a call fills in. */
  structure(name: `_FPDF${string}`, count: number, ...values: number[]): Float32Array {
    this.call(name, ...values, this.#place);
    return new Float32Array(this.library.HEAPU8.buffer, this.#place, count);
  }

  /** Lets a page be looked at, counted from 0; undefined where the file has none that can be read. */
  withPage<Value>(index: number, look: (page: number) => Value): Value | undefined {
    const page = this.call("_FPDF_LoadPage", this.#handle, index);
    if (page === 0) return undefined;
    try {
      return look(page);
    } finally {
      this.call("_FPDF_ClosePage", page);
    }
  }

  close(): void {
    this.call("_FPDF_CloseDocument", this.#handle);
  }
}

const PASSWORD = 4;

/** Opens a PDF; one with a password, too many pages or no sense is refused. */
export async function openPdf(
  bytes: Uint8Array,
  file: string,
  limits: Limits,
): Promise<PdfDocument> {
  const library = await startPdfium();
  const place = library.wasmExports.malloc(bytes.length);
  library.HEAPU8.set(bytes, place);
  const handle = library._FPDF_LoadMemDocument?.(place, bytes.length, 0) ?? 0;
  if (handle === 0) throw refusal(library._FPDF_GetLastError?.() ?? 0, file);
  const document = new PdfDocument(library, handle);
  if (document.pageCount > limits.pages) {
    const what = `The PDF has ${document.pageCount} pages, and the limit is ${limits.pages}`;
    throw beyond(file, "pages", what, "pdf-too-long");
  }
  if (document.pageCount === 0) throw refusal(0, file);
  return document;
}

function refusal(reason: number, file: string): LettergraphError {
  if (reason === PASSWORD) {
    const cure = "Save it without a password first";
    return failure("input", "pdf-encrypted", { file, what: "The PDF has a password", cure });
  }
  const cure = "It may be damaged or cut off: get it again";
  return failure("input", "pdf-unreadable", { file, what: "The PDF cannot be read", cure });
}
