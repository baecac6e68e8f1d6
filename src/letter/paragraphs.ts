import { DATE_LINE, isLabelled, isTitle, numberingOf, SALUTATION, startsTitle } from "./forms.ts";
import { columns, type Line } from "./lines.ts";

/** How the lines of a letter were cut: undefined where each line is a paragraph. */
interface Wrapping {
  readonly measure: (text: string) => number;
  /** From this measure on a line is full: what follows had no room on it. */
  readonly fullFrom: number;
  readonly width: number;
  /** Blank lines that stand between any two lines, so that they mean nothing. */
  readonly usualGap: number;
  /** Whether paragraphs are told apart by their indent. */
  readonly indented: boolean;
}

const RUNS_ON = /[，、（(《〈“‘〔[]$/;
const ENDS = /[。！？!?；;：:…](?:[”’）)》"]*)$/;

/** Lines put back together: a line break ends a paragraph only where the page says so. */
export function joinLines(lines: readonly Line[]): Line[][] {
  const wrapping = wrappingOf(lines);
  const paragraphs: Line[][] = [];
  let current: Line[] = [];
  let words = "";
  let greeted = false;
  const ordinals = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    const joins =
      above !== undefined &&
      continues(above, line, words, {
        wrapping,
        greeted,
        ordinals,
        closing: at >= lines.length - 12,
      });
    if (joins) {
      current.push(line);
      words += line.text;
    } else {
      if (current.length > 0) paragraphs.push(current);
      current = [line];
      words = line.text;
      const numbering = numberingOf(line.text);
      if (numbering !== undefined) {
        ordinals.set(numbering.kind, numbering.ordinal);
        if (numbering.kind === "chapter") ordinals.delete("item");
        if (numbering.kind !== "point") ordinals.delete("point");
      }
    }
    greeted ||= SALUTATION.test(words);
  }
  if (current.length > 0) paragraphs.push(current);
  return paragraphs;
}

interface Situation {
  readonly wrapping: Wrapping | undefined;
  readonly greeted: boolean;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly closing: boolean;
}

/** Whether a line goes on with the paragraph that the line above it belongs to. */
function continues(above: Line, line: Line, words: string, situation: Situation): boolean {
  const { wrapping, greeted, ordinals, closing } = situation;
  if (!greeted && continuesTitle(above, line, words)) return true;
  if (wrapping === undefined) return false;
  if (isLabelled(line.text) || (closing && DATE_LINE.test(line.text))) return false;
  if (!greeted && SALUTATION.test(line.text) && line.text.length < 40) return false;
  const full = isFull(above, line, wrapping);
  const numbering = numberingOf(line.text);
  if (numbering !== undefined) {
    const expected = numbering.ordinal === (ordinals.get(numbering.kind) ?? 0) + 1;
    if (expected || ENDS.test(above.text) || !full) return false;
  }
  if (SALUTATION.test(words) && words.length < 40 && /[：:]$/.test(above.text)) return false;
  if (isLabelled(above.text) && !full) return false;
  if (RUNS_ON.test(above.text)) return true;
  if (wrapping.indented && line.indent >= 2) return false;
  if (!full) return false;
  if (!ENDS.test(above.text)) return true;
  if (/[：:]$/.test(above.text)) return false;
  return line.gap <= wrapping.usualGap;
}

function continuesTitle(above: Line, line: Line, words: string): boolean {
  if (words.length > 120 || line.gap > 2) return false;
  if (SALUTATION.test(line.text) || isLabelled(line.text) || /[。；]/.test(line.text)) return false;
  if (/^[^：:|>\d]{2,30}[局委厅会府办部院]$/.test(words) && startsTitle(line.text))
    return line.gap <= 1;
  return startsTitle(words) && !isTitle(words) && !/[：:]/.test(above.text);
}

function isFull(above: Line, line: Line, wrapping: Wrapping): boolean {
  const length = wrapping.measure(above.text);
  if (length >= wrapping.fullFrom) return true;
  const word = /^[\dA-Za-z.%]+/.exec(line.text)?.[0] ?? "";
  return word.length > 1 && length + word.length > wrapping.width;
}

function wrappingOf(lines: readonly Line[]): Wrapping | undefined {
  const candidates = [columns, (text: string) => [...text].length].map((measure) =>
    wrappingBy(measure, lines),
  );
  const found = candidates.filter((candidate) => candidate !== undefined);
  return found.sort((a, b) => b.fullFrom / b.width - a.fullFrom / a.width)[0];
}

function wrappingBy(
  measure: (text: string) => number,
  lines: readonly Line[],
): Wrapping | undefined {
  const width = middleOfText(lines.map((line) => measure(line.text)));
  const near = lines.filter((line) => {
    const length = measure(line.text);
    return length >= width * 0.85 && length <= width * 1.15;
  });
  const running = near.filter(
    (line) => !ENDS.test(line.text) && numberingOf(line.text) === undefined,
  );
  if (near.length < 2 || running.length < 2 || running.length < near.length / 2) return undefined;
  const lengths = running.map((line) => measure(line.text)).sort((a, b) => a - b);
  const after = lines.filter((_, at) => running.includes(lines[at - 1] ?? ({} as Line)));
  return {
    measure,
    width: lengths.at(-1) ?? width,
    fullFrom: lengths[Math.floor(lengths.length * 0.04)] ?? width,
    usualGap: mostCommon(after.map((line) => line.gap)),
    indented:
      lines.filter((line) => line.indent >= 2).length >= 3 &&
      after.filter((line) => line.indent < 2).length > after.length / 2,
  };
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
