import type { Field } from "./letter.ts";

/** A paragraph of the normalised text. */
export interface Paragraph {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The first group of the first match, or the whole match where there is no group, as a field. */
export function findField(
  paragraph: Paragraph | undefined,
  pattern: RegExp,
  clean: (printed: string) => string = (printed) => printed,
): Field | undefined {
  if (paragraph === undefined) return undefined;
  const match = pattern.exec(paragraph.text);
  if (match === null) return undefined;
  const printed = match.slice(1).find((group) => group !== undefined) ?? match[0];
  const from = paragraph.from + match.index + match[0].indexOf(printed);
  return { from, to: from + printed.length, value: clean(printed) };
}

/** The field in the first paragraph that has one. */
export function findFirst(
  paragraphs: readonly Paragraph[],
  pattern: RegExp,
  clean?: (printed: string) => string,
): Field | undefined {
  for (const paragraph of paragraphs) {
    const field = findField(paragraph, pattern, clean);
    if (field !== undefined) return field;
  }
  return undefined;
}

export function wholeField(paragraph: Paragraph, value: string = paragraph.text): Field {
  return { from: paragraph.from, to: paragraph.to, value };
}
