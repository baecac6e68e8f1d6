type Written = string | number | boolean | undefined;

/** An element with nothing but attributes, text or other elements within; undefined is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Written>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join("");
  return children.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${children.join("")}</${name}>`;
}

/** A list whose elements stand on lines of their own, so that versions can be compared. */
export function list(
  name: string,
  attributes: Readonly<Record<string, Written>>,
  children: readonly string[],
): string {
  return element(
    name,
    attributes,
    children.flatMap((child) => ["\n", child]),
  );
}

export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** Text as it may stand in an element or an attribute. What XML 1.0 cannot hold at all goes out. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // A parser would make spaces of them in attributes.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
