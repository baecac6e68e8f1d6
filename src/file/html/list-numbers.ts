import type { DefaultTreeAdapterTypes } from "parse5";
import { NUMERALS } from "../numerals.ts";
import type { Styles } from "./styles.ts";
import { attributeOf, textOf } from "./surroundings.ts";

type Element = DefaultTreeAdapterTypes.Element;

/** Ways of counting by the names that CSS and HTML give them, and those of Word. */
const COUNTED: Readonly<Record<string, string>> = {
  "cjk-ideographic": "chineseCounting",
  "simp-chinese-informal": "chineseCounting",
  "trad-chinese-informal": "chineseCounting",
  "simp-chinese-formal": "chineseLegalSimplified",
  "trad-chinese-formal": "ideographLegalTraditional",
  "cjk-decimal": "ideographDigital",
  "cjk-heavenly-stem": "ideographTraditional",
  "cjk-earthly-branch": "ideographZodiac",
  decimal: "decimal",
  "decimal-leading-zero": "decimalZero",
  "lower-alpha": "lowerLetter",
  "lower-latin": "lowerLetter",
  "upper-alpha": "upperLetter",
  "upper-latin": "upperLetter",
  "lower-roman": "lowerRoman",
  "upper-roman": "upperRoman",
};
const BY_TYPE: Readonly<Record<string, string>> = {
  a: "lower-alpha",
  A: "upper-alpha",
  i: "lower-roman",
  I: "upper-roman",
};
/** Signs that say nothing, and none. */
const SIGNS = new Set(["none", "disc", "circle", "square"]);
const LIST_STYLE = /list-style(?:-type)?\s*:\s*([^;]*)/gi;
const CHINESE = /chinese|ideo|japanese|zodiac/i;
/** Numbers that somebody typed: the list shows none of its own. */
const NUMBERED = /^\s*[（(]?(?:[一二三四五六七八九十百]{1,4}|\d{1,3})[）)、.．]/;

/** Tells the number that a browser prints before an item of a list, asked for each in turn. */
export function listNumbers(stylesOf: Styles): (item: Element) => string {
  const counts = new Map<Element, number>();
  return (item) => {
    const list = item.parentNode;
    if (item.tagName !== "li" || list === null || !("tagName" in list) || list.tagName !== "ol") {
      return "";
    }
    const said = (element: Element, name: string): number | undefined => {
      const value = Number.parseInt(attributeOf(element, name), 10);
      return Number.isNaN(value) ? undefined : value;
    };
    const before = counts.get(list) ?? (said(list, "start") ?? 1) - 1;
    const count = said(item, "value") ?? before + 1;
    counts.set(list, count);
    if (NUMBERED.test(textOf(item, 20))) return "";
    const style = styleOf(stylesOf(item)) ?? styleOf(stylesOf(list));
    const format = COUNTED[style ?? BY_TYPE[attributeOf(list, "type")] ?? "decimal"];
    if (format === undefined) return "";
    return (NUMERALS[format]?.(count) ?? "") + (CHINESE.test(format) ? "、" : ".");
  };
}

/** The last way of counting that is said. */
function styleOf(declarations: string): string | undefined {
  const words = [...declarations.matchAll(LIST_STYLE)].at(-1)?.[1]?.toLowerCase().split(/\s+/);
  if (words === undefined) return undefined;
  return words.find((word) => word in COUNTED || SIGNS.has(word));
}
