import { areasOf, type PageLayout } from "../../model/page-layout.ts";
import { songPdf, words } from "./song-pdf.ts";

/** Of the height of a character, what lies below its line. */
const BELOW = 0.15;

/** Pages with nothing but their words, each character where it stands: for files whose pages nothing here draws. */
export function pdfOfWords(text: string, layout: PageLayout): Uint8Array {
  const characters = Array.from(text);
  const contents = layout.pages.map((): string[] => []);
  for (const { start, end, page } of layout.runs) {
    const height = layout.pages[page - 1]?.height ?? 0;
    for (let at = start; at < end; at += 1) {
      const character = characters[at] ?? "";
      const [area] = character.trim() === "" ? [] : areasOf(layout, at, at + 1);
      if (area === undefined) continue;
      const [x, above, , , , , , below] = area.quad;
      const size = below - above;
      contents[page - 1]?.push(words(character, size, x, height - below + size * BELOW));
    }
  }
  return songPdf(
    layout.pages.map(({ width, height }, at) => ({
      width,
      height,
      content: contents[at]?.join("\n") ?? "",
    })),
  );
}
