import { columns, type Line } from "./lines.ts";
import { numberingOf } from "./numbering.ts";

/** How the lines of a letter were cut. */
export interface Wrapping {
  readonly measure: (text: string) => number;
  readonly width: number;
  /** From this measure on a line is full: what follows had no room on it. */
  readonly fullFrom: number;
  /** Blank lines that stand between any two lines, so that they mean nothing. */
  readonly usualGap: number;
  /** Whether an indent starts a paragraph. */
  readonly indented: boolean;
}

const SENTENCE_END = /[。！？!?；;：:…][”’）)》"]*$/;
/** Lines of nearly the same length are full ones. */
const NEAR = 0.15;

/** Whether the line ends as a paragraph may end. */
export function endsSentence(line: Line): boolean {
  return SENTENCE_END.test(line.bare);
}

/** How the lines were cut; undefined where they were not and each is a paragraph. */
export function wrappingOf(lines: readonly Line[]): Wrapping | undefined {
  return [columns, countCharacters]
    .map((measure) => wrappingBy(measure, lines))
    .filter((wrapping) => wrapping !== undefined)
    .sort((a, b) => b.fullFrom / b.width - a.fullFrom / a.width)[0];
}

/** Whether the first word of the line had no room on the line above it. */
export function isFull(wrapping: Wrapping, above: Line, line: Line): boolean {
  const length = wrapping.measure(above.text);
  if (length >= wrapping.fullFrom) return true;
  const word = /^[\dA-Za-z.%]+/.exec(line.text)?.[0] ?? "";
  return word.length > 1 && length + word.length > wrapping.width;
}

function wrappingBy(measure: Wrapping["measure"], lines: readonly Line[]): Wrapping | undefined {
  const lengths = lines.map(({ text }) => measure(text));
  const middle = middleOfText(lengths);
  let near = 0;
  const full: number[] = [];
  const after: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const length = lengths[at] ?? 0;
    if (Math.abs(length - middle) > middle * NEAR) continue;
    near += 1;
    if (endsSentence(line) || numberingOf(line.bare) !== undefined) continue;
    full.push(length);
    const next = lines[at + 1];
    if (next !== undefined) after.push(next);
  }
  if (full.length < 2 || full.length < near / 2) return undefined;
  full.sort((a, b) => a - b);
  const isIndented = (line: Line): boolean => line.indent >= 2;
  return {
    measure,
    width: full.at(-1) ?? middle,
    // The few shortest may be headings.
    fullFrom: full[Math.floor(full.length * 0.04)] ?? middle,
    usualGap: mostCommon(after.map(({ gap }) => gap)),
    indented:
      lines.filter(isIndented).length >= 3 && after.filter(isIndented).length < after.length / 2,
  };
}

function countCharacters(text: string): number {
  return [...text].length;
}

/** The length of line in the middle of the text, counted by characters and not by lines. */
function middleOfText(lengths: readonly number[]): number {
  const sorted = [...lengths].sort((a, b) => a - b);
  const total = sorted.reduce((sum, length) => sum + length, 0);
  let passed = 0;
  for (const length of sorted) {
    passed += length;
    if (passed >= total / 2) return length;
  }
  return 0;
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of numbers) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
