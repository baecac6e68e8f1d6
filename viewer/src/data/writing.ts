import { TOKEN_META } from "../../../src/model/review.ts";
import { noAnswer, type Refusal, refusalIn } from "./refusal.ts";

/** What became of something that was to be written. */
export type Sent<Outcome> =
  | { readonly state: "written"; readonly outcome: Outcome }
  | { readonly state: "refused"; readonly refusal: Refusal };

/** Whether this page was given the right to write. */
export function mayWrite(): boolean {
  return token() !== "";
}

/** Sends a request with the page's token. */
export async function sendWriting<Outcome>(
  path: string,
  init: RequestInit,
  is: (value: unknown) => value is Outcome,
): Promise<Sent<Outcome>> {
  const headers = { ...init.headers, authorization: `Bearer ${token()}` };
  try {
    const response = await fetch(path, { ...init, headers });
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok && is(body)) return { state: "written", outcome: body };
    return { state: "refused", refusal: refusalIn(body, response) };
  } catch (error) {
    return { state: "refused", refusal: noAnswer(error) };
  }
}

/** A body of JSON with its header. */
export function jsonBody(value: unknown): RequestInit {
  return { headers: { "content-type": "application/json" }, body: JSON.stringify(value) };
}

function token(): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${TOKEN_META}"]`)?.content ?? "";
}
