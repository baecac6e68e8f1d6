/** A printed line that is not blank. */
export interface Line {
  /** UTF-16 units of the source, white space at both ends left out. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** White space before the first character, in columns. */
  readonly indent: number;
  /** Blank lines above it; none where a page number stood between. */
  readonly gap: number;
}

const LINE_BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
const DASH = "[-－—–―──·~]";
const PAGE_NUMBER = new RegExp(
  `^(?:${DASH}+\\s*\\d{1,4}\\s*${DASH}+|第\\s*\\d{1,4}\\s*页(?:[\\s，,/／]*共\\s*\\d{1,4}\\s*页)?|\\d{1,3}\\s*[/／]\\s*\\d{1,3})$`,
);
const LONE_NUMBER = /^\d{1,3}$/;
const WIDE =
  /[\u1100-\u115f\u2014-\u2026\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Columns on a terminal or page: two for Han and full-width characters, one for the rest. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) width += character.length > 1 || WIDE.test(character) ? 2 : 1;
  return width;
}

/** The lines of a text with their surroundings; page numbers are left out. */
export function readLines(source: string): Line[] {
  const printed: Line[] = [];
  let gap = 0;
  let start = 0;
  const add = (end: number): void => {
    const raw = source.slice(start, end);
    const text = raw.trim();
    if (text === "") {
      gap += 1;
      return;
    }
    const before = raw.length - raw.trimStart().length;
    const from = start + before;
    printed.push({
      from,
      to: from + text.length,
      text,
      indent: columns(raw.slice(0, before).replaceAll("\t", "    ")),
      gap,
    });
    gap = 0;
  };
  for (const match of source.matchAll(LINE_BREAK)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(source.length);
  return withoutPageNumbers(printed);
}

function withoutPageNumbers(lines: readonly Line[]): Line[] {
  const lone = lines.filter((line) => LONE_NUMBER.test(line.text)).map((line) => Number(line.text));
  const counting =
    lone.length > 1 && lone.every((page, at) => at === 0 || page === (lone[at - 1] ?? 0) + 1);
  const isPageNumber = (line: Line): boolean =>
    PAGE_NUMBER.test(line.text) || (counting && LONE_NUMBER.test(line.text));
  const kept: Line[] = [];
  let turned = false;
  for (const line of lines) {
    if (isPageNumber(line)) {
      turned = true;
      continue;
    }
    kept.push(turned ? { ...line, gap: 0 } : line);
    turned = false;
  }
  return kept;
}
