import type { QuestionDescription } from "../../../src/model/api.ts";
import type { Parameters, QueryResult } from "../../../src/model/query.ts";
import { hasKeys, load } from "./http-source.ts";
import type { Loadable } from "./loadable.ts";
import { noAnswer, type Refusal, refusalIn } from "./refusal.ts";

/** What came of a query. */
export type Answer =
  | { readonly state: "answered"; readonly result: QueryResult; readonly milliseconds: number }
  | { readonly state: "refused"; readonly refusal: Refusal }
  | { readonly state: "stopped" };

export function fetchQuestions(): Promise<Loadable<readonly QuestionDescription[]>> {
  return load("api/queries", isQuestions);
}

/** Asks a ready question; what is not given is as its sample. */
export function askQuestion(
  name: string,
  values: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Answer> {
  const query = new URLSearchParams(values).toString();
  return answer(
    fetch(`api/queries/${encodeURIComponent(name)}${query && `?${query}`}`, { signal }),
  );
}

export function askCypher(
  cypher: string,
  parameters: Parameters,
  signal: AbortSignal,
): Promise<Answer> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ cypher, parameters });
  return answer(fetch("api/cypher", { method: "POST", headers, body, signal }));
}

async function answer(asked: Promise<Response>): Promise<Answer> {
  const start = performance.now();
  try {
    const response = await asked;
    const body: unknown = await response.json().catch(() => undefined);
    const milliseconds = Math.round(performance.now() - start);
    if (response.ok && isResult(body)) return { state: "answered", result: body, milliseconds };
    return { state: "refused", refusal: refusalIn(body, response) };
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return { state: "stopped" };
    return { state: "refused", refusal: noAnswer(error) };
  }
}

function isQuestions(value: unknown): value is readonly QuestionDescription[] {
  return (
    Array.isArray(value) &&
    value.every((each) => hasKeys(each, ["name", "title", "answers", "cypher", "parameters"]))
  );
}

function isResult(value: unknown): value is QueryResult {
  return hasKeys(value, ["columns", "rows", "truncated"]);
}
