import type { Context, Hono } from "hono";
import { failure } from "../model/errors.ts";
import { LARGEST_LETTER } from "./letter-intake.ts";
import { bodyOf, bytesOf, JUDGEMENT_BODY, LETTER_QUERY, queryOf } from "./requests.ts";
import { writersOnly } from "./review-access.ts";
import type { ReviewOptions } from "./review-routes.ts";

/** Adds the routes that mend entities over all letters, and those that take letters in. */
export function addCurationRoutes(app: Hono, { service, token }: ReviewOptions): void {
  const { judgements, intake } = service;
  app.get("/api/judgements", async (context) => {
    context.header("cache-control", "no-cache");
    return context.json(await judgements.list());
  });
  const writers = writersOnly(token);
  app.post("/api/judgements", writers, async (context) =>
    context.json(await judgements.add(await bodyOf(context, JUDGEMENT_BODY))),
  );
  app.delete("/api/judgements/:id", writers, async (context) =>
    context.json(await judgements.takeBack(context.req.param("id"))),
  );
  // Reading costs time and memory: only the page itself may ask for it.
  app.post("/api/drafts", writers, async (context) => {
    const { name } = queryOf(context, LETTER_QUERY);
    return context.json(await intake.read(name, await letterIn(context)));
  });
  app.post("/api/parcels", writers, async (context) => {
    const { name } = queryOf(context, LETTER_QUERY);
    return context.json(await intake.unpack(name, await letterIn(context)));
  });
  app.post("/api/letters", writers, async (context) => {
    const { name } = queryOf(context, LETTER_QUERY);
    return context.json(await intake.keep(name, await letterIn(context)));
  });
}

async function letterIn(context: Context): Promise<Uint8Array> {
  if (!/^application\/octet-stream\b/i.test(context.req.header("content-type") ?? "")) {
    throw failure("usage", "not-bytes", {
      what: "the letter is not sent as bytes",
      cure: "Send the header Content-Type: application/octet-stream.",
    });
  }
  return bytesOf(context, LARGEST_LETTER);
}
