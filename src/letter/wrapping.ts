import { columns, type Line } from "./lines.ts";

/** How the lines of a letter were cut. */
export interface Wrapping {
  readonly measure: (text: string) => number;
  readonly width: number;
  /** What all but the shortest fifth of the full lines reach. */
  readonly usual: number;
  /** From this measure on a line is full: what follows had no room on it. */
  readonly fullFrom: number;
  /** Blank lines that stand between any two lines, so that they mean nothing. */
  readonly usualGap: number;
  /** Whether an indent starts a paragraph. */
  readonly indented: boolean;
}

const SENTENCE_END = /[。！？!?；;：:…）)][”’）)》"]*$/;
/** Lines of nearly the same length are full ones. */
const NEAR = 0.85;
/** The share of lines that may be longer than a full one: menus, addresses of pages. */
const OUTLIERS = 0.05;

/** Whether the line ends as a paragraph may end. */
export function endsSentence(line: Line): boolean {
  return SENTENCE_END.test(line.bare);
}

/** Whether the line is a row of a table, which never goes on below. */
export function isRow(line: Line): boolean {
  return line.bare.includes("|");
}

/** How the lines were cut; undefined where they were not and each is a paragraph. */
export function wrappingOf(lines: readonly Line[]): Wrapping | undefined {
  return [columns, countCharacters]
    .map((measure) => wrappingBy(measure, lines))
    .filter((wrapping) => wrapping !== undefined)
    .sort((a, b) => b.usual / b.width - a.usual / a.width)[0];
}

/** Whether the first word of the line had no room on the line above it. */
export function isFull(wrapping: Wrapping, above: Line, line: Line): boolean {
  const length = wrapping.measure(above.set);
  if (length >= wrapping.fullFrom) return true;
  const word = /^[\dA-Za-z.%]+/.exec(line.text)?.[0] ?? "";
  return word.length > 1 && length + word.length > wrapping.width;
}

function wrappingBy(measure: Wrapping["measure"], lines: readonly Line[]): Wrapping | undefined {
  const lengths = lines.map(({ set }) => measure(set));
  const outliers = Math.max(2, Math.floor(lines.length * OUTLIERS));
  const longest = lengths.toSorted((a, b) => b - a).slice(0, outliers + 1);
  const best = [...new Set(longest)]
    .map((width) => fullLines(lines, lengths, width))
    .reduce((a, b) => (b.full.length > a.full.length ? b : a), { full: [], near: 0 });
  if (best.full.length < 2 || best.full.length < best.near / 2) return undefined;
  const cut = best.full.map((at) => lengths[at] ?? 0).sort((a, b) => a - b);
  const widest = cut.at(-1) ?? 0;
  const usual = cut[Math.floor(cut.length / 5)] ?? widest;
  const after = best.full.flatMap((at) => lines[at + 1] ?? []);
  const isIndented = (line: Line): boolean => line.indent >= 2;
  return {
    measure,
    width: widest,
    usual,
    // The shortest may be a title or a heading, and no full line at all.
    fullFrom: Math.max(cut[0] ?? 0, usual - Math.max(2 * (widest - usual), 1)),
    usualGap: mostCommon(after.map(({ gap }) => gap)),
    indented:
      lines.filter(isIndented).length >= 3 && after.filter(isIndented).length < after.length / 2,
  };
}

interface FullLines {
  /** Places of the lines of about that width that end within a sentence. */
  readonly full: readonly number[];
  /** How many lines are of about that width. */
  readonly near: number;
}

function fullLines(lines: readonly Line[], lengths: readonly number[], width: number): FullLines {
  const full: number[] = [];
  let near = 0;
  for (const [at, line] of lines.entries()) {
    const length = lengths[at] ?? 0;
    if (length > width || length < width * NEAR) continue;
    near += 1;
    if (!endsSentence(line) && !isRow(line)) full.push(at);
  }
  return { full, near };
}

function countCharacters(text: string): number {
  return [...text].length;
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of numbers) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
