import type { LetterRecord } from "../../../src/model/graph.ts";
import { textColumns } from "../../../src/model/label.ts";

/** An unbroken stretch of the letter, in code points, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A paragraph as a person reads it: its lines joined, each still at its place in the letter. */
export interface Paragraph extends Range {
  readonly kind: "frame" | "heading" | "body";
  readonly lines: readonly Range[];
}

const CHAPTER = /^[一二三四五六七八九十]{1,3}、|^第[一二三四五六七八九十]{1,3}[章节部]/u;
const ITEM = /^[（(][一二三四五六七八九十]{1,3}[)）]/u;
/** No page is this many columns wide: such lines are paragraphs already. */
const WIDEST_PAGE = 120;
/** A line shorter than this share of a full one ends its paragraph. */
const FULL = 0.86;

/**
 * The paragraphs of a letter whose lines may be broken anywhere. A paragraph ends at a line that is
 * clearly shorter than the others, before a numbered heading, and where a section begins or ends.
 */
export function toParagraphs(letter: Pick<LetterRecord, "text" | "sections">): Paragraph[] {
  const points = [...letter.text];
  const lines = linesOf(points);
  const full = fullWidth(lines.map((line) => textColumns(textOf(points, line))));
  const unbroken = full > WIDEST_PAGE;
  const chapters = letter.sections.filter(({ level }) => level <= 1).map(({ start }) => start);
  const frame = letter.sections.filter(
    (section) => section.level === 0 && /#(head|tail)$/.test(section.id),
  );
  const paragraphs: Range[][] = [];
  let open: Range[] | undefined;
  let before = 0;
  for (const line of lines) {
    const text = textOf(points, line);
    const begins = chapters.some((start) => before < start && start <= line.start);
    before = line.end;
    if (open === undefined || begins || CHAPTER.test(text) || ITEM.test(text)) {
      open = [];
      paragraphs.push(open);
    }
    open.push(line);
    const inFrame = frame.some(
      (section) => section.start <= line.start && line.start < section.end,
    );
    if (inFrame || unbroken || textColumns(text) < FULL * full) open = undefined;
  }
  return paragraphs.map((own): Paragraph => {
    const start = own[0]?.start ?? 0;
    const end = own.at(-1)?.end ?? start;
    const text = own.map((line) => textOf(points, line)).join("");
    const inFrame = frame.some((section) => section.start <= start && start < section.end);
    const heading =
      (CHAPTER.test(text) || ITEM.test(text)) && textColumns(text) <= 2 * full && text.length < 60;
    return { kind: inFrame ? "frame" : heading ? "heading" : "body", start, end, lines: own };
  });
}

/** The lines that hold anything, without the blanks at their ends. */
function linesOf(points: readonly string[]): Range[] {
  const lines: Range[] = [];
  let start = 0;
  for (let at = 0; at <= points.length; at++) {
    if (at < points.length && points[at] !== "\n") continue;
    let first = start;
    let last = at;
    while (first < last && isBlank(points[first])) first++;
    while (last > first && isBlank(points[last - 1])) last--;
    if (last > first) lines.push({ start: first, end: last });
    start = at + 1;
  }
  return lines;
}

/** The width most long lines share: that of a line which the margin broke. */
function fullWidth(widths: readonly number[]): number {
  const sorted = [...widths].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.8)] ?? 0;
}

function textOf(points: readonly string[], { start, end }: Range): string {
  return points.slice(start, end).join("");
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /[\s\u3000\ufeff]/u.test(character);
}
