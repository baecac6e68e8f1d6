import mammoth from "mammoth";
import { binary } from "../decode.ts";
import { htmlText } from "./html.ts";

/** The text of a Word file as lines, one for each paragraph; tables keep their rows. */
export async function docxText(bytes: Uint8Array, file: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    return htmlText(value);
  } catch {
    throw binary(file, "This is a compressed file and no Word document (.docx), or it is damaged");
  }
}
