import { binary } from "./refusal.ts";

interface Kind {
  readonly starts: string | RegExp;
  readonly what: string;
  readonly cure?: string;
}

const SAVE = "Open it in Word, WPS or LibreOffice and save it as .docx";
const UNPACK = "Unpack it and give the letters in it";

/** Files that are known and not read, by how they begin, with what helps. */
const KINDS: readonly Kind[] = [
  { starts: "GIF8", what: "This is a picture", cure: "Save it as PNG and read it with --ocr" },
  { starts: "BM", what: "This is a picture", cure: "Save it as PNG and read it with --ocr" },
  { starts: "\x1f\x8b", what: "This is a compressed file", cure: UNPACK },
  { starts: "Rar!", what: "This is a compressed file", cure: UNPACK },
  { starts: "7z\xbc\xaf", what: "This is a compressed file", cure: UNPACK },
  {
    starts: "From: <Saved by",
    what: "This is a web archive (.mhtml)",
    cure: "Open it in a browser and save the page as .html",
  },
  {
    starts: /^(?:[A-Za-z][\w-]*: [^\n]*\n(?:[ \t][^\n]*\n)*){0,40}MIME-Version:/i,
    what: "This is an e-mail (.eml)",
    cure: "Save the letter that is attached to it",
  },
];
const COMPOUND = "\xd0\xcf\x11\xe0";

/** Refuses a file of a kind that is known and not read. */
export function refuseKnown(bytes: Uint8Array, start: string, file: string): void {
  if (start.startsWith(COMPOUND)) throw binary(file, compoundKind(bytes, file), SAVE);
  const kind = KINDS.find(({ starts }) =>
    typeof starts === "string" ? start.startsWith(starts) : starts.test(start),
  );
  // Many a text begins with BM; a bitmap says how long it is.
  if (kind?.starts === "BM" && !start.slice(0, 8).includes("\0")) return;
  if (kind !== undefined) throw binary(file, kind.what, kind.cure);
}

/** Old programs share one container; names of its parts tell them apart. */
function compoundKind(bytes: Uint8Array, file: string): string {
  const has = (name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, "utf16le"));
  if (has("EncryptedPackage")) return "This is a Word file (.docx) with a password";
  if (/\.wps$/i.test(file) || has("WpsContent") || has("KSO_")) return "This is a WPS file (.wps)";
  if (has("WordDocument")) return "This is an old Word file (.doc)";
  if (has("Workbook") || has("PowerPoint Document"))
    return "This is a table or slides, and no letter";
  return "This is an old Word or WPS file, or one with a password";
}
