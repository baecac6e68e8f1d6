import { isNoteMark } from "../note-mark.ts";
import { rowLines } from "../table-row.ts";
import { childOf, elementsOf, type XmlElement } from "../xml.ts";
import { type ListStyle, printedNumber } from "./list-styles.ts";

/** What was taken out, what notes and readings are marked with, and remarks of those who wrote it. */
const UNREAD = new Set(
  "tracked-changes note-citation ruby-text annotation annotation-end sequence-decls forms table-column index-title-template desc title binary-data".split(
    " ",
  ),
);

/** The lines of the text, and those of its notes. */
export function linesIn(
  root: XmlElement,
  hidden: ReadonlySet<string>,
  lists: ReadonlyMap<string, ListStyle>,
): { readonly lines: string[]; readonly notes: string[] } {
  const notes: string[] = [];
  /** The words of boxes that hang on the paragraph at hand: they stand beside it, at its beginning. */
  let boxed: string[] = [];
  /** The last numbers of lists that others go on with. */
  const left = new Map<string, number>();

  const inline = (parent: XmlElement, before = ""): string => {
    let words = "";
    for (const child of parent.children) {
      if (typeof child === "string") words += child.replaceAll(/\s+/g, " ");
      else if (!isUnread(child)) words += part(child, before + words);
    }
    return words;
  };

  const part = (element: XmlElement, before: string): string => {
    switch (element.name) {
      case "s":
        return " ".repeat(Math.min(100, Number(element.attributes.c ?? 1)));
      case "tab":
        return "\t";
      case "line-break":
        return "\n";
      case "note":
        notes.push(...blocks(childOf(element, "note-body")));
        return "";
      case "text-box":
        boxed = blocks(element).concat(boxed);
        return "";
      default: {
        const words = inline(element, before);
        return element.name === "span" && isNoteMark(words, before) && /[①-⑳[［〔]/u.test(words)
          ? ""
          : words;
      }
    }
  };

  const isUnread = ({ name, attributes }: XmlElement): boolean =>
    UNREAD.has(name) || hidden.has(attributes["style-name"] ?? "");

  const blocks = (parent: XmlElement | undefined): string[] =>
    (parent === undefined ? [] : elementsOf(parent)).flatMap((child) => {
      if (isUnread(child)) return [];
      if (child.name === "p" || child.name === "h") return paragraph(child);
      if (child.name === "list") return items(child, [], undefined);
      if (child.name === "table-row") {
        const cells = elementsOf(child).filter(({ name }) => name === "table-cell");
        return rowLines(cells.map(blocks));
      }
      return blocks(child);
    });

  const paragraph = (element: XmlElement): string[] => {
    const words = inline(element).split("\n");
    const lines = [...boxed, ...words];
    boxed = [];
    return lines;
  };

  const items = (
    list: XmlElement,
    outer: readonly number[],
    inherited: ListStyle | undefined,
  ): string[] => {
    const name = list.attributes["style-name"] ?? "";
    const style = lists.get(name) ?? inherited;
    const depth = outer.length + 1;
    const goesOn =
      list.attributes["continue-numbering"] === "true" || "continue-list" in list.attributes;
    const begin = (style?.get(depth)?.start ?? 1) - 1;
    let count = goesOn ? (left.get(`${name}${depth}`) ?? begin) : begin;
    return elementsOf(list).flatMap((item) => {
      if (item.name === "list-item") {
        const start = item.attributes["start-value"];
        count = start === undefined ? count + 1 : Number(start);
        left.set(`${name}${depth}`, count);
      }
      const counts = [...outer, count];
      let number = item.name === "list-item" && style ? printedNumber(style, counts) : "";
      return elementsOf(item).flatMap((child) => {
        if (isUnread(child)) return [];
        if (child.name === "list") return items(child, counts, style);
        const lines = child.name === "p" || child.name === "h" ? paragraph(child) : blocks(child);
        const numbered = lines.map((line, at) => (at === 0 ? number + line : line));
        if (lines.length > 0) number = "";
        return numbered;
      });
    });
  };

  const lines = blocks(root);
  const printed = (line: string): boolean => line.trim() !== "";
  return { lines: lines.filter(printed), notes: notes.filter(printed) };
}
