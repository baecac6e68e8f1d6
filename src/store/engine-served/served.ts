import { type ErrorKind, failure, LettergraphError } from "../../model/errors.ts";
import type { QueryResult, Row } from "../../model/query.ts";
import type { Served, Store, StoreRequest } from "../store.ts";

/** Where a server answers for its store. */
export const STORE_ROUTE = "api/store";

/** What comes back: the answer, or an error as it was thrown. */
export interface StoreAnswer {
  readonly answer?: unknown;
  readonly failure?: Pick<LettergraphError, "kind" | "code" | "faults">;
}

/** The store that a program on this machine serves, by way of it; closing it closes nothing there. */
export function openServed(folder: string, served: Served): Store {
  const ask = <Answer>(request: StoreRequest) => send<Answer>(folder, served, request);
  return {
    isShared: true,
    schema: ["constraints"],
    address: folder,
    servedAt: served.address,
    read: (cypher, parameters = {}) => ask<readonly Row[]>({ kind: "read", cypher, parameters }),
    write: (statements) => ask<void>({ kind: "write", statements }),
    define: (statements) => ask<void>({ kind: "define", statements }),
    query: (cypher, parameters, limits) =>
      ask<QueryResult>({ kind: "query", cypher, parameters, limits }),
    // The server's own loads are not waited for: the store keeps each transaction whole.
    about: async () => ({ product: `another lettergraph at ${served.address}`, mayWrite: true }),
    alone: (work) => work(),
    close: async () => {},
  };
}

async function send<Answer>(
  folder: string,
  { address, token }: Served,
  request: StoreRequest,
): Promise<Answer> {
  let answer: StoreAnswer;
  try {
    const response = await fetch(new URL(STORE_ROUTE, address), {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(request),
    });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    answer = (await response.json()) as StoreAnswer;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const what = `the program that serves the store at ${address} does not answer (${reason})`;
    const cure = "Stop it, then try again";
    throw failure("store", "store-locked", { file: folder, what, cure }, { cause });
  }
  if (answer.failure === undefined) return answer.answer as Answer;
  const { kind, code, faults } = answer.failure;
  throw new LettergraphError(kind satisfies ErrorKind, code, faults);
}
