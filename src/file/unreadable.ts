import type { LettergraphError } from "../model/errors.ts";
import { binary } from "./refusal.ts";

interface Kind {
  readonly starts: RegExp;
  readonly what: string;
  readonly cure?: string;
}

const SAVE = "Open it in Word, WPS or LibreOffice and save it as .docx";
const AS_PNG = "Save it as PNG and read it with --ocr";
const UNPACK = "Unpack it and give the letters in it";

/** Files that are known and not read, by how they begin, with what helps. */
const KINDS: readonly Kind[] = [
  { starts: /^GIF8/, what: "This is a picture (GIF)", cure: AS_PNG },
  // Many a text begins with BM; a bitmap says how long it is.
  { starts: /^BM[^\0]{0,5}\0/, what: "This is a picture (BMP)", cure: AS_PNG },
  { starts: /^RIFF.{4}WEBP/s, what: "This is a picture (WebP)", cure: AS_PNG },
  { starts: /^.{4}ftyp(?:hei|hev|mif|avi)/s, what: "This is a picture (HEIC, AVIF)", cure: AS_PNG },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is how such a file begins.
  { starts: /^\x1f\x8b/, what: "This is a compressed file", cure: UNPACK },
  { starts: /^Rar!/, what: "This is a compressed file", cure: UNPACK },
  { starts: /^7z\xbc\xaf/, what: "This is a compressed file", cure: UNPACK },
];
const COMPOUND = "\xd0\xcf\x11\xe0";

/** Refuses a file of a kind that is known and not read. */
export function refuseKnown(bytes: Uint8Array, start: string, file: string): void {
  if (start.startsWith(COMPOUND)) throw compound(bytes, file);
  const kind = KINDS.find(({ starts }) => starts.test(start));
  if (kind !== undefined) throw binary(file, kind.what, kind.cure);
}

/** Old programs share one container; names of its parts tell them apart. */
function compound(bytes: Uint8Array, file: string): LettergraphError {
  const has = (name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, "utf16le"));
  if (has("__substg1.0_")) {
    const cure = "Save the letter that is attached, or the message as .eml";
    return binary(file, "This is an Outlook message (.msg)", cure);
  }
  return binary(file, documentKind(has, file), SAVE);
}

function documentKind(has: (name: string) => boolean, file: string): string {
  if (has("EncryptedPackage")) return "This is a Word file (.docx) with a password";
  if (/\.wps$/i.test(file) || has("WpsContent") || has("KSO_")) return "This is a WPS file (.wps)";
  if (has("WordDocument")) return "This is an old Word file (.doc)";
  if (has("Workbook") || has("PowerPoint Document"))
    return "This is a table or slides, and no letter";
  return "This is an old Word or WPS file, or one with a password";
}
