import { DATE, DATE_LINE, isoDate } from "./dates.ts";
import { anyOf, type Forms } from "./forms.ts";
import type { Field, Frame } from "./letter.ts";
import { findField, findFirst, type Paragraph, splitField } from "./match.ts";

type ClosingFields = Pick<
  Frame,
  "signer" | "handler" | "date" | "attachments" | "copies" | "category" | "publicity"
>;

/** Between a label and what it says: a colon, or the border of a table's cell. */
const SAYS = "(?:[：:|]\\s?)+";

/** Who signed, who handled it and when: from the closing lines, else from the head. */
export function closingFields(
  head: readonly Paragraph[],
  closing: readonly Paragraph[],
  forms: Forms,
): ClosingFields {
  const { labels, publicity: choices } = forms.words;
  const lines = [...closing, ...head];
  const name = nameBefore(forms);
  const signer = findFirst(lines, new RegExp(`${anyOf(labels.signer)}${SAYS}${name}`, "u"));
  const handler = findFirst(lines, new RegExp(`${anyOf(labels.handler)}${SAYS}${name}`, "u"));
  const category = findFirst(
    lines,
    new RegExp(`${anyOf(labels.category)}(?:${SAYS})?“?([A-D])|^[（(]?([A-D])类?[）)]?$`),
  );
  const publicity = findFirst(
    lines,
    new RegExp(
      `${anyOf(labels.publicity)}${SAYS}(${anyOf(choices)})|^[（(]?(?:此件)?(${anyOf(choices)})[）)]?$`,
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
  const label = new RegExp(`${anyOf(forms.words.labels.date)}${SAYS}(${DATE.source})`);
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

function attachmentsIn(closing: readonly Paragraph[], forms: Forms): readonly Field[] {
  const label = new RegExp(`^${anyOf(forms.words.labels.attachments)}\\d{0,2}：`);
  const start = closing.findIndex(({ text }) => label.test(text));
  if (start < 0) return [];
  const fields: Field[] = [];
  for (const [at, paragraph] of closing.slice(start).entries()) {
    if (at > 0 && !label.test(paragraph.text) && !/^\d{1,2}[.．、]/.test(paragraph.text)) break;
    fields.push(...listed(paragraph));
  }
  return fields;
}

/** The names after 附件：, each without its number: 1.甲 2.乙. */
function listed(paragraph: Paragraph): Field[] {
  const label = /^附件?\d{0,2}：\s?/.exec(paragraph.text)?.[0] ?? "";
  const from = paragraph.from + label.length;
  const list = paragraph.text.slice(label.length);
  let number = Number(/^\d+/.exec(list)?.[0] ?? 0);
  const starts = [0];
  for (const { 0: mark, index } of list.matchAll(/(?<!\d)\d{1,2}[.．、]/g)) {
    if (index === 0 || Number.parseInt(mark, 10) !== number + 1) continue;
    number += 1;
    starts.push(index);
  }
  return starts.flatMap((start, at) => {
    const text = list.slice(start, starts[at + 1]);
    const piece = { from: from + start, to: from + start + text.length, text };
    return findField(piece, /^(?:\d{1,2}[.．、])?\s?(.+?)[。；]?$/) ?? [];
  });
}

function copiesIn(closing: readonly Paragraph[], forms: Forms): readonly Field[] {
  const list = findFirst(closing, new RegExp(`^${anyOf(forms.words.labels.copies)}：(.+?)[。.]?$`));
  if (list === undefined) return [];
  return splitField({ ...list, text: list.value }, /[、，；]/g).map(({ from, to, text }) => ({
    from,
    to,
    value: text,
  }));
}
