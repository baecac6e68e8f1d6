/** A longer cell lays out a page and is none of a table of the head. */
export const LONGEST_CELL = 80;

/** The lines of a row of a table: one, its cells set apart, or those of the cells where they hold paragraphs. */
export function rowLines(cells: readonly (readonly string[])[]): string[] {
  const lines: string[] = [];
  let row: string[] = [];
  const end = (): void => {
    if (row.length > 0) lines.push(row.join(" | "));
    row = [];
  };
  for (const cell of cells) {
    const words = cell.map((line) => line.trim()).filter((line) => line !== "");
    if (words.join("").length <= LONGEST_CELL) {
      if (words.length > 0) row.push(words.join(""));
    } else {
      end();
      lines.push(...words);
    }
  }
  end();
  return lines;
}
