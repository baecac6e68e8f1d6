import { binary, decode, tryDecode } from "../decode.ts";

/** What a file holds, as its first bytes tell, whatever its name says. */
type Format = "text" | "html" | "docx" | "pdf";

const SIGNATURES: readonly { readonly starts: string; readonly what: string }[] = [
  { starts: "\xd0\xcf\x11\xe0", what: "This is an old Word or WPS file, or one with a password" },
  { starts: "{\\rtf", what: "This is an RTF file" },
  { starts: "\x89PNG", what: "This is a picture" },
  { starts: "\xff\xd8\xff", what: "This is a picture" },
  { starts: "GIF8", what: "This is a picture" },
  { starts: "II*\0", what: "This is a picture" },
  { starts: "MM\0*", what: "This is a picture" },
  { starts: "\x1f\x8b", what: "This is a compressed file" },
  { starts: "Rar!", what: "This is a compressed file" },
  { starts: "7z\xbc\xaf", what: "This is a compressed file" },
  { starts: "From: <Saved by", what: "This is a web archive (.mhtml)" },
];
const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|div|table|p)\b/i;
const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i;

/** The text of a letter in whatever form it was saved: plain text, web page, Word or PDF. */
export async function textOf(bytes: Uint8Array, file: string): Promise<string> {
  switch (formatOf(bytes, file)) {
    case "pdf":
      return (await import("./pdf.ts")).pdfText(bytes, file);
    case "docx":
      return (await import("./docx.ts")).docxText(bytes, file);
    case "html":
      return (await import("./html.ts")).htmlText(decodeHtml(bytes, file));
    default:
      return decode(bytes, file);
  }
}

function formatOf(bytes: Uint8Array, file: string): Format {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  if (start.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (start.startsWith("PK\x03\x04")) return "docx";
  const known = SIGNATURES.find(({ starts }) => start.startsWith(starts));
  if (known !== undefined) throw binary(file, known.what);
  const ascii = start.replaceAll("\0", "").replace(/^[^<\s]{0,3}/, "");
  return HTML.test(ascii) ? "html" : "text";
}

/** A page in the encoding that it names, or else in the one it proves to have. */
function decodeHtml(bytes: Uint8Array, file: string): string {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const named = CHARSET.exec(start)?.[1]?.toLowerCase();
  const encoding = named?.startsWith("gb") ? "gb18030" : named;
  return (encoding && tryDecode(bytes, encoding)) ?? decode(bytes, file);
}
