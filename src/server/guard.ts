import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { failure } from "../model/errors.ts";

/** Host names under which a browser on this machine reaches a loopback server. */
const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * Refuses requests whose Host is a foreign name: a web page can make its own name point to this
 * machine (DNS rebinding) and would then read the answers.
 */
export const localOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header("host") ?? new URL(context.req.url).host;
  if (!LOCAL.test(host)) {
    throw failure("usage", "foreign-host", {
      what: `requests for ${JSON.stringify(host)} are refused`,
      cure: "Open the address that the program printed.",
    });
  }
  await next();
};

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
