import type { Paragraph, Range } from "./paragraphs.ts";

/** A stretch of a paragraph's text that is marked in one way, or not at all. */
export interface Piece {
  readonly text: string;
  readonly mark: "none" | "quote" | "mention";
}

/**
 * A paragraph's text in pieces, `quote` over `mention` over nothing. `points` are the code points of
 * the letter: the ranges count those, not the UTF-16 units of a string.
 */
export function highlight(
  points: readonly string[],
  paragraph: Paragraph,
  quotes: readonly Range[],
  mentions: readonly Range[],
): Piece[] {
  const pieces: { text: string; mark: Piece["mark"] }[] = [];
  let last = "";
  for (const line of paragraph.lines) {
    if (isLatin(last) && isLatin(points[line.start] ?? "")) append(pieces, " ", "none");
    for (let at = line.start; at < line.end; at++) {
      const mark = within(at, quotes) ? "quote" : within(at, mentions) ? "mention" : "none";
      append(pieces, points[at] ?? "", mark);
      last = points[at] ?? "";
    }
  }
  return pieces;
}

function append(
  pieces: { text: string; mark: Piece["mark"] }[],
  text: string,
  mark: Piece["mark"],
): void {
  const open = pieces.at(-1);
  if (open !== undefined && open.mark === mark) open.text += text;
  else pieces.push({ text, mark });
}

function within(at: number, ranges: readonly Range[]): boolean {
  return ranges.some((range) => range.start <= at && at < range.end);
}

/** Words of Latin letters keep the space that the line break stood for. */
function isLatin(character: string): boolean {
  return /\p{Script=Latin}/u.test(character);
}
