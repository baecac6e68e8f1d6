import type { DefaultTreeAdapterTypes } from "parse5";
import { attributeOf, textOf } from "./surroundings.ts";

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** What a page says of how an element looks, as CSS declarations. */
export type Styles = (element: Element) => string;

/** Rules for one class: .gone { … }; what else selects says less of the words themselves. */
const RULE = /(?<=^|[},])\s*(?:[a-z]+)?\.([\w-]+)\s*\{([^{}]*)\}/gi;
const LONGEST_SHEET = 200_000;

/** The styles of elements by their classes, so far as the page itself holds them, and by themselves. */
export function stylesOf(page: Parent): Styles {
  const byClass = new Map<string, string>();
  const stack: Parent[] = [page];
  for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
    for (const child of parent.childNodes) {
      if (!("tagName" in child)) continue;
      stack.push(child);
      if (child.tagName !== "style") continue;
      const sheet = textOf(child, LONGEST_SHEET).replaceAll(/\/\*[\s\S]*?\*\//g, "");
      for (const [, name = "", declarations = ""] of sheet.matchAll(RULE)) {
        byClass.set(name, `${byClass.get(name) ?? ""};${declarations}`);
      }
    }
  }
  return (element) => {
    const classes = attributeOf(element, "class").split(/\s+/);
    const own = attributeOf(element, "style");
    return [...classes.map((name) => byClass.get(name) ?? ""), own].join(";");
  };
}
