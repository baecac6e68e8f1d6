import { SaxesParser } from "saxes";
import { damaged } from "./refusal.ts";

/** An element by its name without prefix: programs choose prefixes as they like. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Walks over trees may call themselves: no document that a person wrote nests deeper. */
const DEEPEST = 500;

/** The tree of an XML part of a file. Entities are never expanded and nothing outside is fetched. */
export function parseXml(bytes: Uint8Array, file: string, part: string): XmlElement {
  const root: { children: XmlNode[] } = { children: [] };
  const open: { children: XmlNode[] }[] = [root];
  const parser = new SaxesParser({ xmlns: true, position: false });
  const refuse = (what: string, cause?: unknown): never => {
    throw damaged(file, `${part} in it ${what}`, cause);
  };
  parser.on("error", (cause) => refuse(`is no XML (${cause.message})`, cause));
  parser.on("doctype", (type) => {
    if (/<!ENTITY/i.test(type)) refuse("declares entities, which letters do not need");
  });
  const addText = (text: string): void => void open.at(-1)?.children.push(text);
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("opentag", ({ local, attributes }) => {
    if (open.length > DEEPEST) refuse(`nests deeper than ${DEEPEST}`);
    const element = {
      name: local,
      attributes: Object.fromEntries(
        Object.values(attributes).map((attribute) => [attribute.local, attribute.value]),
      ),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.write(new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-8").decode(bytes)).close();
  const element = elementsOf(root)[0];
  return element ?? refuse("is empty");
}

export function elementsOf({ children }: { readonly children: readonly XmlNode[] }): XmlElement[] {
  return children.filter((child) => typeof child !== "string");
}

/** The first element with that name among the children. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent && elementsOf(parent).find((child) => child.name === name);
}

/** All elements with that name, wherever they stand. */
export function allOf(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);
}

/** All characters inside an element. */
export function textIn(parent: XmlElement): string {
  return parent.children
    .map((child) => (typeof child === "string" ? child : textIn(child)))
    .join("");
}
