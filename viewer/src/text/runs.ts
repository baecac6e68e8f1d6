import type { Paragraph, Range } from "./paragraphs.ts";

/** A stretch of the letter that is shown in some way. */
export interface Mark extends Range {
  readonly kind: "quote" | "mention" | "proposal" | "sentence";
  /** What it belongs to, where marks of a kind are told apart. */
  readonly id?: string;
}

/** Words on one line of the letter: `start` is where the first of them stands. */
interface Segment {
  readonly start: number;
  readonly text: string;
}

/** Neighbouring words of a paragraph that lie under the same marks. */
export interface Run {
  readonly marks: readonly Mark[];
  readonly segments: readonly Segment[];
}

/**
 * A paragraph's words, parted where a mark begins or ends. `points` are the code points of the letter:
 * marks count those, not the UTF-16 units of a string.
 */
export function runsOf(
  points: readonly string[],
  paragraph: Paragraph,
  marks: readonly Mark[],
): readonly Run[] {
  const near = marks.filter(({ start, end }) => start < paragraph.end && paragraph.start < end);
  const runs: { marks: readonly Mark[]; segments: Segment[] }[] = [];
  const append = (over: readonly Mark[], segment: Segment): void => {
    const open = runs.at(-1);
    if (open !== undefined && isSame(open.marks, over)) open.segments.push(segment);
    else runs.push({ marks: over, segments: [segment] });
  };
  let last = "";
  for (const line of paragraph.lines) {
    // Words of Latin letters keep the space that the line break stood for.
    if (isLatin(last) && isLatin(points[line.start] ?? "")) {
      const over = near.filter(({ start, end }) => start < line.start && line.start < end);
      append(over, { start: line.start, text: " " });
    }
    for (const { start, end } of cut(line, near)) {
      const over = near.filter((mark) => mark.start <= start && end <= mark.end);
      append(over, { start, text: points.slice(start, end).join("") });
    }
    last = points[line.end - 1] ?? "";
  }
  return runs;
}

/** A line in parts, each wholly inside or wholly outside of every mark. */
function cut(line: Range, marks: readonly Mark[]): readonly Range[] {
  const bounds = marks
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => line.start < at && at < line.end);
  const cuts = [...new Set([line.start, ...bounds, line.end])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => ({ start: cuts[index] ?? end, end }));
}

function isSame(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && one.every((mark, index) => mark === other[index]);
}

function isLatin(character: string): boolean {
  return /\p{Script=Latin}/u.test(character);
}
