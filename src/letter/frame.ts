import { issuerOfNumber } from "../data/document-number.ts";
import type { Gazetteer } from "../data/gazetteer.ts";
import { closingFields, signatureIn } from "./closing.ts";
import { consultedIn } from "./consulted.ts";
import { anyOf, type Forms, labelled } from "./forms.ts";
import type { Field, Frame } from "./letter.ts";
import { findField, findFirst, type Paragraph } from "./match.ts";
import { addresseesOf, fullName } from "./parties.ts";
import type { Parts } from "./parts.ts";
import { placeAtHead } from "./places.ts";
import { answeredBy } from "./proposal.ts";

const NUMBER = /(?<![\p{Script=Han}A-Za-z])([\p{Script=Han}A-Za-z]{2,20}〔\d{4}〕第?\d{1,5}号)/u;
/** Openings are short; a letter without paragraphs must not make patterns slow. */
const OPENING_LIMIT = 1000;

/** What the head and the closing lines say about the letter. */
export function frameOf(
  parts: Parts,
  offsets: Uint32Array,
  forms: Forms,
  gazetteer: Gazetteer,
): Frame {
  const { paragraphs } = parts;
  const head = paragraphs.slice(0, parts.salutation ?? parts.opening ?? parts.bodyFrom);
  const closing = paragraphs.slice(parts.bodyTo);
  const greeting = parts.salutation === undefined ? undefined : paragraphs[parts.salutation];
  const opening = shortened(parts.opening === undefined ? undefined : paragraphs[parts.opening]);
  const title = titleOf(parts, head, forms);
  const heading = title && { ...title, text: title.value };
  const docNumber = findFirst(head, NUMBER, (printed) => printed.replace("〕第", "〕"));
  const printedIssuer =
    signatureIn(closing, forms) ??
    issuerInTitle(heading, forms) ??
    labelledIssuer(head, closing, docNumber, forms);
  const named = placeOf(gazetteer, printedIssuer?.value, title?.value, opening?.text);
  const issuer = issuerOf(printedIssuer, docNumber, { forms, gazetteer, place: named, offsets });
  const place = named ?? (issuer && placeOf(gazetteer, issuer.value));
  const naming = { forms, gazetteer, place, offsets };
  return {
    ...(docNumber && { docNumber }),
    ...(title && { title }),
    ...(issuer && { issuer }),
    ...(place && { place }),
    addressees: greeting === undefined ? [] : addresseesOf(greeting, naming),
    ...answeredBy({ title: heading, opening, head }, naming),
    consulted: opening === undefined ? [] : consultedIn(opening, forms),
    ...closingFields(head, closing, forms),
  };
}

function shortened(paragraph: Paragraph | undefined): Paragraph | undefined {
  return paragraph && { ...paragraph, text: paragraph.text.slice(0, OPENING_LIMIT) };
}

function titleOf(parts: Parts, head: readonly Paragraph[], forms: Forms): Field | undefined {
  const title = parts.title === undefined ? undefined : parts.paragraphs[parts.title];
  if (title !== undefined) return { from: title.from, to: title.to, value: title.text };
  return findFirst(head, labelled(forms.words.labels.title, "([^|]{6,120})"));
}

function issuerInTitle(title: Paragraph | undefined, forms: Forms): Field | undefined {
  return findField(
    title,
    new RegExp(`^([^《》。关]{2,40}?${anyOf(forms.words.bodies)})(?=关于|对)`),
  );
}

/** 承办单位：… in the closing lines or 发布机构：… in the head; the head only where no number tells better. */
function labelledIssuer(
  head: readonly Paragraph[],
  closing: readonly Paragraph[],
  docNumber: Field | undefined,
  { words }: Forms,
): Field | undefined {
  const labels = anyOf(Object.values(words.labels).flat());
  const name = `([^|：，。；（）]{2,30}?${anyOf(words.bodies)})(?=$|[|：，。；（）\\s\\d]|${labels})`;
  const body = labelled(words.labels.issuer, name);
  return findFirst(docNumber === undefined ? [...closing, ...head] : closing, body);
}

/** The place whose 我市 is meant: that of the issuer, else that of the council in the title. */
function placeOf(
  gazetteer: Gazetteer,
  ...texts: readonly (string | undefined)[]
): string | undefined {
  for (const text of texts) {
    for (const words of [text, text?.replace(/^(?:关于对|关于|对)/, "")]) {
      const place = words && placeAtHead(gazetteer, words);
      if (place) return place;
    }
  }
  return undefined;
}

function issuerOf(
  printed: Field | undefined,
  docNumber: Field | undefined,
  naming: Parameters<typeof fullName>[1],
): Field | undefined {
  if (printed !== undefined) return { ...printed, value: fullName(printed.value, naming) };
  const prefix = docNumber?.value.replace(/〔.*/, "");
  const bureau = prefix && issuerOfNumber(naming.gazetteer, prefix, naming.place);
  return docNumber && bureau ? { ...docNumber, value: bureau.name } : undefined;
}
