/** A date or a stretch of time: `start` and `end` are ISO dates cut to `precision`. */
export interface Period {
  readonly start?: string;
  readonly end?: string;
  readonly precision: "day" | "month" | "year";
  /** The words of the letter, such as 2020年以来. */
  readonly verbatim: string;
}

/** 2023, 2023-01/2023-06, 2020/..; empty when nothing is known of it. */
export function periodText({ start, end }: Partial<Period>): string {
  return start === end ? (start ?? "") : `${start ?? ".."}/${end ?? ".."}`;
}
