import type { Context, Hono } from "hono";
import { failure } from "../model/errors.ts";
import type { LetterReview, ReviewItem, ReviewRequest } from "../model/review.ts";
import { type Edit, editsFor } from "../review/decision-edits.ts";
import { bodyOf, REVIEW_BODY } from "./requests.ts";
import { writersOnly } from "./review-access.ts";
import type { ReviewService } from "./review-service.ts";

/** Reviewing over HTTP; see createToken. */
export interface ReviewOptions {
  readonly service: ReviewService;
  readonly token: string;
}

/** Adds the routes that show reviews, and those that change them. */
export function addReviewRoutes(app: Hono, { service, token }: ReviewOptions): void {
  app.get("/api/reviews", async (context) => context.json(await service.list()));
  app.get("/api/reviews/:letter", async (context) => {
    const review = await service.read(context.req.param("letter"));
    context.header("etag", `"${review.revision}"`);
    context.header("cache-control", "no-cache");
    return context.json(review);
  });
  app.get("/api/reviews/:letter/second", async (context) =>
    context.json(await service.second(context.req.param("letter"))),
  );
  app.get("/api/coverage/:letter", async (context) =>
    context.json(await service.coverage(context.req.param("letter"))),
  );
  app.get("/api/ontology", (context) => context.json(service.ontology()));
  app.use("/api/reviews/:letter/decisions/*", writersOnly(token));
  app.post("/api/reviews/:letter/decisions", async (context) => {
    const revision = revisionOf(context);
    const { decisions }: ReviewRequest = await bodyOf(context, REVIEW_BODY);
    const outcome = await service.edit(context.req.param("letter"), revision, ({ graph }) =>
      editsFor(graph.letter.text, decisions),
    );
    context.header("etag", `"${outcome.review.revision}"`);
    return context.json(outcome);
  });
  app.delete("/api/reviews/:letter/decisions/:item", async (context) => {
    const item = context.req.param("item");
    const outcome = await service.edit(
      context.req.param("letter"),
      revisionOf(context),
      (_letter, now, seen) => takeBack(item, now, seen),
    );
    context.header("etag", `"${outcome.review.revision}"`);
    return context.json(outcome);
  });
}

/** What If-Match says that the person saw; the tag names the file, so a weak one will do. */
function revisionOf(context: Context): string {
  const [, revision] =
    /^(?:W\/)?"([^"]+)"$/.exec(context.req.header("if-match")?.trim() ?? "") ?? [];
  if (revision !== undefined) return revision;
  throw failure("usage", "no-revision", {
    what: "the request does not say which revision of the review it is about",
    cure: 'Send the ETag of the review: If-Match: "…".',
  });
}

function takeBack(id: string, now: LetterReview, seen: LetterReview | undefined): readonly Edit[] {
  const item = itemOf(now, id);
  if (item !== undefined) return [{ list: item.list, kind: "take back", entry: item.entry }];
  // Somebody else took it back in the meantime.
  if (seen !== undefined && itemOf(seen, id) !== undefined) return [];
  throw failure("not-found", "unknown-decision", {
    what: `there is no decision ${id} in this review`,
    cure: "/api/reviews/{letter} lists them.",
  });
}

function itemOf({ sections }: LetterReview, id: string): ReviewItem | undefined {
  return sections.flatMap(({ items }) => items).find((item) => item.id === id);
}
