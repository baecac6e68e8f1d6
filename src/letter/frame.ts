import { resolveBureau } from "../data/bureau.ts";
import { issuerOfNumber } from "../data/document-number.ts";
import type { Gazetteer } from "../data/gazetteer.ts";
import { addresseesOf } from "./addressees.ts";
import { closingOf } from "./closing.ts";
import type { Field, Frame } from "./letter.ts";
import { findField, findFirst, type Paragraph, wholeField } from "./match.ts";
import type { Parts } from "./parts.ts";
import { placeAtHead } from "./places.ts";
import { consultedIn, proposalOf } from "./proposal.ts";

const NUMBER =
  /(?<![\p{Script=Han}A-Za-z])([\p{Script=Han}A-Za-z]{2,20}[〔[（【]\d{4}[〕\]）】]第?\d{1,5}号)/u;
const TITLED_ISSUER = /^([^《》。]{2,40}?[局委厅会府办部院])关于/;

/** What the head and the closing lines say about the letter. */
export function frameOf(
  paragraphs: readonly Paragraph[],
  parts: Parts,
  gazetteer: Gazetteer,
): Frame {
  const head = paragraphs.slice(0, parts.salutation ?? parts.bodyFrom);
  const closing = paragraphs.slice(parts.bodyTo);
  const title = parts.title === undefined ? undefined : paragraphs[parts.title];
  const greeting = parts.salutation === undefined ? undefined : paragraphs[parts.salutation];
  const opening = parts.opening === undefined ? undefined : paragraphs[parts.opening];
  const docNumber = findFirst(head, NUMBER, cleanNumber);
  const closed = closingOf(head, closing);
  const printedIssuer = closed.signature ?? (title && findField(title, TITLED_ISSUER));
  const named = placeOf(gazetteer, printedIssuer?.value, title?.text, opening?.text);
  const issuer = issuerOf(gazetteer, named, printedIssuer, docNumber);
  const place = named ?? (issuer && placeOf(gazetteer, issuer.value));
  const { proposal, answeredLetter } = proposalOf(gazetteer, place, title, opening);
  return {
    ...(docNumber && { docNumber }),
    ...(title && { title: wholeField(title) }),
    ...(issuer && { issuer }),
    ...(place && { place }),
    addressees: greeting === undefined ? [] : addresseesOf(greeting, gazetteer, place),
    ...(proposal && { proposal }),
    ...(answeredLetter && { answeredLetter }),
    consulted: opening === undefined ? [] : consultedIn(opening),
    ...closed.fields,
  };
}

function cleanNumber(printed: string): string {
  return printed.replace(/[[（【](\d{4})[\]）】]/, "〔$1〕").replace("〕第", "〕");
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
  gazetteer: Gazetteer,
  place: string | undefined,
  printed: Field | undefined,
  docNumber: Field | undefined,
): Field | undefined {
  if (printed !== undefined) {
    const name = resolveBureau(gazetteer, printed.value, place ?? "")?.name;
    return { ...printed, value: name ?? printed.value };
  }
  const prefix = docNumber?.value.replace(/〔.*/, "");
  const bureau = prefix && issuerOfNumber(gazetteer, prefix, place);
  return docNumber && bureau ? { ...docNumber, value: bureau.name } : undefined;
}
