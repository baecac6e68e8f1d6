import type { Fault } from "../../../src/model/errors.ts";
import { type ReviewOutcome, TOKEN_META } from "../../../src/model/review.ts";
import type { ReviewAct } from "../text/verdicts.ts";
import { hasKeys, isReview } from "./http-source.ts";

/** Why the server did not write a decision. */
export interface Refusal {
  /** Of the problem document; `unreachable` where no answer came. */
  readonly code: string;
  readonly faults: readonly Fault[];
}

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
    const what = error instanceof Error ? error.message : String(error);
    return { state: "refused", refusal: { code: "unreachable", faults: [{ what }] } };
  }
}

function token(): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${TOKEN_META}"]`)?.content ?? "";
}

function refusalIn(body: unknown, response: Response): Refusal {
  if (hasKeys(body, ["code", "faults"]) && typeof body.code === "string") {
    const faults = Array.isArray(body.faults) ? body.faults.filter(isFault) : [];
    return { code: body.code, faults };
  }
  return { code: "unreachable", faults: [{ what: `HTTP ${response.status}` }] };
}

function isFault(value: unknown): value is Fault {
  return hasKeys(value, ["what"]) && typeof value.what === "string";
}

function isOutcome(value: unknown): value is ReviewOutcome {
  return hasKeys(value, ["review", "graph"]) && isReview(value.review);
}
