import { openArchive } from "../archive.ts";
import type { FileText } from "../file-text.ts";
import type { Limits } from "../limits.ts";
import { withMargins } from "../margins.ts";
import { binary, onlyPictures } from "../refusal.ts";
import { elementsOf, parseXml, type XmlElement } from "../xml.ts";
import { type Findings, linesIn } from "./body.ts";
import { marginsOf } from "./margins.ts";
import { counterOf } from "./numbering.ts";
import { stylesOf } from "./styles.ts";

/** The text of a Word file as people see it: automatic numbers printed, what was struck out or hidden left out. */
export function docxText(bytes: Uint8Array, file: string, limits: Limits): FileText {
  const archive = openArchive(bytes, file, limits, (name) => /\.(?:xml|rels)$/i.test(name));
  const part = (name: string): XmlElement | undefined => {
    const content = archive.get(name);
    return content && parseXml(content, file, name);
  };
  const main = mainPart(part("_rels/.rels")) ?? "word/document.xml";
  const beside = (name: string): XmlElement | undefined =>
    part(main.replace(/[^/]*$/, `${name}.xml`));
  const document = part(main);
  if (document === undefined) throw binary(file, "This is a compressed file and no Word document");
  const findings: Findings = { pictures: 0, embedded: 0, symbols: new Set() };
  const styles = stylesOf(beside("styles"));
  const count = counterOf(beside("numbering"));
  const relations = relationsOf(part(main.replace(/([^/]*)$/, "_rels/$1.rels")));
  const margins = marginsOf(document, (relation) => {
    const root = part(targetOf(main, relations.get(relation) ?? ""));
    return root === undefined ? [] : linesIn(root, styles, count, findings);
  });
  const { lines, notes: left } = withMargins(linesIn(document, styles, count, findings), margins);
  const notes = [beside("footnotes"), beside("endnotes")].flatMap((root) =>
    (root === undefined ? [] : elementsOf(root))
      // The first two are the lines that part notes from the page.
      .filter(({ attributes: { type } }) => type === undefined || type === "normal")
      .flatMap((note) => linesIn(note, styles, count, findings)),
  );
  if (lines.length === 0 && findings.pictures > 0) {
    throw onlyPictures(file, "The Word file");
  }
  return { text: [...lines, ...notes].join("\n"), notes: [...left, ...notesOf(findings)] };
}

function mainPart(relations: XmlElement | undefined): string | undefined {
  const target = (relations === undefined ? [] : elementsOf(relations)).find(({ attributes }) =>
    attributes.Type?.endsWith("/officeDocument"),
  )?.attributes.Target;
  return target?.replace(/^\//, "");
}

function relationsOf(root: XmlElement | undefined): ReadonlyMap<string, string> {
  return new Map(
    (root === undefined ? [] : elementsOf(root)).map(({ attributes }) => [
      attributes.Id ?? "",
      attributes.Target ?? "",
    ]),
  );
}

/** The name of a part that another one names from where it lies. */
function targetOf(from: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : from.replace(/[^/]*$/, target);
}

function notesOf({ pictures, embedded, symbols }: Findings): string[] {
  return [
    ...(pictures > 0 ? [`${pictures} picture(s) in the file were not read`] : []),
    ...(embedded > 0 ? [`${embedded} embedded file(s) were not read`] : []),
    ...(symbols.size > 0
      ? [`signs without a meaning were left out: ${[...symbols].join(", ")}`]
      : []),
  ];
}
