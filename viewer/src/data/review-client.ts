import { type ReviewOutcome, TOKEN_META } from "../../../src/model/review.ts";
import type { ReviewAct } from "../text/verdicts.ts";
import { hasKeys, isReview } from "./http-source.ts";
import { noAnswer, type Refusal, refusalIn } from "./refusal.ts";

export type Written =
  | { readonly state: "written"; readonly outcome: ReviewOutcome }
  | { readonly state: "refused"; readonly refusal: Refusal };

/** Whether this page was given the right to write. */
export function mayWrite(): boolean {
  return token() !== "";
}

/** Does one thing to a letter's review, on top of the revision that the person saw. */
export async function sendAct(letter: string, revision: string, act: ReviewAct): Promise<Written> {
  const path = `api/reviews/${encodeURIComponent(letter)}/decisions`;
  const headers = { authorization: `Bearer ${token()}`, "if-match": `"${revision}"` };
  try {
    const response = await (act.kind === "take back"
      ? fetch(`${path}/${encodeURIComponent(act.item)}`, { method: "DELETE", headers })
      : fetch(path, {
          method: "POST",
          headers: { ...headers, "content-type": "application/json" },
          body: JSON.stringify({ decisions: act.decisions }),
        }));
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok && isOutcome(body)) return { state: "written", outcome: body };
    return { state: "refused", refusal: refusalIn(body, response) };
  } catch (error) {
    return { state: "refused", refusal: noAnswer(error) };
  }
}

function token(): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${TOKEN_META}"]`)?.content ?? "";
}

function isOutcome(value: unknown): value is ReviewOutcome {
  return hasKeys(value, ["review", "graph"]) && isReview(value.review);
}
