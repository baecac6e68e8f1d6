import { getDocumentProxy } from "unpdf";
import { fail, type LettergraphError } from "../../model/errors.ts";

/** A piece of text and where it stands on its page, in points from the left and from the bottom. */
interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;

/** The text layer of a PDF as lines, indents and blank lines kept as far as they show. */
export async function pdfText(bytes: Uint8Array, file: string): Promise<string> {
  const pages = await pagesOf(bytes, file);
  const text = pages.map((pieces) => linesOf(pieces).join("\n")).join("\f");
  if (text.trim() !== "") return text;
  throw fail("input", "pdf-no-text", {
    file,
    what: "The PDF holds pictures of pages and no text",
    cure: "Give it a text layer first, with OCR such as OCRmyPDF (Tesseract, chi_sim) or PaddleOCR",
  });
}

async function pagesOf(bytes: Uint8Array, file: string): Promise<Piece[][]> {
  try {
    // The reader takes the bytes over, so it gets its own.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const pages: Piece[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await piecesOf(await document.getPage(number)));
    }
    await document.destroy();
    return pages;
  } catch (cause) {
    throw refusal(cause, file);
  }
}

function refusal(cause: unknown, file: string): LettergraphError {
  if (cause instanceof Error && cause.name === "PasswordException") {
    const cure = "Save it without a password first";
    return fail(
      "input",
      "pdf-encrypted",
      { file, what: "The PDF has a password", cure },
      { cause },
    );
  }
  const reason = cause instanceof Error ? `: ${cause.message}` : "";
  const cure = "It may be damaged or cut off: get it again";
  return fail(
    "input",
    "pdf-unreadable",
    { file, what: `The PDF cannot be read${reason}`, cure },
    { cause },
  );
}

async function piecesOf(page: Page): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [, , , , x = 0, y = 0] = item.transform;
    return [
      { text: item.str, x: Number(x), y: Number(y), width: item.width, size: item.height || 1 },
    ];
  });
}

/** Pieces of one height are a line; a wide gap above it is a blank one. */
function linesOf(pieces: readonly Piece[]): string[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && first.y - piece.y < first.size / 2)
      row.push(piece);
    else rows.push([piece]);
  }
  const left = Math.min(...rows.map((row) => Math.min(...row.map(({ x }) => x))));
  return rows.flatMap((row, at) => {
    const above = rows[at - 1]?.[0];
    const [first] = row;
    const isApart =
      above !== undefined && first !== undefined && above.y - first.y > first.size * 2.6;
    return isApart ? ["", lineOf(row, left)] : [lineOf(row, left)];
  });
}

function lineOf(row: readonly Piece[], left: number): string {
  let line = "";
  let end = left;
  for (const { text, x, width, size } of row.toSorted((a, b) => a.x - b.x)) {
    line += " ".repeat(Math.max(0, Math.round(((x - end) / size) * 2)));
    line += text;
    end = x + width;
  }
  return line;
}
