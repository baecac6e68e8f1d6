import { zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

export interface WordParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Headers and footers, by the names of their parts: header1. */
  readonly margins?: Readonly<Record<string, string>>;
}

/** A Word file with this body and these parts, as XML within their roots. */
export function wordFile(body: string, { margins = {}, ...parts }: WordParts = {}): Uint8Array {
  const part = (root: string, content: string): Uint8Array =>
    Buffer.from(`<?xml version="1.0"?><w:${root} ${W} ${M}>${content}</w:${root}>`);
  return zipSync({
    "_rels/.rels": Buffer.from(
      '<Relationships xmlns="x"><Relationship Id="r1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    "word/_rels/document.xml.rels": Buffer.from(
      `<Relationships xmlns="x">${Object.keys(margins)
        .map((name) => `<Relationship Id="${name}" Type="http://x" Target="${name}.xml"/>`)
        .join("")}</Relationships>`,
    ),
    ...Object.fromEntries(
      Object.entries(margins).map(([name, content]) => [`word/${name}.xml`, part("hdr", content)]),
    ),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [`word/${name}.xml`, part(name, content)]),
    ),
  });
}

/** A paragraph, its words in one run unless they are XML. */
export function paragraph(words: string, properties = ""): string {
  const runs = words.startsWith("<") ? words : run(words);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

export function run(words: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A paragraph of a list. */
export function item(words: string, level = 0, list = 1): string {
  return paragraph(
    words,
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`,
  );
}

/** Lists whose levels count as told: format and text. */
export function numbering(
  ...lists: readonly (readonly (readonly [format: string, text: string])[])[]
): string {
  const definitions = lists.map((levels, list) => {
    const inner = levels.map(
      ([format, text], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    );
    return `<w:abstractNum w:abstractNumId="${list + 1}">${inner.join("")}</w:abstractNum>`;
  });
  const numbers = lists.map(
    (_, list) => `<w:num w:numId="${list + 1}"><w:abstractNumId w:val="${list + 1}"/></w:num>`,
  );
  return [...definitions, ...numbers].join("");
}
