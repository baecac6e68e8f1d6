import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Context, MiddlewareHandler } from "hono";
import { parseAccept } from "hono/utils/accept";
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from "hono/utils/compress";
import { streamOf } from "./stream-of.ts";

/** Shorter answers do not get much shorter. */
const THRESHOLD = 1024;

/** Of longer ones it is time that counts: they go to this machine alone. */
const LONG = 4 * 2 ** 20;

/** The best first; brotli at a level that takes a few milliseconds for all that the viewer loads. */
const ENCODERS = {
  br: (bytes: Uint8Array) => {
    const quality = bytes.length > LONG ? 1 : 5;
    return promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality },
    });
  },
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: bytes.length > LONG ? 1 : 6 }),
} as const;

export type Encoding = keyof typeof ENCODERS;

/** Compresses text for those who take it. Hono's own middleware does not know brotli. */
export function compressed(): MiddlewareHandler {
  /** What was sent last from each address that says which version it has. */
  const kept = new Map<
    string,
    { readonly etag: string; readonly bytes: Promise<Uint8Array<ArrayBuffer>> }
  >();
  return async (context, next) => {
    await next();
    const { headers, status, body } = context.res;
    context.header("vary", "accept-encoding");
    const isText = COMPRESSIBLE_CONTENT_TYPE_REGEX.test(headers.get("content-type") ?? "");
    const encoding = encodingFor(context);
    if (body === null || !isText || encoding === undefined || headers.has("content-encoding"))
      return;
    const etag = headers.get("etag");
    const address = `${encoding} ${context.req.path}`;
    const before = kept.get(address);
    const known = before !== undefined && before.etag === etag ? before.bytes : undefined;
    if (known === undefined) {
      const plain = new Uint8Array(await context.res.arrayBuffer());
      const isShort = plain.length < THRESHOLD;
      const bytes = isShort ? Promise.resolve(plain) : shorten(plain, encoding);
      // Kept before it is done: of a hundred that ask at once one is compressed.
      if (etag !== null && !isShort) kept.set(address, { etag, bytes });
      context.res = new Response(streamOf(await bytes), { status, headers });
      if (isShort) return;
    } else {
      await body.cancel();
      context.res = new Response(streamOf(await known), { status, headers });
    }
    context.res.headers.set("content-encoding", encoding);
    context.res.headers.delete("content-length");
    // The tag names what is said, no longer these very bytes.
    if (etag?.startsWith('"')) context.res.headers.set("etag", `W/${etag}`);
  };
}

export async function shorten(plain: Uint8Array, encoding: Encoding) {
  return new Uint8Array(await ENCODERS[encoding](plain));
}

/** How an answer may be compressed; undefined where it may not. */
export function encodingFor(context: Context): Encoding | undefined {
  const accepted = context.req.header("accept-encoding") ?? "";
  const weights = new Map(parseAccept(accepted).map(({ type, q }) => [type.toLowerCase(), q]));
  const taken = (name: string): boolean => (weights.get(name) ?? weights.get("*") ?? 0) > 0;
  return taken("br") ? "br" : taken("gzip") ? "gzip" : undefined;
}
