import type { Gazetteer } from "../place/gazetteer.ts";
import { closingFields } from "./closing.ts";
import { consultedIn } from "./consulted.ts";
import { type Forms, labelled, labelOf } from "./forms.ts";
import { issuerOf } from "./issuer.ts";
import type { Field, Frame } from "./letter.ts";
import { findFirst, type Paragraph } from "./match.ts";
import { onceFor } from "./once.ts";
import { addresseesOf } from "./parties.ts";
import type { Parts } from "./parts.ts";
import { answeredBy } from "./proposal.ts";

const NUMBER = "([\\p{Script=Han}A-Za-z]{2,20}〔\\d{4}〕第?\\d{1,5}号)";
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
  const docNumber = numberIn(head, forms);
  const letter = { head, closing, title: heading, opening, docNumber };
  const { issuer, place, home } = issuerOf(letter, paragraphs, forms, gazetteer);
  const naming = { forms, gazetteer, home, offsets };
  return {
    ...(docNumber && { docNumber }),
    ...(title && { title }),
    ...(issuer && { issuer }),
    ...(place && { place }),
    home,
    addressees: greeting === undefined ? [] : addresseesOf(greeting, naming),
    ...answeredBy({ title: heading, greeting, opening, head }, naming),
    consulted: opening === undefined ? [] : consultedIn(opening, issuer?.value, naming),
    ...closingFields(head, closing, forms),
  };
}

function shortened(paragraph: Paragraph | undefined): Paragraph | undefined {
  return paragraph && { ...paragraph, text: paragraph.text.slice(0, OPENING_LIMIT) };
}

/** The document number; a label may stand before it with no more than a space between. */
function numberIn(head: readonly Paragraph[], forms: Forms): Field | undefined {
  return findFirst(head, expressionsOf(forms).number, (printed) => printed.replace("〕第", "〕"));
}

/** What number and title stand in, made once for all letters. */
const expressionsOf = onceFor((forms: Forms) => {
  const label = `(?:\\p{Script=Han}{0,20}${labelOf(forms, ["docNumber"])})?`;
  return {
    number: new RegExp(`(?<![\\p{Script=Han}A-Za-z])${label}${NUMBER}`, "u"),
    title: labelled(forms, ["title"], "([^|：]{6,120})(?=$|[|])"),
  };
});

function titleOf(parts: Parts, head: readonly Paragraph[], forms: Forms): Field | undefined {
  const title = parts.title === undefined ? undefined : parts.paragraphs[parts.title];
  if (title !== undefined) return { from: title.from, to: title.to, value: title.text };
  return findFirst(head, expressionsOf(forms).title);
}
