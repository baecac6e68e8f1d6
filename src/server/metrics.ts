import type { Hono, MiddlewareHandler } from "hono";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { LettergraphError } from "../model/errors.ts";
import { readHeld } from "../store/load/load.ts";
import type { Store } from "../store/store.ts";

/** What a monitor asks a server: whether it can work, and how it does. */
export interface Metrics {
  /** Times every answer, by route and status; never by what was asked for. */
  readonly timed: MiddlewareHandler;
  add(app: Hono): void;
}

export function createMetrics(store: Store): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register, prefix: "lettergraph_" });
  const seconds = new Histogram({
    name: "lettergraph_http_request_duration_seconds",
    help: "Time to answer a request",
    labelNames: ["method", "route", "status"],
    registers: [register],
  });
  const held = new Gauge({
    name: "lettergraph_held",
    help: "How much the store holds",
    labelNames: ["kind"],
    registers: [register],
  });
  return {
    timed: async (context, next) => {
      const end = seconds.startTimer({ method: context.req.method });
      await next();
      end({ route: routeOf(context.req.routePath), status: context.res.status });
    },
    add: (app) => {
      app.get("/health", async (context) => {
        try {
          await store.read("RETURN 1 AS one");
          return context.json({ status: "ok" });
        } catch (error) {
          const code = error instanceof LettergraphError ? error.code : "internal";
          return context.json({ status: "down", code }, 503);
        }
      });
      app.get("/metrics", async (context) => {
        for (const [kind, count] of Object.entries(await readHeld(store)))
          held.set({ kind }, count);
        return context.body(await register.metrics(), 200, {
          "content-type": register.contentType,
        });
      });
    },
  };
}

/** The pattern of a route: ids of letters and entities are nobody's business, and there are too many. */
function routeOf(path: string): string {
  return path === "*" || path === "/*" ? "file" : path;
}
