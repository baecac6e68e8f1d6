import { nameOf } from "../../../src/model/ids.ts";
import type { ReviewEntry } from "../../../src/model/review.ts";

/** What a correction changed, value by value; empty where nothing was corrected. */
export function correctionWords({ to }: ReviewEntry): string {
  return valuesIn(to).join(" · ");
}

function valuesIn(value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") {
    const text = String(value);
    return [/^[A-Z][A-Za-z]*:./u.test(text) ? nameOf(text) : text];
  }
  return Object.values(value).flatMap(valuesIn);
}
