/** Where an error of the server points in the query: `line 2, column 8 of the query, at "…"`. */
export interface ErrorPlace {
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** The place that the words of an error name, in lines of the pane. */
export function placeOfError(what: string, linesBefore: number): ErrorPlace | undefined {
  const found = /line (\d+), column (\d+) of the query/.exec(what);
  if (found === null) return undefined;
  return { line: Number(found[1]) + linesBefore, column: Number(found[2]) };
}
