import { isWithin, overlaps } from "../draft/stretches.ts";
import type { Fault } from "../model/errors.ts";
import type { Assertion, ReviewContext } from "./context.ts";

/** Decisions that contradict or repeat each other, each with the lines of both. */
export function conflicts({ assertions, review }: ReviewContext): Fault[] {
  const byKey = new Map<string, Assertion[]>();
  const faults = new Map<string, Fault>();
  for (const one of assertions) {
    const earlier = byKey.get(one.key) ?? [];
    for (const other of earlier) {
      if (one.line === other.line || !overlaps(one.place, other.place)) continue;
      // Two quotes of one sentence may both be accepted; the same quote twice is a slip.
      if (one.holds === other.holds && !isWithin(one.place, other.place)) continue;
      if (one.holds === other.holds && !isWithin(other.place, one.place)) continue;
      const what =
        one.holds === other.holds
          ? `repeats the decision of line ${other.line}`
          : `contradicts the decision of line ${other.line}`;
      const fault = { what, file: review.file, line: one.line, cure: "Keep one of them" };
      faults.set(`${one.line} ${what}`, fault);
    }
    byKey.set(one.key, [...earlier, one]);
  }
  return [...faults.values()];
}
