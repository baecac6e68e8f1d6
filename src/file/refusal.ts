import { failure, type LettergraphError } from "../model/errors.ts";
import { type Limits, RAISED_BY } from "./limits.ts";

/** The refusal of what is no text at all. */
export function binary(
  file: string,
  what = "This is no text",
  cure = "Save the letter as text, a web page (.html), Word (.docx), OpenDocument (.odt), OFD or PDF",
): LettergraphError {
  return failure("input", "letter-binary", { file, what, cure });
}

/** The refusal of a file of a known kind that breaks off or contradicts itself. */
export function damaged(file: string, what: string, cause?: unknown): LettergraphError {
  const cure = "It may be damaged or cut off: get it again";
  return failure("input", "letter-damaged", { file, what, cure }, { cause });
}

/** The refusal of a file that is plain text and not what its name says. */
export function misnamed(file: string, ending: string): LettergraphError {
  const what = `Its name ends in ${ending}, and what it holds is plain text`;
  const cure = "It may be damaged or cut off: get it again, or call it .txt if it is the letter";
  return failure("input", "misnamed", { file, what, cure });
}

/** The refusal of a document without words, whose pages somebody scanned into it. */
export function onlyPictures(file: string, which: string): LettergraphError {
  const cure = "Save it as PDF and read that with --ocr";
  const what = `${which} holds pictures of pages and no text`;
  return failure("input", "only-pictures", { file, what, cure });
}

/** The refusal of a file that goes beyond a limit, with what raises it. */
export function beyond(
  file: string,
  limit: keyof Limits,
  what: string,
  code: string,
): LettergraphError {
  const cure = `Give one letter, or raise the limit: ${RAISED_BY[limit]}`;
  return failure("input", code, { file, what, cure });
}
