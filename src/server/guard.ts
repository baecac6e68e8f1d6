import type { Context, MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { failure } from "../model/errors.ts";

/** Host names under which a browser on this machine reaches a loopback server. */
const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * Refuses requests whose Host is a foreign name: a web page can make its own name point to this
 * machine (DNS rebinding) and would then read the answers.
 */
export const localOnly: MiddlewareHandler = async (context, next) => {
  const host = hostOf(context);
  if (!LOCAL.test(host)) {
    throw failure("usage", "foreign-host", {
      what: `requests for ${JSON.stringify(host)} are refused`,
      cure: "Open the address that the program printed.",
    });
  }
  await next();
};

/** Refuses what pages of other origins ask for: they could read no answer, but they could keep the server busy, or write. */
export const ownPagesOnly: MiddlewareHandler = async (context, next) => {
  const host = hostOf(context);
  const origin = context.req.header("origin")?.toLowerCase();
  const site = context.req.header("sec-fetch-site") ?? "same-origin";
  const isForeign = origin !== undefined && origin !== `http://${host}`.toLowerCase();
  if (isForeign || (site !== "same-origin" && site !== "none")) {
    throw failure("usage", "foreign-origin", {
      what: "pages of other origins get no answers",
      cure: "Open the address that the program printed.",
    });
  }
  await next();
};

function hostOf(context: Context): string {
  return context.req.header("host") ?? new URL(context.req.url).host;
}

/** Tells the browser to run nothing but the viewer's own files. */
export const strictHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    // The viewer's own worker is part of its script.
    workerSrc: ["'self'", "blob:"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:", "blob:"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
  // Plain http on the loopback interface.
  strictTransportSecurity: false,
});
