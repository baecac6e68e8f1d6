import type { excerpts } from "../letter/excerpt.ts";
import { isTextEvidence, type LetterGraph } from "../model/graph.ts";
import { nameOf } from "../model/ids.ts";
import { counter, type Result } from "./tally.ts";

/** Scores whether each quote is what stands in the letter between its offsets. */
export function scoreEvidence(
  { facts }: LetterGraph,
  excerpt: ReturnType<typeof excerpts>,
): Result {
  const count = counter("evidence");
  for (const fact of facts) {
    for (const { start, end, exact, rule, provenance } of fact.evidence.filter(isTextEvidence)) {
      const text = excerpt(start, end);
      const what = `${nameOf(fact.subject)} ${fact.predicate} ${nameOf(fact.object)}: ${exact}`;
      if (text !== "" && text === exact.replace(/\s/gu, "")) count.right(provenance);
      else count.wrong(provenance, what, text, rule);
    }
  }
  return count.result();
}
