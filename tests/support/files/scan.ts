import { encode } from "fast-png";
import { DEFAULT_LIMITS } from "../../../src/file/limits.ts";
import { openPdf } from "../../../src/file/pdf/document.ts";
import { greyPage } from "../../../src/file/pdf/draw-page.ts";
import { levelled } from "../../../src/file/picture/deskew.ts";
import type { Picture } from "../../../src/file/picture/picture.ts";
import { pdfFile, words } from "./pdf-file.ts";

const COLUMNS = 52;
const LINES = 27;

export interface ScanOptions {
  readonly dpi?: number;
  /** Degrees by which the lines fall to the right. */
  readonly skew?: number;
  /** How far shades stray from what was printed. */
  readonly noise?: number;
}

/** The paragraphs of a letter as pages of printed lines, each as long as the others. */
export function printedLines(text: string): string[][] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n").filter((each) => each.trim() !== "")) {
    let line = "";
    for (const character of `　　${paragraph.trim()}`) {
      if (columnsOf(line + character) > COLUMNS) {
        lines.push(line);
        line = "";
      }
      line += character;
    }
    lines.push(line);
  }
  return Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page) =>
    lines.slice(page * LINES, (page + 1) * LINES),
  );
}

function columnsOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (character > "ɏ" ? 2 : 1), 0);
}

/** Pictures of pages that a scanner could have made: drawn, turned and sprinkled, never fetched. */
export async function scan(
  pages: readonly (readonly string[])[],
  { dpi = 200, skew = 0, noise = 0 }: ScanOptions = {},
): Promise<Picture[]> {
  const bytes = pdfFile(
    pages.map((lines) => lines.map((line, at) => words(line, 80, 770 - at * 27))),
  );
  const document = await openPdf(bytes, "scan.pdf", DEFAULT_LIMITS);
  const pictures = pages.map((_, index) => {
    const picture = document.withPage(index, (page) => greyPage(document, page, dpi));
    if (picture === undefined) throw new Error("the page was not drawn");
    return sprinkled(levelled(picture, -skew), noise);
  });
  document.close();
  return pictures;
}

export function pngOf({ width, height, data }: Picture): Uint8Array {
  return encode({ width, height, data, channels: 1, depth: 8 });
}

/** The same noise each time. */
function sprinkled(picture: Picture, noise: number): Picture {
  if (noise === 0) return picture;
  let seed = 7;
  const data = picture.data.map((shade) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.max(0, Math.min(255, shade + ((seed / 2 ** 31) * 2 - 1) * noise));
  });
  return { ...picture, data };
}
