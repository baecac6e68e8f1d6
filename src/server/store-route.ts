import type { Hono } from "hono";
import { z } from "zod";
import { LettergraphError } from "../model/errors.ts";
import type { Json } from "../model/query.ts";
import { STORE_ROUTE, type StoreAnswer } from "../store/engine-served/served.ts";
import type { Store, StoreRequest } from "../store/store.ts";
import type { Library } from "./library.ts";
import { bodyOf } from "./requests.ts";
import { writersOnly } from "./review-access.ts";

/** The store of a server, for the other commands of this program on the same machine; see Store.announce. */
export interface StoreAccess {
  readonly store: Store;
  readonly library: Library;
  /** Known to the user of this program alone; the page has another one, which opens reviews only. */
  readonly token: string;
}

/** A load writes whole letters; no honest transaction is larger. */
const LARGEST_REQUEST = 256 * 2 ** 20;

const PARAMETERS: z.ZodType<Readonly<Record<string, Json>>> = z.record(z.string(), z.json());
const STATEMENT = z.strictObject({ cypher: z.string(), parameters: PARAMETERS.exactOptional() });
const POSITIVE = z.number().positive();
export const STORE_BODY: z.ZodType<StoreRequest> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("read"), cypher: z.string(), parameters: PARAMETERS }),
  z.strictObject({ kind: z.literal("write"), statements: z.array(STATEMENT) }),
  z.strictObject({ kind: z.literal("define"), statements: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal("query"),
    cypher: z.string(),
    parameters: PARAMETERS,
    limits: z.strictObject({ rows: POSITIVE, milliseconds: POSITIVE, megabytes: POSITIVE }),
  }),
]);

/** Lets the commands that run while this server has the store open use it. */
export function addStoreRoute(app: Hono, { store, library, token }: StoreAccess): void {
  app.post(`/${STORE_ROUTE}`, writersOnly(token), async (context) => {
    const request = await bodyOf(context, STORE_BODY, LARGEST_REQUEST);
    return context.json(await answer(store, library, request));
  });
}

async function answer(store: Store, library: Library, request: StoreRequest): Promise<StoreAnswer> {
  try {
    return { answer: (await perform(store, library, request)) ?? null };
  } catch (error) {
    if (!(error instanceof LettergraphError)) throw error;
    const { kind, code, faults } = error;
    return { failure: { kind, code, faults } };
  }
}

async function perform(store: Store, library: Library, request: StoreRequest): Promise<unknown> {
  switch (request.kind) {
    case "read":
      return store.read(request.cypher, request.parameters);
    case "query":
      return store.query(request.cypher, request.parameters, request.limits);
    case "define":
      return store.define(request.statements);
    case "write":
      await store.write(request.statements);
      return library.forget();
  }
}
