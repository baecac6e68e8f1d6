import { anyOf, type Forms } from "./forms.ts";
import type { Field } from "./letter.ts";
import { findField, findFirst, type Paragraph, splitField } from "./match.ts";
import { onceFor } from "./once.ts";

/** The names after 附件：, on one line or a line each. */
export function attachmentsIn(closing: readonly Paragraph[], forms: Forms): readonly Field[] {
  const { attachments: label } = expressionsOf(forms);
  const start = closing.findIndex(({ text }) => label.test(text));
  if (start < 0) return [];
  const fields: Field[] = [];
  for (const [at, paragraph] of closing.slice(start).entries()) {
    if (at > 0 && !label.test(paragraph.text) && !/^\d{1,2}[.．、]/.test(paragraph.text)) break;
    fields.push(...listed(paragraph));
  }
  return fields;
}

/** What the lists begin with, made once for all letters. */
const expressionsOf = onceFor(({ words: { labels } }: Forms) => ({
  attachments: new RegExp(`^${anyOf(labels.attachments)}\\d{0,2}：`),
  copies: new RegExp(`^${anyOf(labels.copies)}：(.+?)[。.]?$`),
}));

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

/** The bodies after 抄送：, as printed. */
export function copiesIn(closing: readonly Paragraph[], forms: Forms): readonly Field[] {
  const list = findFirst(closing, expressionsOf(forms).copies);
  if (list === undefined) return [];
  return splitField({ ...list, text: list.value }, /[、，；]/g).map(({ from, to, text }) => ({
    from,
    to,
    value: text,
  }));
}
