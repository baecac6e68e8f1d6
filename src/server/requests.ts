import type { Context } from "hono";
import { z } from "zod";
import { JUDGEMENT } from "../assemble/judgements.ts";
import { FACTS_AT_A_TIME } from "../model/api.ts";
import { type Fault, failure, LettergraphError } from "../model/errors.ts";
import type { Json } from "../model/query.ts";
import { REVIEW_LISTS, VERDICTS } from "../model/review.ts";
import { isDeeperThan } from "./json-depth.ts";

const LARGEST_BODY = 256 * 1024;
/** Decisions and parameters have a handful; what checks a body calls itself for each. */
const DEEPEST_BODY = 64;
const WORDS = z.string().trim().min(1).max(200);
const JSON_VALUE: z.ZodType<Json> = z.json();

/** What `/api/search` takes. */
export const SEARCH_QUERY = z.strictObject({
  q: WORDS,
  limit: z.coerce.number().int().min(1).max(200).default(20),
});

/** What `/api/entities/{id}` takes: facts by their ids, with commas between, or so many from one on. */
export const ENTITY_QUERY = z.strictObject({
  facts: z.string().min(1).max(4000).exactOptional(),
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(FACTS_AT_A_TIME),
});

/** What `/api/paths` takes. */
export const PATHS_QUERY = z.strictObject({
  from: WORDS,
  to: WORDS,
  hops: z.coerce.number().int().min(1).max(6).default(3),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  background: z
    .enum(["true", "false"])
    .default("true")
    .transform((word) => word === "true"),
});

/** What is posted to `/api/cypher`. */
export const CYPHER_BODY = z.strictObject({
  cypher: z.string().trim().min(1),
  parameters: z.record(z.string(), JSON_VALUE).default({}),
});

const PLACE_IN_TEXT = z.int().min(0);

/** What is posted to `/api/reviews/{letter}/decisions`. */
export const REVIEW_BODY = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        list: z.enum(REVIEW_LISTS),
        entry: z.object({ decision: z.enum(VERDICTS) }).catchall(JSON_VALUE),
        selection: z.strictObject({ start: PLACE_IN_TEXT, end: PLACE_IN_TEXT }).exactOptional(),
      }),
    )
    .min(1)
    .max(500),
});

/** What is posted to `/api/judgements`. */
export const JUDGEMENT_BODY = JUDGEMENT;

/** What names a letter that is brought: the name of its file. */
export const LETTER_QUERY = z.strictObject({ name: z.string().trim().min(1).max(200) });

/** Which file of a format that has several. */
export const EXPORT_QUERY = z.strictObject({ part: WORDS.exactOptional() });

/** The query string of a request, checked. */
export function queryOf<T>(context: Context, schema: z.ZodType<T>): T {
  return check(schema, context.req.query());
}

/** The JSON body of a request, checked. */
export async function bodyOf<T>(
  context: Context,
  schema: z.ZodType<T>,
  largest = LARGEST_BODY,
): Promise<T> {
  // A page of another origin can post forms and plain text without asking, JSON it cannot.
  if (!/^application\/json\b/i.test(context.req.header("content-type") ?? "")) {
    throw failure("usage", "not-json", {
      what: "the body is not declared as JSON",
      cure: "Send the header Content-Type: application/json.",
    });
  }
  const bytes = await bytesOf(context, largest);
  if (isDeeperThan(bytes, DEEPEST_BODY)) {
    throw failure("usage", "too-deep", {
      what: `the body has brackets within brackets more than ${DEEPEST_BODY} deep`,
      cure: "/api/openapi.json describes it.",
    });
  }
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    const what = "the body is not JSON";
    throw failure(
      "usage",
      "bad-request",
      { what, cure: "/api/openapi.json describes it." },
      { cause },
    );
  }
  return check(schema, body);
}

/** The body, read no further than so many bytes. */
export async function bytesOf(context: Context, largest: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of context.req.raw.body ?? []) {
    size += chunk.length;
    if (size > largest) {
      throw failure("usage", "too-large", {
        what: `the request is larger than ${largest / 1024} KiB`,
        cure: "Send less at once.",
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function check<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue): Fault => {
    const name = issue.path.map(String).join(".");
    return { what: name === "" ? issue.message : `${name}: ${issue.message}` };
  });
  throw new LettergraphError("usage", "bad-request", faults);
}
