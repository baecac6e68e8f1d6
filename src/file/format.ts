import { openArchive } from "./archive.ts";
import { decode } from "./decode.ts";
import type { FileText } from "./file-text.ts";
import { LETTER_ENDINGS } from "./letter-name.ts";
import type { Limits } from "./limits.ts";
import { isMail } from "./parcel/is-mail.ts";
import { isPicture } from "./picture/picture-kinds.ts";
import { ordinary } from "./radicals.ts";
import type { Reading } from "./reading.ts";
import { binary, misnamed } from "./refusal.ts";
import { refuseKnown } from "./unreadable.ts";

/** What a file holds, as its first bytes tell, whatever its name says. */
type Format = "text" | "html" | "mail" | "docx" | "odt" | "ofd" | "pdf" | "picture" | "rtf";

const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|link|style|script|title|div|table|p|main|article|section|header|h[1-6]|span|font|center|pre|ul|ol|br)\b/i;
/** A page of which the elements begin behind its first words. */
const HTML_NAME = /\.[sx]?html?$/i;
const HTML_LATER = /<\/(?:p|div|span|td|h[1-6])>|<br\s*\/?>/i;
const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i;

/** Endings of files that are never plain text: one that is has broken off, or is something else. */
const NO_TEXT = /\.(?:pdf|docx|odt|ofd|png|jpe?g|tiff?|gif|bmp|webp)$/i;

/** The text of a letter in whatever form it was saved: plain text, web page, Word, OpenDocument, RTF, OFD or PDF, or as a picture. */
export async function textOf(bytes: Uint8Array, file: string, reading: Reading): Promise<FileText> {
  const read = await readAs(formatOf(bytes, file, reading.limits), bytes, file, reading);
  return { ...read, text: ordinary(read.text) };
}

async function readAs(
  format: Format,
  bytes: Uint8Array,
  file: string,
  reading: Reading,
): Promise<FileText> {
  const { limits } = reading;
  switch (format) {
    case "pdf":
      return (await import("./pdf/read-pdf.ts")).pdfText(bytes, file, reading);
    case "picture":
      return (await import("./picture/read-pictures.ts")).picturesText(bytes, file, reading);
    case "ofd":
      return (await import("./ofd/ofd.ts")).ofdText(bytes, file, limits);
    case "docx":
      return (await import("./word/docx.ts")).docxText(bytes, file, limits);
    case "odt":
      return (await import("./open-document/odt.ts")).odtText(bytes, file, limits);
    case "rtf":
      return (await import("./rich-text/rtf.ts")).rtfText(bytes, file);
    case "mail":
      return (await import("./parcel/mail.ts")).mailText(bytes, file);
    case "html": {
      const { text, notes } = decodeHtml(bytes, file, limits);
      return { text: (await import("./html/html.ts")).htmlText(text), notes };
    }
    default:
      return decode(bytes, file, limits);
  }
}

function formatOf(bytes: Uint8Array, file: string, limits: Limits): Format {
  const start = Buffer.from(bytes.subarray(0, 65_536)).toString("latin1");
  if (start.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (start.startsWith("PK\x03\x04")) return formatInside(bytes, file, limits);
  if (start.startsWith("{\\rtf")) return "rtf";
  if (isPicture(bytes)) return "picture";
  refuseKnown(bytes, start, file);
  if (isMail(start)) return "mail";
  const ascii = start.replaceAll("\0", "").replace(/^[^<\s]{0,3}/, "");
  if (HTML.test(ascii) || (HTML_NAME.test(file) && HTML_LATER.test(ascii))) return "html";
  const ending = NO_TEXT.exec(file)?.[0];
  if (ending !== undefined) throw misnamed(file, ending);
  return "text";
}

/** What a compressed file is, as the names in it tell. */
function formatInside(bytes: Uint8Array, file: string, limits: Limits): Format {
  const { names } = openArchive(bytes, file, limits, () => false);
  if (names.some((name) => /^\/?OFD\.xml$/i.test(name))) return "ofd";
  if (names.includes("content.xml")) return "odt";
  if (names.some((name) => name.startsWith("word/")) || names.includes("[Content_Types].xml")) {
    return "docx";
  }
  const what = "This is a compressed file of other files, and no letter is among them";
  throw binary(file, what, `Letters end in ${LETTER_ENDINGS}`);
}

/** A page in the encoding that it names, or else in the one it proves to have. */
function decodeHtml(bytes: Uint8Array, file: string, limits: Limits): FileText {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const named = CHARSET.exec(start)?.[1]?.toLowerCase();
  const encoding = named?.startsWith("gb") ? "gb18030" : named;
  return decode(bytes, file, limits, encoding);
}
