import { type Archive, openArchive } from "../archive.ts";
import type { FileText } from "../file-text.ts";
import type { Limits } from "../limits.ts";
import type { Page } from "../page/glyph.ts";
import { printedPages } from "../page/printed-pages.ts";
import { beyond, damaged, onlyPictures } from "../refusal.ts";
import { allOf, childOf, elementsOf, parseXml, textIn, type XmlElement } from "../xml.ts";
import { glyphsOf, MILLIMETRE } from "./text-object.ts";

/** The text of an OFD file (GB/T 33190): XML that places characters on pages. */
export function ofdText(bytes: Uint8Array, file: string, limits: Limits): FileText {
  const archive = openArchive(bytes, file, limits, (name) => /\.xml$/i.test(name));
  const part = (path: string): XmlElement => {
    const content = contentOf(archive, path);
    if (content === undefined) throw damaged(file, `The OFD file lacks its part ${path}`);
    return parseXml(content, file, path);
  };
  const pages: Page[] = [];
  let pictures = 0;
  for (const body of allOf(part("OFD.xml"), "DocRoot")) {
    const root = textIn(body).trim();
    const document = part(root);
    const folder = root.replace(/[^/]*$/, "");
    const usual = childOf(childOf(document, "CommonData"), "PageArea");
    const list = elementsOf(childOf(document, "Pages") ?? { children: [] });
    if (pages.length + list.length > limits.pages) {
      const what = `The OFD file has more than ${limits.pages} pages`;
      throw beyond(file, "pages", what, "ofd-too-long");
    }
    for (const { attributes } of list) {
      const page = part(within(folder, attributes.BaseLoc ?? ""));
      const content = childOf(page, "Content") ?? page;
      const box = numbers(textOf(childOf(page, "Area") ?? usual, "PhysicalBox"));
      pictures += allOf(content, "ImageObject").length;
      pages.push({
        width: (box[2] ?? 210) * MILLIMETRE,
        height: (box[3] ?? 297) * MILLIMETRE,
        glyphs: allOf(content, "TextObject").flatMap(glyphsOf),
      });
    }
  }
  const { text, notes, layout } = printedPages(pages);
  if (text.trim() === "" && pictures > 0) {
    throw onlyPictures(file, "The OFD file");
  }
  return {
    text,
    notes: [
      ...notes,
      ...(pictures > 0 ? [`${pictures} picture(s) in the file were not read`] : []),
    ],
    layout: { ...layout, hasOnlyWords: true },
  };
}

/** Paths in the file begin at its root or beside the part that names them. */
function within(folder: string, path: string): string {
  return path.startsWith("/") ? path : folder + path;
}

function contentOf({ names, get }: Archive, path: string): Uint8Array | undefined {
  const wanted = path.replace(/^\//, "").toLowerCase();
  const name = names.find((each) => each.replace(/^\//, "").toLowerCase() === wanted);
  return name === undefined ? undefined : get(name);
}

function textOf(element: XmlElement | undefined, name: string): string {
  const child = childOf(element, name);
  return child === undefined ? "" : textIn(child);
}

function numbers(text: string): number[] {
  return text.trim().split(/\s+/).map(Number);
}
