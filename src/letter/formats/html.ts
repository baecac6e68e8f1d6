import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { type Content, contentOf } from "./html-content.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements without a word of the letter. */
const DROPPED = new Set(
  "script style noscript template svg iframe object head nav footer aside button input select textarea video audio".split(
    " ",
  ),
);
/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  "address article blockquote body center dd div dl dt fieldset figure form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody tfoot thead tr ul".split(
    " ",
  ),
);
/** How sites name what surrounds an article. */
const SURROUNDINGS =
  /(?:^|[-_\s])(?:nav(?:bar|igation)?|menu|footer|foot|breadcrumbs?|crumbs?|location|position|share|bdsharebuttonbox|sidebar|search|toolbar|copyright|friendlinks?|pagination|pager|qrcode|erweima|login|wza|accessibility|print|fontsize)(?:$|[-_\s])/i;
/** So many links and hardly anything else are a menu. */
const MENU_LINKS = 4;
const MENU_SHARE = 0.8;
/** A longer cell lays out a page and is none of a table of the head. */
const LONGEST_CELL = 80;

/** The text of a web page as lines, one for each block; menus, scripts and footers are left out. */
export function htmlText(html: string): string {
  const page = parse(html);
  const contents = contentOf(page);
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
    } else if (!isDropped(node, contents.get(node))) {
      enter(node);
      open.push({ node, left: true });
      push(node.childNodes);
    }
  }
  end();
  return lines.join("\n");
}

function isDropped(element: Element, content: Content | undefined): boolean {
  const { tagName, attrs } = element;
  if (DROPPED.has(tagName) || (tagName === "header" && content?.hasHeading !== true)) return true;
  const attribute = (name: string): string => attrs.find((each) => each.name === name)?.value ?? "";
  if (attrs.some(({ name }) => name === "hidden")) return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute("style"))) return true;
  if (tagName === "body" || tagName === "html") return false;
  return SURROUNDINGS.test(`${attribute("class")} ${attribute("id")}`) || isMenu(content);
}

function isMenu(content: Content | undefined): boolean {
  if (content === undefined || content.links < MENU_LINKS) return false;
  return content.linkLength > content.length * MENU_SHARE;
}
