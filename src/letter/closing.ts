import { DATE, DATE_LINE, isoDate } from "./dates.ts";
import { allLabels, anyOf, type Forms, labelled, labelOf } from "./forms.ts";
import type { Field, Frame } from "./letter.ts";
import { attachmentsIn, copiesIn } from "./lists.ts";
import { findFirst, type Paragraph } from "./match.ts";
import { onceFor } from "./once.ts";

type ClosingFields = Pick<
  Frame,
  | "signer"
  | "handler"
  | "date"
  | "isPublicationDate"
  | "attachments"
  | "copies"
  | "category"
  | "publicity"
>;

/** Who signed, who handled it and when: from the closing lines, else from the head. */
export function closingFields(
  head: readonly Paragraph[],
  closing: readonly Paragraph[],
  forms: Forms,
): ClosingFields {
  const expressions = expressionsOf(forms);
  const lines = [...closing, ...head];
  const signer = findFirst(lines, expressions.signer);
  const handler = findFirst(lines, expressions.handler);
  const category = findFirst(lines, expressions.category);
  const publicity = findFirst(lines, expressions.publicity);
  const date = dateOf(head, closing, forms);
  const published = date === undefined ? publicationOf([...head, ...closing], forms) : undefined;
  return {
    ...(signer && { signer }),
    ...(handler && { handler }),
    ...(date && { date }),
    ...(published && { date: published, isPublicationDate: true }),
    attachments: attachmentsIn(closing, forms),
    copies: copiesIn(closing, forms),
    ...(category && { category }),
    ...(publicity && { publicity }),
  };
}

/** What the fields stand in, made once for all letters. */
const expressionsOf = onceFor((forms: Forms) => {
  const { labels, publicity: choices } = forms.words;
  const name = nameBefore(forms);
  return {
    signer: labelled(forms, ["signer"], name, "u"),
    handler: labelled(forms, ["handler"], name, "u"),
    category: new RegExp(
      `${anyOf(labels.category)}[：:|\\s“]*([A-D])|^([A-D])类?$|(?<=〕\\d{1,5}号)([A-D])类?$|[（【]([A-D])类?[）】]$`,
    ),
    publicity: new RegExp(
      `${labelled(forms, ["publicity"], `(${anyOf(choices)})`).source}|^（?(?:此件)?(${anyOf(choices)})）?$`,
    ),
    isPublished: new RegExp(`${labelOf(forms, ["published"])}[\\]】：:|]*$`),
    dated: dateAfter(forms, "date"),
    published: dateAfter(forms, "published"),
  };
});

/** The body that signed at the end, as printed. */
export function signatureIn(closing: readonly Paragraph[], forms: Forms): Field | undefined {
  return findFirst(
    closing.filter(({ text }) => !forms.label.test(text)),
    forms.signature,
  );
}

/** A person's name up to the next label, mark or figure. */
function nameBefore({ words }: Forms): string {
  const labels = anyOf(allLabels(words));
  return `([\\p{Script=Han}·]{2,12}?)(?=[，；。、：（）()|\\s\\dA-Za-z]|${labels}|$)`;
}

/** The day of the letter: below its signature, else after a label, else alone on a line of the head. */
function dateOf(
  head: readonly Paragraph[],
  closing: readonly Paragraph[],
  forms: Forms,
): Field | undefined {
  const dated = closing.filter(
    ({ text }) => DATE_LINE.test(text) || (forms.signature.test(text) && DATE.test(text)),
  );
  const { isPublished, dated: labelledDate } = expressionsOf(forms);
  const alone = head.filter(
    ({ text }, at) => DATE_LINE.test(text) && !isPublished.test(head[at - 1]?.text ?? ""),
  );
  return toIso(
    findFirst(dated, DATE) ??
      findFirst([...closing, ...head], labelledDate) ??
      findFirst(alone, DATE),
  );
}

/** The day the letter was put on the web. */
function publicationOf(paragraphs: readonly Paragraph[], forms: Forms): Field | undefined {
  const { isPublished, published } = expressionsOf(forms);
  const below = paragraphs.filter(
    ({ text }, at) => DATE_LINE.test(text) && isPublished.test(paragraphs[at - 1]?.text ?? ""),
  );
  return toIso(findFirst(paragraphs, published) ?? findFirst(below, DATE));
}

/** A date tells that a label stands before it, although only a space may be between them. */
function dateAfter(forms: Forms, kind: "date" | "published"): RegExp {
  return new RegExp(`${labelOf(forms, [kind])}[\\]】：:|\\s]*(${DATE.source})`);
}

function toIso(field: Field | undefined): Field | undefined {
  const value = field && isoDate(field.value);
  return field && value ? { ...field, value } : undefined;
}
