import { getDocumentProxy } from "unpdf";
import { failure, type LettergraphError } from "../../model/errors.ts";
import { type Piece, printedText } from "./pdf-layout.ts";

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;

/** The text layer of a PDF as lines, indents and blank lines kept as far as they show. */
export async function pdfText(bytes: Uint8Array, file: string): Promise<string> {
  const pages = await pagesOf(bytes, file);
  const text = printedText(pages);
  if (text.trim() !== "") return text;
  throw failure("input", "pdf-no-text", {
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
    return failure(
      "input",
      "pdf-encrypted",
      { file, what: "The PDF has a password", cure },
      { cause },
    );
  }
  const reason = cause instanceof Error ? `: ${cause.message}` : "";
  const cure = "It may be damaged or cut off: get it again";
  return failure(
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
