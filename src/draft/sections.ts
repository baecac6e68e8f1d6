import type { LetterRecord } from "../model/graph.ts";

/** The id of the section that a code point of the letter stands in. */
export type SectionFinder = (start: number) => string;

/**
 * Finds the innermost section around a place; between two sections it is the one before, so that
 * whatever is found in a letter stands in a section that the letter has.
 */
export function sectionFinder({
  id,
  sections,
}: Pick<LetterRecord, "id" | "sections">): SectionFinder {
  const inOrder = [...sections].sort((a, b) => a.start - b.start || a.level - b.level);
  return (start) => {
    const last = lastBeginning(inOrder, start);
    for (let index = last; index >= 0; index -= 1) {
      // Items follow the chapters that they are in, so the last to begin is the innermost.
      const section = inOrder[index];
      if (section !== undefined && start < section.end) return section.id;
    }
    return (inOrder[last] ?? inOrder[0])?.id ?? `${id}#head`;
  };
}

/** The index of the last section that begins at or before a place; -1 where none does. */
function lastBeginning(sections: readonly { readonly start: number }[], start: number): number {
  let [low, high] = [0, sections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.start ?? start) <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
