import { childOf, elementsOf, type XmlElement } from "../xml.ts";
import type { Place } from "./numbering.ts";

/** What hides words of a run from the reader. */
const HIDING = ["vanish", "strike", "dstrike"] as const;

/** What styles say of paragraphs and runs, with what they are based on. */
export interface Styles {
  /** Whether the words are hidden or struck through: a run's own settings go before those of its styles. */
  isHidden(run: XmlElement, paragraphStyle: string | undefined): boolean;
  placeOf(paragraph: XmlElement): Place | undefined;
}

export function stylesOf(root: XmlElement | undefined): Styles {
  const styles = new Map(
    (root === undefined ? [] : elementsOf(root))
      .filter(({ name }) => name === "style")
      .map((style) => [style.attributes.styleId ?? "", style]),
  );
  const chain = (id: string | undefined): XmlElement[] => {
    const found: XmlElement[] = [];
    for (let next = id; next !== undefined; ) {
      const style = styles.get(next);
      if (style === undefined || found.includes(style)) break;
      found.push(style);
      next = childOf(style, "basedOn")?.attributes.val;
    }
    return found;
  };
  return {
    isHidden: (run, paragraphStyle) => {
      const own = childOf(run, "rPr");
      const settings = [
        own,
        ...chain(childOf(own, "rStyle")?.attributes.val).map((style) => childOf(style, "rPr")),
        ...chain(paragraphStyle).map((style) => childOf(style, "rPr")),
      ];
      return HIDING.some((name) => {
        const said = settings.map((setting) => childOf(setting, name)).find(Boolean);
        return said !== undefined && isOn(said);
      });
    },
    placeOf: (paragraph) => {
      const own = childOf(paragraph, "pPr");
      const properties = [own, ...chain(styleOf(paragraph)).map((style) => childOf(style, "pPr"))];
      const lists = properties.flatMap((each) => childOf(each, "numPr") ?? []);
      const value = (name: string): string | undefined =>
        lists.map((list) => childOf(list, name)?.attributes.val).find((each) => each !== undefined);
      const list = value("numId");
      if (list === undefined || list === "0") return undefined;
      return { list, level: Number(value("ilvl") ?? 0) };
    },
  };
}

export function styleOf(paragraph: XmlElement): string | undefined {
  return childOf(childOf(paragraph, "pPr"), "pStyle")?.attributes.val;
}

/** Whether a setting that may say yes or no says yes. */
export function isOn({ attributes: { val } }: XmlElement): boolean {
  return val === undefined || !["0", "false", "off", "none"].includes(val);
}
