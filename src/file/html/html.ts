import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { isNoteMark } from "../note-mark.ts";
import { LONGEST_CELL } from "../table-row.ts";
import { type Content, contentOf, DROPPED } from "./content.ts";
import { listNumbers } from "./list-numbers.ts";
import { type Styles, stylesOf } from "./styles.ts";
import { attributeOf, surroundingsOf, textOf } from "./surroundings.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const STRUCK = /text-decoration[\w-]*\s*:[^;]*line-through/i;
const UNSEEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$)/i;
/** Where line breaks of the source are printed. */
const KEEPS_LINES = /white-space(?:-collapse)?\s*:\s*(?:pre|preserve|break-spaces)/i;
/** What holds more of a page's words than this is shown by a script. */
const MOST = 0.5;
/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  "address article blockquote body center dd div dl dt fieldset figure form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody tfoot thead tr ul".split(
    " ",
  ),
);
/** The text of a web page as lines, one for each block; menus, scripts, footers and what was struck out are left out. */
export function htmlText(html: string): string {
  const page = parse(html);
  const contents = contentOf(page);
  const isSurrounding = surroundingsOf(page, contents);
  const styles = stylesOf(page);
  const numberOf = listNumbers(styles);
  const isHidden = hiding(contents, contents.get(page)?.length ?? 0, styles);
  const lines: string[] = [];
  let line = "";
  /** Stands before the next words. */
  let number = "";
  let cell: Element | undefined;
  let printed: Element | undefined;
  const end = (): void => {
    const words = line.replaceAll(/[^\S\u3000]+/g, " ").replaceAll(/^ +| +$/g, "");
    if (words.trim() !== "") lines.push(words);
    line = "";
  };
  const enter = (element: Element): void => {
    if (element.tagName === "pre" || KEEPS_LINES.test(styles(element))) printed ??= element;
    if (/^t[dh]$/.test(element.tagName) && cell === undefined) {
      if (line.trim() !== "") line += " | ";
      if ((contents.get(element)?.length ?? 0) <= LONGEST_CELL) cell = element;
      else end();
    } else if (cell === undefined && (BLOCKS.has(element.tagName) || element.tagName === "br")) {
      end();
    }
  };
  const leave = (element: Element): void => {
    if (element.tagName === "li") number = "";
    if (element === printed) printed = undefined;
    if (element === cell) cell = undefined;
    else if (cell === undefined && BLOCKS.has(element.tagName)) end();
  };
  // An explicit stack: pages may nest deeper than calls can.
  const open: { readonly node: Node; readonly left: boolean }[] = [];
  const push = (nodes: readonly Node[]): void => {
    for (const node of nodes.toReversed()) open.push({ node, left: false });
  };
  push(page.childNodes);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, left } = next;
    if (node.nodeName === "#text" && "value" in node) {
      if (node.value.trim() !== "") {
        line += number;
        number = "";
      }
      const keepsLines = printed !== undefined && cell === undefined;
      const [first = "", ...others] = keepsLines ? node.value.split(/\r\n|[\r\n]/) : [node.value];
      line += first;
      for (const other of others) {
        end();
        line = other;
      }
    }
    if (!("tagName" in node)) continue;
    if (left) {
      leave(node);
    } else if (!isHidden(node, line) && !isSurrounding(node)) {
      enter(node);
      if (node.tagName === "li") number = numberOf(node);
      open.push({ node, left: true });
      push(node.childNodes);
    }
  }
  end();
  return lines.join("\n");
}

/** Tells whether an element is not to be seen, was taken out, or only points to a note. */
function hiding(contents: ReadonlyMap<unknown, Content>, all: number, styles: Styles) {
  return (element: Element, before: string): boolean => {
    const { tagName, attrs } = element;
    if (DROPPED.has(tagName)) return true;
    if (tagName === "sup" && isNoteMark(textOf(element, 20), before)) return true;
    if (STRUCK.test(styles(element))) return true;
    const isUnseen =
      attrs.some(({ name }) => name === "hidden") || UNSEEN.test(attributeOf(element, "style"));
    return isUnseen && (contents.get(element)?.length ?? 0) <= all * MOST;
  };
}
