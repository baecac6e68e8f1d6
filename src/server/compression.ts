import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";
import { parseAccept } from "hono/utils/accept";
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from "hono/utils/compress";

/** Shorter answers do not get much shorter. */
const THRESHOLD = 1024;

/** The best first; brotli at a level that takes a few milliseconds for all that the viewer loads. */
const ENCODERS = {
  br: (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes),
} as const;

/** Compresses text for those who take it. Hono's own middleware does not know brotli. */
export const compressed: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers, status, body } = context.res;
  context.header("vary", "accept-encoding");
  const isText = COMPRESSIBLE_CONTENT_TYPE_REGEX.test(headers.get("content-type") ?? "");
  const encoding = encodingFor(context.req.header("accept-encoding"));
  if (body === null || !isText || encoding === undefined || headers.has("content-encoding")) return;
  const plain = new Uint8Array(await context.res.arrayBuffer());
  const isShort = plain.length < THRESHOLD;
  const sent = isShort ? plain : new Uint8Array(await ENCODERS[encoding](plain));
  context.res = new Response(sent, { status, headers });
  if (isShort) return;
  context.res.headers.set("content-encoding", encoding);
  context.res.headers.delete("content-length");
  // The tag names what is said, no longer these very bytes.
  const etag = headers.get("etag");
  if (etag?.startsWith('"')) context.res.headers.set("etag", `W/${etag}`);
};

function encodingFor(accepted = ""): keyof typeof ENCODERS | undefined {
  const weights = new Map(parseAccept(accepted).map(({ type, q }) => [type.toLowerCase(), q]));
  const taken = (name: string): boolean => (weights.get(name) ?? weights.get("*") ?? 0) > 0;
  return taken("br") ? "br" : taken("gzip") ? "gzip" : undefined;
}
