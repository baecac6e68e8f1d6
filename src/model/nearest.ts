/** The fewest insertions, deletions, replacements and swaps of neighbours from one word to another. */
function distance(from: string, to: string): number {
  const a = [...from];
  const b = [...to];
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          (row[j - 1] ?? 0) + 1,
          at(i - 1, j - 1) + (same ? 0 : 1),
          swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(a.length, b.length);
}

/** Up to three known words that the given one was probably meant to be, nearest first. */
export function nearest(word: string, known: readonly string[]): string[] {
  const asked = word.toLowerCase();
  return known
    .map((candidate) => {
      const lower = candidate.toLowerCase();
      const part = asked.length > 1 && (lower.includes(asked) || asked.includes(lower));
      return { candidate, far: part ? 0 : distance(asked, lower) };
    })
    .filter(({ candidate, far }) => far <= Math.max(1, [...candidate].length * 0.4))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** `Did you mean hubs?`, or what there is to choose from when nothing is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near.length > 0) return `Did you mean ${near.join(" or ")}?`;
  return known.length === 0 ? "There is none yet." : `There is ${known.join(", ")}.`;
}
