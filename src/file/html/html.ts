import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { isNoteMark } from "../note-mark.ts";
import { LONGEST_CELL } from "../table-row.ts";
import { contentOf } from "./content.ts";
import { attributeOf, surroundingsOf, textOf } from "./surroundings.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements without a word of the letter. */
const DROPPED = new Set(
  "script style noscript template svg iframe object head button input select textarea video audio del s strike rt rp".split(
    " ",
  ),
);
const HIDING =
  /display\s*:\s*none|visibility\s*:\s*hidden|text-decoration[\w-]*\s*:[^;]*line-through/i;
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
  const lines: string[] = [];
  let line = "";
  let cell: Element | undefined;
  const end = (): void => {
    const words = line.replaceAll(/[^\S\u3000]+/g, " ").replaceAll(/^ +| +$/g, "");
    if (words.trim() !== "") lines.push(words);
    line = "";
  };
  const enter = (element: Element): void => {
    if (/^t[dh]$/.test(element.tagName) && cell === undefined) {
      if (line.trim() !== "") line += " | ";
      if ((contents.get(element)?.length ?? 0) <= LONGEST_CELL) cell = element;
      else end();
    } else if (cell === undefined && (BLOCKS.has(element.tagName) || element.tagName === "br")) {
      end();
    }
  };
  const leave = (element: Element): void => {
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
    if (node.nodeName === "#text" && "value" in node) line += node.value;
    if (!("tagName" in node)) continue;
    if (left) {
      leave(node);
    } else if (!isHidden(node, line) && !isSurrounding(node)) {
      enter(node);
      open.push({ node, left: true });
      push(node.childNodes);
    }
  }
  end();
  return lines.join("\n");
}

/** Whether an element is not to be seen, was taken out, or only points to a note. */
function isHidden(element: Element, before: string): boolean {
  const { tagName, attrs } = element;
  if (DROPPED.has(tagName)) return true;
  if (attrs.some(({ name }) => name === "hidden")) return true;
  if (tagName === "sup" && isNoteMark(textOf(element, 20), before)) return true;
  return HIDING.test(attributeOf(element, "style"));
}
