import { DATE, DATE_LINE, isoDate } from "./dates.ts";
import { anyOf, type Forms, labelled } from "./forms.ts";
import type { Field, Frame } from "./letter.ts";
import { attachmentsIn, copiesIn } from "./lists.ts";
import { findFirst, type Paragraph } from "./match.ts";

type ClosingFields = Pick<
  Frame,
  "signer" | "handler" | "date" | "attachments" | "copies" | "category" | "publicity"
>;

/** Who signed, who handled it and when: from the closing lines, else from the head. */
export function closingFields(
  head: readonly Paragraph[],
  closing: readonly Paragraph[],
  forms: Forms,
): ClosingFields {
  const { labels, publicity: choices } = forms.words;
  const lines = [...closing, ...head];
  const name = nameBefore(forms);
  const signer = findFirst(lines, labelled(labels.signer, name, "u"));
  const handler = findFirst(lines, labelled(labels.handler, name, "u"));
  const category = findFirst(
    lines,
    new RegExp(
      `${anyOf(labels.category)}[：:|\\s“]*([A-D])|^([A-D])类?$|(?<=〕\\d{1,5}号)([A-D])类?$|[（【]([A-D])类?[）】]$`,
    ),
  );
  const publicity = findFirst(
    lines,
    new RegExp(
      `${labelled(labels.publicity, `(${anyOf(choices)})`).source}|^（?(?:此件)?(${anyOf(choices)})）?$`,
    ),
  );
  const date = dateOf(head, closing, forms);
  return {
    ...(signer && { signer }),
    ...(handler && { handler }),
    ...(date && { date }),
    attachments: attachmentsIn(closing, forms),
    copies: copiesIn(closing, forms),
    ...(category && { category }),
    ...(publicity && { publicity }),
  };
}

/** The body that signed at the end, as printed. */
export function signatureIn(closing: readonly Paragraph[], forms: Forms): Field | undefined {
  return findFirst(
    closing.filter(({ text }) => !forms.label.test(text)),
    forms.signature,
  );
}

/** A person's name up to the next label, mark or figure. */
function nameBefore({ words }: Forms): string {
  const labels = anyOf(Object.values(words.labels).flat());
  return `([\\p{Script=Han}·]{2,12}?)(?=[，；。、：（）()|\\s\\dA-Za-z]|${labels}|$)`;
}

function dateOf(
  head: readonly Paragraph[],
  closing: readonly Paragraph[],
  forms: Forms,
): Field | undefined {
  const dated = closing.filter(
    ({ text }) => DATE_LINE.test(text) || (forms.signature.test(text) && DATE.test(text)),
  );
  const label = labelled(forms.words.labels.date, `(${DATE.source})`);
  const field =
    findFirst(dated, DATE) ??
    findFirst([...closing, ...head], label) ??
    findFirst(
      head.filter(({ text }) => DATE_LINE.test(text)),
      DATE,
    );
  const value = field && isoDate(field.value);
  return field && value ? { ...field, value } : undefined;
}
