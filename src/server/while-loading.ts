import type { MiddlewareHandler } from "hono";
import { failure } from "../model/errors.ts";
import type { LoadingStage } from "../model/loading.ts";
import { problemResponse } from "./problem.ts";

/** Says how far the load is that has to end before there is anything to answer; undefined when there is none. */
export type Loading = () => LoadingStage | undefined;

/** Seconds after which it is worth asking again. */
const SOON = "1";

/** Answers nothing while letters are loaded, but how far that is: half a graph is no answer. */
export function notWhileLoading(loading: Loading): MiddlewareHandler {
  return async (_, next) => {
    const stage = loading();
    if (stage === undefined) return next();
    const { what, done, total } = stage;
    const error = failure("store", "loading", {
      what: `letters are being ${what === "reading" ? "read" : "loaded"} (${done} of ${total})`,
      cure: "Ask again in a second.",
    });
    return problemResponse(error, {
      members: { loading: stage },
      headers: { "retry-after": SOON },
    });
  };
}
