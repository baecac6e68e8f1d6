import type { Context, Hono, MiddlewareHandler } from "hono";
import { failure } from "../model/errors.ts";
import type { LoadingNow, LoadingStage } from "../model/loading.ts";
import type { BeforeLoad } from "../store/before-load.ts";
import { problemResponse } from "./problem.ts";

/** Says how far the load is that goes on; undefined when there is none. */
export type Loading = () => LoadingStage | undefined;

/** Seconds after which it is worth asking again. */
const SOON = "1";

/** The status of a query that was too slow: the store can be read. */
const SLOW = 504;

/** What can be told of a graph while another one is loaded; all else reads letters anew or changes something. */
const TOLD =
  /^\/(?:health|api\/(?:network|entities|search|paths|letters|pages|queries|export|ontology|openapi\.json))(?:\/|$)/;

/**
 * While letters are loaded answers what was there before can tell. Where there was nothing, and to all
 * else, it says how far the load is: half a graph is no answer.
 */
export function whileLoading(
  loading: Loading,
  before: Pick<BeforeLoad, "reading"> | undefined,
): MiddlewareHandler {
  return async (context, next) => {
    const stage = loading();
    if (stage === undefined) return next();
    if (before === undefined || !isTold(context)) return refusal(stage);
    const isThere = await before.reading(next).then(
      () => context.res.status < 500 || context.res.status === SLOW,
      () => false,
    );
    if (isThere) return;
    // What was there before cannot be read; what is loaded may be. First nothing: headers would be kept.
    context.res = undefined;
    context.res = refusal(stage);
  };
}

/** Adds the route that says whether newer letters are on their way into what is shown. */
export function addLoadingRoute(app: Hono, loading: Loading = () => undefined): void {
  app.get("/api/loading", (context) => {
    const stage = loading();
    context.header("cache-control", "no-store");
    return context.json((stage ? { loading: stage } : {}) satisfies LoadingNow);
  });
}

function isTold({ req }: Context): boolean {
  return req.method === "GET" ? TOLD.test(req.path) : req.path === "/api/cypher";
}

function refusal(stage: LoadingStage): Response {
  const { what, done, total } = stage;
  const error = failure("store", "loading", {
    what: `letters are being ${what === "reading" ? "read" : "loaded"} (${done} of ${total})`,
    cure: "Ask again in a second.",
  });
  return problemResponse(error, {
    members: { loading: stage },
    headers: { "retry-after": SOON },
  });
}
