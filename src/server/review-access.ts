import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { sha256 } from "../identity/digest.ts";
import { failure } from "../model/errors.ts";
import { TOKEN_META } from "../model/review.ts";
import type { Asset } from "./assets.ts";

/** A token for writing that nobody can guess; a new one for each start of a server. */
export function createToken(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * The viewer's files, with the token in the page. Pages of other origins may send requests here, but
 * the browser lets them read no answer, so they never see it.
 */
export function withToken(
  assets: ReadonlyMap<string, Asset>,
  token: string,
): ReadonlyMap<string, Asset> {
  const page = assets.get("/index.html") ?? assets.get("/");
  if (page === undefined) return assets;
  const html = new TextDecoder().decode(page.bytes);
  const meta = `<meta name="${TOKEN_META}" content="${token}">`;
  const told = html.replace(/<head\b[^>]*>/i, (head) => head + meta);
  if (told === html) return assets;
  const bytes = new TextEncoder().encode(told);
  const etag = `"${sha256(bytes).slice(0, 16)}"`;
  const changed: Asset = { ...page, bytes, etag };
  return new Map([...assets, ["/", changed], ["/index.html", changed]]);
}

/** Lets those write who have the token; see ownPagesOnly for pages of other origins. */
export function writersOnly(token: string): MiddlewareHandler {
  return async (context, next) => {
    const [, given = ""] = /^Bearer +(\S+)$/i.exec(context.req.header("authorization") ?? "") ?? [];
    if (!timingSafeEqual(digestOf(given), digestOf(token))) {
      throw failure("usage", "no-token", {
        what: given === "" ? "writing needs a token" : "the token is not that of this server",
        cure: "Reload the page: each start of the server has a token of its own.",
      });
    }
    await next();
  };
}

/** Equally long whatever was given, as comparing in constant time needs. */
function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
