import type { ReviewOutcome } from "../../../src/model/review.ts";
import type { ReviewAct } from "../text/verdicts.ts";
import { hasKeys, isReview } from "./http-source.ts";
import { jsonBody, type Sent, sendWriting } from "./writing.ts";

/** Does one thing to a letter's review, on top of the revision that the person saw. */
export function sendAct(
  letter: string,
  revision: string,
  act: ReviewAct,
): Promise<Sent<ReviewOutcome>> {
  const path = `api/reviews/${encodeURIComponent(letter)}/decisions`;
  const seen = { "if-match": `"${revision}"` };
  if (act.kind === "take back") {
    const item = `${path}/${encodeURIComponent(act.item)}`;
    return sendWriting(item, { method: "DELETE", headers: seen }, isOutcome);
  }
  const { headers, body } = jsonBody({ decisions: act.decisions });
  const init = { method: "POST", headers: { ...headers, ...seen }, ...(body != null && { body }) };
  return sendWriting(path, init, isOutcome);
}

function isOutcome(value: unknown): value is ReviewOutcome {
  return hasKeys(value, ["review", "graph"]) && isReview(value.review);
}
