import { type ErrorPlace, placeOfError } from "../../query/error-place.ts";
import { readQueryText } from "../../query/query-text.ts";
import { answerOf, draft, faultyLines } from "../../state/ask.ts";

/** Where in the pane the last run went wrong. */
export function faultyPlaces(): readonly ErrorPlace[] {
  const asking = answerOf("cypher").value;
  if (asking?.state !== "refused") return [];
  if (faultyLines.value.length > 0) return faultyLines.value.map((line) => ({ line, column: 1 }));
  const { linesBefore } = readQueryText(draft.peek());
  return asking.refusal.faults.flatMap(({ what }) => placeOfError(what, linesBefore) ?? []);
}
