import type { Margins } from "../margins.ts";
import { allOf, childOf, elementsOf, type XmlElement } from "../xml.ts";
import { isOn } from "./styles.ts";

/** What stands in the headers and footers of the first section of a Word file, its lines read by `linesOf`. */
export function marginsOf(
  document: XmlElement,
  linesOf: (relation: string) => readonly string[],
): Margins {
  const section = allOf(document, "sectPr")[0];
  const reference = (name: string, type: string): string | undefined =>
    (section === undefined ? [] : elementsOf(section)).find(
      (each) => each.name === name && (each.attributes.type ?? "default") === type,
    )?.attributes.id;
  const lines = (name: string, type: string): readonly string[] => {
    const relation = reference(name, type);
    return relation === undefined ? [] : linesOf(relation);
  };
  const titlePage = childOf(section, "titlePg");
  const usual = {
    head: lines("headerReference", "default"),
    foot: lines("footerReference", "default"),
  };
  if (titlePage === undefined || !isOn(titlePage)) return usual;
  return {
    ...usual,
    firstHead: lines("headerReference", "first"),
    firstFoot: lines("footerReference", "first"),
  };
}
