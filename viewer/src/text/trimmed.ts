import type { Range } from "./paragraphs.ts";

/** A stretch without the blanks at its ends; undefined when it is blank. */
export function trimmed(points: readonly string[], { start, end }: Range): Range | undefined {
  const isBlank = (at: number): boolean => /^\s$/u.test(points[at] ?? "");
  let from = start;
  let to = end;
  while (from < to && isBlank(from)) from++;
  while (to > from && isBlank(to - 1)) to--;
  return to > from ? { start: from, end: to } : undefined;
}
