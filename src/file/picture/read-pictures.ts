import type { FileText } from "../file-text.ts";
import { pdfText } from "../pdf/read-pdf.ts";
import type { Reading } from "../reading.ts";
import { binary } from "../refusal.ts";
import { pdfOfPictures } from "./pdf-of-pictures.ts";
import { picturesIn } from "./pictures-in.ts";

/** The words on pictures of a letter's pages. */
export async function picturesText(
  bytes: Uint8Array,
  file: string,
  reading: Reading,
): Promise<FileText> {
  if (reading.ocr !== true) throw binary(file, "This is a picture", "Read it with --ocr");
  const pictures = picturesIn(bytes, file, reading.limits);
  return pdfText(pdfOfPictures(pictures), file, reading);
}
