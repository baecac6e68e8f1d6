import { type Context, Hono } from "hono";
import { provenPaths } from "../explore/paths.ts";
import { ask, describeQuestion } from "../explore/questions.ts";
import { resolveEntity } from "../explore/resolve.ts";
import { search } from "../explore/search-hits.ts";
import type { Exported } from "../export/exported.ts";
import { NO_SHELF, type Shelf } from "../file/shelf.ts";
import { failure } from "../model/errors.ts";
import type { BeforeLoad } from "../store/before-load.ts";
import type { Question } from "../store/cypher/question.ts";
import { readLetterRecord } from "../store/read/one.ts";
import type { QueryLimits, Store } from "../store/store.ts";
import type { Asset } from "./assets.ts";
import { compressed, encodingFor } from "./compression.ts";
import { addCurationRoutes } from "./curation-routes.ts";
import { addExportRoute } from "./export-route.ts";
import { localOnly, ownPagesOnly, strictHeaders } from "./guard.ts";
import type { Library } from "./library.ts";
import { createMetrics } from "./metrics.ts";
import { openApi } from "./openapi.ts";
import { addPageRoutes } from "./page-routes.ts";
import { problemResponse } from "./problem.ts";
import {
  bodyOf,
  CYPHER_BODY,
  ENTITY_QUERY,
  PATHS_QUERY,
  queryOf,
  SEARCH_QUERY,
} from "./requests.ts";
import { withToken } from "./review-access.ts";
import { addReviewRoutes, type ReviewOptions } from "./review-routes.ts";
import { addStoreRoute } from "./store-route.ts";
import { streamOf } from "./stream-of.ts";
import { addLoadingRoute, type Loading, whileLoading } from "./while-loading.ts";

export interface AppOptions {
  readonly store: Store;
  readonly library: Library;
  readonly questions: readonly Question[];
  readonly limits: QueryLimits;
  /** The viewer's files; see readAssets. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** Where letters are reviewed; without it they are not. */
  readonly review?: ReviewOptions;
  /** The graph on its way to other programs; without it there are no exports. */
  readonly exported?: () => Promise<Exported>;
  /** Opens the store to other commands on this machine. */
  readonly storeToken?: string;
  /** Where pages of letters are kept; without it there are none to see. */
  readonly shelf?: Shelf;
  /** Whether letters are still being loaded. */
  readonly loading?: Loading;
  /** What is told meanwhile; without it only the page itself answers. */
  readonly before?: Pick<BeforeLoad, "reading"> | undefined;
  /** Hears of errors that are defects of this program. */
  readonly report: (error: unknown) => void;
}

/** The server as a function from requests to responses; it listens nowhere. */
export function createApp(options: AppOptions): (request: Request) => Promise<Response> {
  const app = new Hono();
  const metrics = createMetrics(options.store);
  app.use(metrics.timed, compressed(), strictHeaders, localOnly);
  app.use("/api/*", ownPagesOnly);
  for (const path of ["/health", "/metrics"]) app.use(path, ownPagesOnly);
  const { loading, before } = options;
  addLoadingRoute(app, loading);
  if (loading !== undefined) {
    for (const path of ["/health", "/api/*"]) app.use(path, whileLoading(loading, before));
  }
  metrics.add(app);
  addPageRoutes(app, options.store, options.shelf ?? NO_SHELF);
  addGraphRoutes(app, options);
  addQueryRoutes(app, options);
  const { review, store, library, storeToken, exported } = options;
  if (storeToken !== undefined) addStoreRoute(app, { store, library, token: storeToken });
  if (review !== undefined) {
    addReviewRoutes(app, review);
    addCurationRoutes(app, review);
  }
  if (exported !== undefined) addExportRoute(app, exported);
  const assets = review === undefined ? options.assets : withToken(options.assets, review.token);
  app.get("/api/openapi.json", (context) => context.json(openApi()));
  app.get("*", (context) => file(context, assets));
  app.notFound((context) => problemResponse(unanswered(context)));
  app.onError((error) => {
    const response = problemResponse(error);
    if (response.status === 500) options.report(error);
    return response;
  });
  return async (request) => app.fetch(request);
}

function addGraphRoutes(app: Hono, { store, library }: AppOptions): void {
  app.get("/api/network", async (context) => {
    const written = await library.written();
    const encoding = encodingFor(context);
    // Compressed answers carry weak tags: they name what is said, not these very bytes.
    const etag = encoding === undefined ? written.etag : `W/${written.etag}`;
    return cached(context, etag, async () => {
      const bytes = await written.as(encoding);
      return context.body(streamOf(bytes), 200, {
        "content-type": "application/json",
        "content-length": String(bytes.length),
        ...(encoding !== undefined && { "content-encoding": encoding }),
      });
    });
  });
  app.get("/api/entities/:id{.+}", async (context) => {
    const id = context.req.param("id");
    const { facts, ...page } = queryOf(context, ENTITY_QUERY);
    const detail = await library.entity(id, facts ? { ids: facts.split(",") } : page);
    if (detail === undefined) {
      throw unknown("entity", id, "Look its id up with /api/search?q=….");
    }
    return context.body(detail, 200, { "content-type": "application/json" });
  });
  app.get("/api/search", async (context) => {
    const { q, limit } = queryOf(context, SEARCH_QUERY);
    const { hits, more } = search(await library.network(), q, limit);
    context.header("x-total-count", String(hits.length + more));
    return context.json(hits);
  });
  app.get("/api/paths", async (context) => {
    const request = queryOf(context, PATHS_QUERY);
    const network = await library.network();
    const from = resolveEntity(network, request.from);
    const to = resolveEntity(network, request.to);
    return context.json(await provenPaths(store, network, { ...request, from, to }));
  });
  app.get("/api/letters", async (context) => context.json((await library.network()).letters));
  app.get("/api/letters/:id{.+}", async (context) => {
    const id = context.req.param("id");
    const letter = await readLetterRecord(store, id);
    if (letter === undefined) throw unknown("letter", id, "/api/letters lists them.");
    return context.json(letter);
  });
}

function addQueryRoutes(app: Hono, { store, library, questions, limits }: AppOptions): void {
  const answering = { store, network: library.network, limits };
  app.get("/api/queries", (context) => context.json(questions.map(describeQuestion)));
  app.get("/api/queries/:name", async (context) => {
    const name = context.req.param("name");
    const question = questions.find((each) => each.name === name);
    if (question === undefined) throw unknown("query", name, "/api/queries lists them.");
    return context.json(await ask(answering, question, context.req.query()));
  });
  app.post("/api/cypher", async (context) => {
    const { cypher, parameters } = await bodyOf(context, CYPHER_BODY);
    const { signal } = context.req.raw;
    return context.json(await store.query(cypher, parameters, limits, signal));
  });
}

/** A file of the viewer. */
function file(context: Context, assets: ReadonlyMap<string, Asset>) {
  const asset = assets.get(context.req.path);
  if (asset === undefined) throw unanswered(context, assets.size === 0);
  const { bytes, contentType, etag, immutable } = asset;
  context.header("content-type", contentType);
  return cached(context, etag, () => context.body(bytes), immutable);
}

/** An answer that the browser need not fetch again while its tag is the same. */
function cached(
  context: Context,
  etag: string,
  answer: () => Response | Promise<Response>,
  immutable = false,
): Response | Promise<Response> {
  context.header("etag", etag);
  context.header("cache-control", immutable ? "max-age=31536000, immutable" : "no-cache");
  const known = (context.req.header("if-none-match") ?? "").split(",");
  // Weak comparison: the same may be sent compressed, and not.
  const isKnown = known.some((each) => strong(each.trim()) === strong(etag));
  return isKnown ? context.body(null, 304) : answer();
}

function strong(etag: string): string {
  return etag.replace(/^W\//, "");
}

function unanswered(context: Context, withoutViewer = false) {
  return failure("not-found", "no-such-address", {
    what: `${context.req.method} ${context.req.path} has no answer`,
    cure: withoutViewer
      ? "The viewer is not built: run npm run build."
      : "/api/openapi.json describes what has.",
  });
}

function unknown(kind: string, id: string, cure: string) {
  return failure("not-found", `unknown-${kind}`, { what: `there is no ${kind} ${id}`, cure });
}
