/** Gives the words between two code points of a text, without white space. */
export function excerpts(text: string): (start: number, end: number) => string {
  const points = Array.from(text);
  return (start, end) => points.slice(start, end).join("").replace(/\s/gu, "");
}
