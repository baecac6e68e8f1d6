import type { DefaultTreeAdapterTypes } from "parse5";

type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Elements without a word of the letter. */
export const DROPPED: ReadonlySet<string> = new Set(
  "script style noscript template svg iframe object head button input select textarea video audio del s strike rt rp".split(
    " ",
  ),
);

/** How much an element holds, with all that is inside it. */
export interface Content {
  /** Characters that are not white space; a long script makes no page longer. */
  length: number;
  linkLength: number;
  links: number;
  hasHeading: boolean;
}

/** The contents of every element of a page, in one pass from the inside out. */
export function contentOf(page: Parent): ReadonlyMap<Parent, Content> {
  const contents = new Map<Parent, Content>();
  const order: Parent[] = [page];
  // Parents come before their children; read backwards, children come first.
  for (let at = 0; at < order.length; at += 1) {
    for (const child of order[at]?.childNodes ?? []) if ("tagName" in child) order.push(child);
  }
  for (const parent of order.toReversed()) {
    const content: Content = { length: 0, linkLength: 0, links: 0, hasHeading: false };
    for (const child of DROPPED.has(parent.nodeName) ? [] : parent.childNodes) {
      if (child.nodeName === "#text" && "value" in child) {
        content.length += child.value.replaceAll(/\s+/g, "").length;
      }
      const inner = "tagName" in child ? contents.get(child) : undefined;
      if (inner === undefined) continue;
      content.length += inner.length;
      content.linkLength += inner.linkLength;
      content.links += inner.links;
      content.hasHeading ||= inner.hasHeading || /^h[1-6]$/.test(child.nodeName);
    }
    if (parent.nodeName === "a") {
      content.links = 1;
      content.linkLength = content.length;
    }
    contents.set(parent, content);
  }
  return contents;
}
