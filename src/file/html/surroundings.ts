import type { DefaultTreeAdapterTypes } from "parse5";
import type { Content } from "./content.ts";

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Elements that are meant for what surrounds an article. */
const TAGS = new Set(["nav", "footer", "aside"]);
/** How sites name what surrounds an article. */
const NAMES =
  /(?:^|[-_\s])(?:nav(?:bar|igation)?|menu|footer|foot|breadcrumbs?|crumbs?|location|position|share|bdsharebuttonbox|sidebar|search|toolbar|copyright|friendlinks?|pagination|pager|qrcode|erweima|login|wza|accessibility|print|fontsize)(?:$|[-_\s])/i;
/** Words of those who run a site. */
const OF_SITES = /版权所有|ICP备|网站标识码|公网安备|技术支持|主办单位|承办单位|建议使用/;
/** Lines that a letter cannot miss: its number, its date, whom it is to and whom it is from. */
const FRAME =
  /^[（(]?(?:\d{4}年\d{1,2}月\d{1,2}日|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[）)]?$|[〔[［（(]\d{4}[〕\]］）)]第?\d{1,5}号|(?:委员|代表|党派|联盟|委员会|同志)(?:[（(].{2,40}[）)])?[：:]$|^[\p{Script=Han}]{2,24}(?:局|厅|委|部|办|院|政府|委员会|办公室|中心)$/u;
const LONGEST_FRAME = 80;
/** Elements that hold lines and no parts of a page. */
const LINES = new Set(["p", "span", "font", "b", "strong", "pre", "h1", "h2", "ul", "ol", "li"]);
/** So many links and hardly anything else are a menu. */
const MENU_LINKS = 4;
const MENU_SHARE = 0.8;
/** The share of a page's words that its article has. */
const MOST = 0.5;

/** Tells what surrounds the article of a page by its names, and never by them alone: what holds most words stays. */
export function surroundingsOf(page: Parent, contents: ReadonlyMap<Parent, Content>) {
  const wordsIn = (parent: Parent): number => {
    const content = contents.get(parent);
    return content === undefined ? 0 : content.length - content.linkLength;
  };
  const all = wordsIn(page);
  const holdsMost = (element: Element): boolean =>
    wordsIn(element) > all * MOST && !OF_SITES.test(textOf(element, LONGEST_FRAME * 4));
  const article = articleIn(page, wordsIn, all * MOST);
  const inside = new Set<Parent>();
  for (const stack: Parent[] = [article]; stack.length > 0; ) {
    const parent = stack.pop();
    if (parent === undefined) break;
    inside.add(parent);
    for (const child of parent.childNodes) if ("tagName" in child) stack.push(child);
  }
  const isFrame = (element: Element): boolean => {
    const content = contents.get(element);
    if (content === undefined || content.length > LONGEST_FRAME || content.links > 0) return false;
    const text = textOf(element, LONGEST_FRAME * 4);
    if (OF_SITES.test(text)) return false;
    return text.split("\n").some((line) => FRAME.test(line.replaceAll(/\s/g, "")));
  };
  return (element: Element): boolean => {
    if (element.tagName === "body" || element.tagName === "html") return false;
    const content = contents.get(element);
    if (isMenu(content)) return true;
    const isNamed =
      TAGS.has(element.tagName) ||
      (element.tagName === "header" && content?.hasHeading !== true) ||
      NAMES.test(`${attributeOf(element, "class")} ${attributeOf(element, "id")}`);
    if (!isNamed || holdsMost(element)) return false;
    return !(inside.has(element) && isFrame(element));
  };
}

/** What holds the innermost part of the page with most of the words. */
function articleIn(page: Parent, wordsIn: (parent: Parent) => number, least: number): Parent {
  let [article, around] = [page, page];
  for (;;) {
    const next = article.childNodes.find(
      (child): child is Element =>
        "tagName" in child && !LINES.has(child.tagName) && wordsIn(child) > least,
    );
    if (next === undefined) return around;
    [article, around] = [next, article];
  }
}

function isMenu(content: Content | undefined): boolean {
  if (content === undefined || content.links < MENU_LINKS) return false;
  return content.linkLength > content.length * MENU_SHARE;
}

export function attributeOf({ attrs }: Element, name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? "";
}

/** The words in an element, up to a length; each of its children on a line. */
export function textOf(element: Element, longest: number): string {
  let text = "";
  const open: DefaultTreeAdapterTypes.ChildNode[] = [element];
  for (let node = open.pop(); node !== undefined && text.length < longest; node = open.pop()) {
    if (node.nodeName === "#text" && "value" in node) text += node.value.trim();
    if (!("tagName" in node)) continue;
    if (/^(?:p|div|br|li|h[1-6])$/.test(node.tagName)) text += "\n";
    open.push(...node.childNodes.toReversed());
  }
  return text.trim();
}
