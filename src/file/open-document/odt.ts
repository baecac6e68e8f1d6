import { openArchive } from "../archive.ts";
import type { FileText } from "../file-text.ts";
import type { Limits } from "../limits.ts";
import { type Margins, withMargins } from "../margins.ts";
import { binary, onlyPictures } from "../refusal.ts";
import { allOf, childOf, elementsOf, parseXml, type XmlElement } from "../xml.ts";
import { linesIn } from "./body.ts";
import { listStylesOf } from "./list-styles.ts";

/** The text of an OpenDocument file, as people see it. */
export function odtText(bytes: Uint8Array, file: string, limits: Limits): FileText {
  const archive = openArchive(bytes, file, limits, (name) => /^[\w-]+\.xml$/.test(name));
  const part = (name: string): XmlElement | undefined => {
    const content = archive.get(name);
    return content && parseXml(content, file, name);
  };
  const content = part("content.xml");
  const body = childOf(childOf(content, "body"), "text");
  if (content === undefined || body === undefined) {
    throw binary(file, "This OpenDocument file holds no text document");
  }
  const roots = [part("styles.xml"), content].filter((root) => root !== undefined);
  const hidden = hiddenStyles(roots);
  const lists = listStylesOf(roots);
  const { lines: own, notes } = linesIn(body, hidden, lists);
  const margins = marginsOf(roots[0], (part) => linesIn(part, hidden, lists).lines);
  const { lines, notes: left } = withMargins(own, margins);
  const pictures = allOf(body, "image").length;
  if (lines.length === 0 && pictures > 0) throw onlyPictures(file, "The OpenDocument file");
  return {
    text: [...lines, ...notes].join("\n"),
    notes: [...left, ...(pictures > 0 ? [`${pictures} picture(s) in the file were not read`] : [])],
  };
}

/** What the page of the first master, which documents begin with, carries above and below its words. */
function marginsOf(
  styles: XmlElement | undefined,
  linesOf: (part: XmlElement) => readonly string[],
): Margins {
  const master = styles && allOf(styles, "master-page")[0];
  const lines = (name: string): readonly string[] | undefined => {
    const part = childOf(master, name);
    return part && part.attributes.display !== "false" ? linesOf(part) : undefined;
  };
  return {
    head: lines("header") ?? [],
    foot: lines("footer") ?? [],
    firstHead: lines("header-first"),
    firstFoot: lines("footer-first"),
  };
}

/** The names of styles whose words are hidden or struck through, by themselves or by what they are based on. */
function hiddenStyles(roots: readonly XmlElement[]): ReadonlySet<string> {
  const styles = new Map<string, XmlElement>();
  for (const root of roots) {
    for (const group of elementsOf(root)) {
      for (const style of elementsOf(group)) {
        if (style.name === "style") styles.set(style.attributes.name ?? "", style);
      }
    }
  }
  const isHidden = (name: string | undefined, depth = 0): boolean => {
    const style = name === undefined || depth > 20 ? undefined : styles.get(name);
    if (style === undefined) return false;
    const said = childOf(style, "text-properties")?.attributes;
    if (said?.display === "none") return true;
    const line = said?.["text-line-through-style"] ?? said?.["text-line-through-type"];
    if (line !== undefined) return line !== "none";
    return isHidden(style.attributes["parent-style-name"], depth + 1);
  };
  return new Set([...styles.keys()].filter((name) => isHidden(name)));
}
