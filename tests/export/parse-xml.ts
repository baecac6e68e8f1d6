import { DOMParser } from "@xmldom/xmldom";

/** The root of a document; whatever a parser complains about is thrown. */
export function parseXml(text: string): Element {
  const complain = (message: string): never => {
    throw new Error(message);
  };
  const errorHandler = { warning: complain, error: complain, fatalError: complain };
  return new DOMParser({ errorHandler }).parseFromString(text, "text/xml").documentElement;
}

/** All elements of this name below another, in their order. */
export function within(root: Element, namespace: string, name: string): Element[] {
  return Array.from(root.getElementsByTagNameNS(namespace, name));
}

/** A name that holds all that XML minds, and some that it cannot hold. */
export const NASTY = `"<&>'\u0000\ud800 \n 𠮷]]>`;
export const NASTY_READ = `"<&>' \n 𠮷]]>`;
