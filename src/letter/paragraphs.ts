import { DATE_LINE } from "./dates.ts";
import { type Forms, isTitle, startsTitle } from "./forms.ts";
import type { Line } from "./lines.ts";
import { numberingOf } from "./numbering.ts";
import { endsSentence, isFull, isRow, type Wrapping, wrappingOf } from "./wrapping.ts";

/** What is known when the next line is looked at. */
interface Reading {
  readonly forms: Forms;
  readonly wrapping: Wrapping | undefined;
  /** The words of the paragraph so far, cut to what patterns need. */
  words: string;
  greeted: boolean;
  /** The last ordinal of each kind of numbering. */
  readonly ordinals: Map<string, number>;
}

const DOCUMENT_NUMBER = /^[\p{Script=Han}A-Za-z]{2,20}[〔[（(【]\d{4}[〕\]）)】]第?\d{1,5}号$/u;
const RUNS_ON = /[，、,（(《〈“‘〔[]$/;
const LONGEST_TITLE = 120;
const LONGEST_SALUTATION = 70;
/** A date alone on a line this near to the end is that of the letter. */
const CLOSING_LINES = 12;

/** Lines put back together: a line break ends a paragraph only where the page says so. */
export function joinLines(lines: readonly Line[], forms: Forms): Line[][] {
  const reading: Reading = {
    forms,
    wrapping: wrappingOf(lines),
    words: "",
    greeted: false,
    ordinals: new Map(),
  };
  const paragraphs: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    if (above !== undefined && continues(above, line, reading, lines.length - at, lines[at + 1])) {
      paragraphs.at(-1)?.push(line);
      if (reading.words.length <= LONGEST_TITLE) reading.words += line.bare;
    } else {
      paragraphs.push([line]);
      reading.words = line.bare;
      count(line, reading.ordinals);
    }
    reading.greeted ||= forms.salutation.test(reading.words) && !forms.label.test(reading.words);
  }
  return paragraphs;
}

function count({ bare }: Line, ordinals: Map<string, number>): void {
  const numbering = numberingOf(bare);
  if (numbering === undefined) return;
  if (numbering.kind === "chapter") ordinals.delete("item");
  if (numbering.kind !== "point") ordinals.delete("point");
  ordinals.set(numbering.kind, numbering.ordinal);
}

/** Whether a line goes on with the paragraph that the line above it belongs to. */
function continues(
  above: Line,
  line: Line,
  reading: Reading,
  left: number,
  below: Line | undefined,
): boolean {
  const { forms, wrapping, words, greeted } = reading;
  if (!greeted && continuesTitle(above, line, reading)) return true;
  if (forms.label.test(line.bare) || isRow(above) || (!greeted && startsHeadLine(line, reading)))
    return false;
  if (left <= CLOSING_LINES && startsClosing(above, line, below, reading)) return false;
  const full = wrapping !== undefined && isFull(wrapping, above, line);
  if (!full && forms.label.test(above.bare)) return false;
  if (!greeted && !full && isSalutation(line, forms)) return false;
  if (startsItem(above, line, reading, full)) return false;
  if (RUNS_ON.test(above.bare)) return true;
  if (wrapping === undefined || !full || (wrapping.indented && line.indent >= 2)) return false;
  if (!endsSentence(above)) return true;
  if (wrapping.indented) return true;
  if (/[：:]$/.test(above.bare) || forms.paragraphStart.test(line.bare)) return false;
  const salutation = words.length < LONGEST_SALUTATION && forms.salutation.test(words);
  return !salutation && line.gap <= wrapping.usualGap;
}

/** Whether the line cannot go on with what stands above it in the head: that is complete, or the line is. */
function startsHeadLine(line: Line, { forms, words }: Reading): boolean {
  if (isTitle(forms, words)) return !isTitle(forms, words + line.bare) || line.bare.length > 6;
  if (DOCUMENT_NUMBER.test(words)) return true;
  return isTitle(forms, line.bare) && !startsTitle(forms, words);
}

/** Whether the line is the signature or the date below it. */
function startsClosing(
  above: Line,
  line: Line,
  below: Line | undefined,
  { forms, words }: Reading,
): boolean {
  if (DATE_LINE.test(line.bare)) return true;
  if (!forms.signature.test(line.bare)) return false;
  return endsSentence(above) || forms.label.test(words) || DATE_LINE.test(below?.bare ?? "");
}

function isSalutation({ bare }: Line, forms: Forms): boolean {
  return bare.length < LONGEST_SALUTATION && forms.salutation.test(bare);
}

/** Whether the line starts with numbering, and not with the rest of 统一、 or 增长1. by chance. */
function startsItem(above: Line, line: Line, { ordinals }: Reading, full: boolean): boolean {
  const numbering = numberingOf(line.bare);
  if (numbering === undefined) return false;
  const next = (ordinals.get(numbering.kind) ?? 0) + 1;
  return numbering.ordinal === next || endsSentence(above) || !full;
}

/** Titles are centred, and their lines are short. */
function continuesTitle(above: Line, line: Line, { forms, words }: Reading): boolean {
  if (words.length > LONGEST_TITLE || line.gap > 2) return false;
  if (forms.salutation.test(line.bare) || forms.label.test(line.bare)) return false;
  if (/[。；]/.test(line.bare) || /[：:]/.test(above.bare)) return false;
  const letterhead = /^[^：:|>\d]{2,30}$/.test(words) && forms.bodyEnd.test(words);
  if (letterhead && startsTitle(forms, line.bare)) return line.gap <= 1;
  return startsTitle(forms, words) && !isTitle(forms, words);
}
