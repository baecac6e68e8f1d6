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

/** The first and the last day of a period as days that compare as text: 2020/.. begins on 2020-01-01 and has no end. */
export function daysOf(period: string): { readonly start?: string; readonly end?: string } {
  const [from = "", to = from] = period.split("/");
  return {
    ...(/^\d{4}/.test(from) && { start: firstDay(from) }),
    ...(/^\d{4}/.test(to) && { end: lastDay(to) }),
  };
}

function firstDay(date: string): string {
  const [year, month = "01", day = "01"] = date.split("-");
  return `${year}-${month}-${day}`;
}

function lastDay(date: string): string {
  const [year = 0, month = 12, day] = date.split("-").map(Number);
  if (day !== undefined) return date;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${last}`;
}
