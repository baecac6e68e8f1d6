import type { MeasureProperties } from "./measure.ts";

/**
 * The name of a figure: whose, of what, when, and how much as printed. Two letters that disagree
 * about a figure so keep one each.
 */
export function measureName(
  subject: string,
  { scope, metric, period, original }: MeasureProperties,
): string {
  const { start, end } = period ?? {};
  const time = start === end ? start : `${start ?? ".."}/${end ?? ".."}`;
  return [subject, scope, metric, time, original].filter((part) => part !== undefined).join(" ");
}
