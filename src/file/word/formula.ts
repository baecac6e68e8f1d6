import { childOf, elementsOf, textIn, type XmlElement } from "../xml.ts";

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A formula on one line: a/b, x², √(…); what has no short form is told in its order. */
export function formulaText(element: XmlElement): string {
  const part = (name: string): string => {
    const child = childOf(element, name);
    return child === undefined ? "" : formulaText(child);
  };
  switch (element.name) {
    case "t":
      return textIn(element);
    case "f":
      return `${part("num")}/${part("den")}`;
    case "sSup":
      return part("e") + raised(part("sup"));
    case "rad":
      return `√(${part("e")})`;
    case "d":
      return `（${part("e")}）`;
    default:
      return elementsOf(element).map(formulaText).join("");
  }
}

function raised(words: string): string {
  return /^\d+$/.test(words)
    ? words.replaceAll(/\d/g, (digit) => RAISED[Number(digit)] ?? digit)
    : words;
}
