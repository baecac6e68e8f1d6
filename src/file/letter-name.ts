import { extname } from "node:path";

/** What is taken for a letter in a folder or a parcel; a file that is named may be called anything. */
const LETTER = /\.(?:txt|html?|mht(?:ml)?|docx|odt|rtf|ofd|pdf)$/i;
/** Pictures of pages: they are read when that is asked for, and else tell how. */
const PICTURE = /\.(?:png|jpe?g|tiff?)$/i;
/** Files that letters come in. */
const PARCEL = /\.(?:zip|eml)$/i;
/** What programs leave behind and nobody takes for a letter. */
const LITTER = /^(?:\.(?!\.?$).*|~\$.*|thumbs\.db|desktop\.ini|__macosx)$/i;

/** The endings, as messages tell them. */
export const LETTER_ENDINGS = ".txt, .html, .docx, .odt, .rtf, .ofd or .pdf";

export function isLetterName(name: string): boolean {
  return LETTER.test(name) || PICTURE.test(name);
}

export function isParcelName(name: string): boolean {
  return PARCEL.test(name);
}

/** Whether a file, or a folder that it lies in, is such litter. */
export function isLitter(path: string): boolean {
  return path.split(/[/\\]/).some((part) => LITTER.test(part));
}

/** A file's path without its ending. */
export function withoutEnding(path: string): string {
  return path.slice(0, path.length - extname(path).length);
}
