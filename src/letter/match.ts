import type { Field } from "./letter.ts";

/** A paragraph of the normalised text, or a stretch of one. */
export interface Paragraph {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The first group that took part in the first match, or the whole match, as a field. */
export function findField(
  paragraph: Paragraph | undefined,
  pattern: RegExp,
  clean: (printed: string) => string = (printed) => printed,
): Field | undefined {
  const match = paragraph && pattern.exec(paragraph.text);
  if (!match) return undefined;
  const printed = match.slice(1).find((group) => group !== undefined) ?? match[0];
  const from = paragraph.from + match.index + match[0].lastIndexOf(printed);
  return { from, to: from + printed.length, value: clean(printed) };
}

/** The field in the first paragraph that has one. */
export function findFirst(
  paragraphs: readonly (Paragraph | undefined)[],
  pattern: RegExp,
  clean?: (printed: string) => string,
): Field | undefined {
  for (const paragraph of paragraphs) {
    const field = findField(paragraph, pattern, clean);
    if (field !== undefined) return field;
  }
  return undefined;
}

/** The pieces of a list between marks, with their places. */
export function splitField(list: Paragraph, mark: RegExp): Paragraph[] {
  const pieces: Paragraph[] = [];
  let start = 0;
  const add = (end: number): void => {
    const text = list.text.slice(start, end);
    if (text !== "") pieces.push({ from: list.from + start, to: list.from + end, text });
  };
  for (const match of list.text.matchAll(mark)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(list.text.length);
  return pieces;
}
