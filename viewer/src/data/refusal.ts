import type { Fault } from "../../../src/model/errors.ts";
import { hasKeys } from "./http-source.ts";

/** Why the server did not do what it was asked. */
export interface Refusal {
  /** Of the problem document; `unreachable` where no answer came. */
  readonly code: string;
  readonly faults: readonly Fault[];
}

/** The refusal in a problem document (RFC 9457). */
export function refusalIn(body: unknown, response: Response): Refusal {
  if (hasKeys(body, ["code", "faults"]) && typeof body.code === "string") {
    const faults = Array.isArray(body.faults) ? body.faults.filter(isFault) : [];
    return { code: body.code, faults };
  }
  return { code: "unreachable", faults: [{ what: `HTTP ${response.status}` }] };
}

export function noAnswer(error: unknown): Refusal {
  const what = error instanceof Error ? error.message : String(error);
  return { code: "unreachable", faults: [{ what }] };
}

function isFault(value: unknown): value is Fault {
  return hasKeys(value, ["what"]) && typeof value.what === "string";
}
