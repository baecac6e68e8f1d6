import { openArchive } from "./archive.ts";
import type { Limits } from "./limits.ts";

/** What is taken for a letter in a folder or an archive; a file that is named may be called anything. */
export const LETTER_FILE = /\.(?:txt|html?|docx|odt|rtf|ofd|pdf)$/i;

/** A letter as it lies in an archive. */
export interface PackedLetter {
  /** That of the archive, and its own. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The letters in a compressed folder, in order of name; undefined where the file is something else, such as Word. */
export function lettersInZip(
  bytes: Uint8Array,
  file: string,
  limits: Limits,
): PackedLetter[] | undefined {
  if (Buffer.from(bytes.subarray(0, 4)).toString("latin1") !== "PK\x03\x04") return undefined;
  const { names } = openArchive(bytes, file, limits, () => false);
  const isDocument = names.some((name) =>
    /^(?:\[Content_Types\]|content|\/?OFD)\.xml$|^word\//i.test(name),
  );
  const letters = names.filter(
    (name) => LETTER_FILE.test(name) && !/(?:^|\/)(?:\.|__MACOSX)/.test(name),
  );
  if (isDocument || letters.length === 0) return undefined;
  const archive = openArchive(bytes, file, limits, (name) => letters.includes(name));
  return letters
    .map((name) => ({
      name: `${file}/${readable(name)}`,
      bytes: archive.get(name) ?? new Uint8Array(),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Chinese programs write names in their own encoding and do not say so. */
function readable(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[\u0100-\uffff]/.test(name)) return name;
  try {
    return new TextDecoder("gb18030", { fatal: true }).decode(Buffer.from(name, "latin1"));
  } catch {
    return name;
  }
}
