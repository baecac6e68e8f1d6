import { isNoteMark } from "../note-mark.ts";
import { rowLines } from "../table-row.ts";
import { allOf, childOf, elementsOf, textIn, type XmlElement } from "../xml.ts";
import { formulaText } from "./formula.ts";
import type { Counter } from "./numbering.ts";
import { type Styles, styleOf } from "./styles.ts";

/** Revisions that were taken out, what fields are made of, and how the rest looks. */
const UNREAD = new Set(
  "del moveFrom instrText delText delInstrText fldData rPr pPr sectPr tblPr trPr tcPr tblGrid sdtPr rt footnoteReference endnoteReference footnoteRef endnoteRef annotationRef commentReference Fallback proofErr bookmarkStart".split(
    " ",
  ),
);
const SIGNS: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
  softHyphen: "",
};
/** Signs that letters set in Wingdings, by their codes there. */
const SYMBOLS: Readonly<Record<string, string>> = {
  f0fe: "☑",
  f052: "☑",
  f0a8: "□",
  f06f: "□",
  f0fc: "√",
  f050: "√",
  f0fb: "×",
  f06c: "●",
  f06e: "■",
  f0d8: "➢",
};

/** What Word calls the shapes that it lays behind the words of all pages. */
const WATERMARK = /WaterMark/i;

/** What stands in a Word file beside words. */
export interface Findings {
  pictures: number;
  embedded: number;
  readonly symbols: Set<string>;
}

/** The lines of the blocks in a part of a Word file. */
export function linesIn(
  root: XmlElement,
  styles: Styles,
  count: Counter,
  findings: Findings,
): string[] {
  const lines: string[] = [];
  let held = "";

  const run = (element: XmlElement, style: string | undefined, before: string): string => {
    if (styles.isHidden(element, style)) return "";
    const raised = childOf(childOf(element, "rPr"), "vertAlign")?.attributes.val === "superscript";
    const words = inline(element, style, before);
    return raised && isNoteMark(words, before) ? "" : words;
  };

  const inline = (parent: XmlElement, style: string | undefined, before = ""): string => {
    let words = "";
    for (const child of elementsOf(parent)) {
      const { name } = child;
      if (UNREAD.has(name)) continue;
      if (name === "t") words += textIn(child);
      else if (name in SIGNS) words += SIGNS[name];
      else if (name === "sym") words += symbol(child);
      else if (name === "r") words += run(child, style, before + words);
      else if (name === "oMath") words += formulaText(child);
      else if (name === "txbxContent") blocks(child);
      else if (name === "textpath") lines.push(child.attributes.string ?? "");
      else if (name === "shape" && WATERMARK.test(child.attributes.id ?? "")) continue;
      else {
        if (name === "pic") findings.pictures += 1;
        if (name === "object") findings.embedded += 1;
        words += inline(child, style, before + words);
      }
    }
    return words;
  };

  const symbol = ({ attributes }: XmlElement): string => {
    const code = attributes.char?.toLowerCase() ?? "";
    if (!(code in SYMBOLS)) findings.symbols.add(`${attributes.font ?? ""} ${code}`.trim());
    return SYMBOLS[code] ?? "";
  };

  const paragraph = (element: XmlElement): void => {
    const place = styles.placeOf(element);
    const mark = childOf(childOf(element, "pPr"), "rPr");
    const words = inline(element, styleOf(element));
    const number = place === undefined || (held + words).trim() === "" ? "" : count(place);
    held += number + words;
    // A paragraph whose mark was deleted goes on with the next.
    if (childOf(mark, "del") !== undefined) return;
    lines.push(...held.split("\n"));
    held = "";
  };

  const blocks = (parent: XmlElement): void => {
    for (const child of elementsOf(parent)) {
      if (child.name === "p") paragraph(child);
      else if (child.name === "tr") row(child);
      else if (child.name === "altChunk") findings.embedded += 1;
      else if (!UNREAD.has(child.name)) blocks(child);
    }
  };

  const row = (element: XmlElement): void => {
    if (childOf(childOf(element, "trPr"), "del") !== undefined) return;
    const cells = elementsOf(element).flatMap((child) =>
      child.name === "tc" ? [child] : allOf(child, "tc"),
    );
    lines.push(...rowLines(cells.map((cell) => linesIn(cell, styles, count, findings))));
  };

  blocks(root);
  if (held !== "") lines.push(...held.split("\n"));
  return lines.map((line) => line.trimEnd()).filter((line) => line.trim() !== "");
}
