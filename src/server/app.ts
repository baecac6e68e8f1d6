import { type Context, Hono } from "hono";
import { findPaths } from "../explore/paths.ts";
import { ask, describeQuestion } from "../explore/questions.ts";
import { resolveEntity } from "../explore/resolve.ts";
import { search } from "../explore/search-hits.ts";
import type { Exported } from "../export/exported.ts";
import { NO_SHELF, type Shelf } from "../file/shelf.ts";
import { sha256 } from "../identity/digest.ts";
import { entityDetail } from "../model/api.ts";
import { failure } from "../model/errors.ts";
import type { Network } from "../model/network.ts";
import type { Question } from "../store/cypher/question.ts";
import type { QueryLimits, Store } from "../store/store.ts";
import type { Asset } from "./assets.ts";
import { compressed } from "./compression.ts";
import { addCurationRoutes } from "./curation-routes.ts";
import { addExportRoute } from "./export-route.ts";
import { localOnly, ownPagesOnly, strictHeaders } from "./guard.ts";
import type { Library } from "./library.ts";
import { createMetrics } from "./metrics.ts";
import { openApi } from "./openapi.ts";
import { addPageRoutes } from "./page-routes.ts";
import { problemResponse } from "./problem.ts";
import { bodyOf, CYPHER_BODY, PATHS_QUERY, queryOf, SEARCH_QUERY } from "./requests.ts";
import { withToken } from "./review-access.ts";
import { addReviewRoutes, type ReviewOptions } from "./review-routes.ts";
import { addStoreRoute } from "./store-route.ts";

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
  /** Hears of errors that are defects of this program. */
  readonly report: (error: unknown) => void;
}

/** The server as a function from requests to responses; it listens nowhere. */
export function createApp(options: AppOptions): (request: Request) => Promise<Response> {
  const app = new Hono();
  const metrics = createMetrics(options.store, options.library);
  app.use(metrics.timed, compressed(), strictHeaders, localOnly);
  app.use("/api/*", ownPagesOnly);
  for (const path of ["/health", "/metrics"]) app.use(path, ownPagesOnly);
  metrics.add(app);
  addPageRoutes(app, options.library, options.shelf ?? NO_SHELF);
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

function addGraphRoutes(app: Hono, { library }: AppOptions): void {
  const written = new WeakMap<Network, { readonly body: string; readonly etag: string }>();
  app.get("/api/network", async (context) => {
    const network = await library.drawn();
    const { body, etag } = written.get(network) ?? write(network);
    written.set(network, { body, etag });
    return cached(context, etag, () =>
      context.body(body, 200, { "content-type": "application/json" }),
    );
  });
  app.get("/api/entities/:id{.+}", async (context) => {
    const id = context.req.param("id");
    const detail = entityDetail((await library.read()).graph, id);
    if (detail === undefined) {
      throw unknown("entity", id, "Look its id up with /api/search?q=….");
    }
    return context.json(detail);
  });
  app.get("/api/search", async (context) => {
    const { q, limit } = queryOf(context, SEARCH_QUERY);
    const { hits, more } = search((await library.read()).network, q, limit);
    context.header("x-total-count", String(hits.length + more));
    return context.json(hits);
  });
  app.get("/api/paths", async (context) => {
    const request = queryOf(context, PATHS_QUERY);
    const { graph, network } = await library.read();
    const from = resolveEntity(network, request.from);
    const to = resolveEntity(network, request.to);
    return context.json(findPaths(graph, { ...request, from, to }));
  });
  app.get("/api/letters", async (context) => context.json((await library.read()).network.letters));
  app.get("/api/letters/:id{.+}", async (context) => {
    const id = context.req.param("id");
    const letter = (await library.read()).graph.letters.find((each) => each.id === id);
    if (letter === undefined) throw unknown("letter", id, "/api/letters lists them.");
    return context.json(letter);
  });
}

function addQueryRoutes(app: Hono, { store, library, questions, limits }: AppOptions): void {
  const network = async () => (await library.read()).network;
  const answering = { store, network, limits };
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
function file(context: Context, assets: ReadonlyMap<string, Asset>): Response {
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
  answer: () => Response,
  immutable = false,
): Response {
  context.header("etag", etag);
  context.header("cache-control", immutable ? "max-age=31536000, immutable" : "no-cache");
  // Weak comparison: compressed answers carry weak tags.
  const known = (context.req.header("if-none-match") ?? "").split(",");
  const isKnown = known.some((each) => each.trim().replace(/^W\//, "") === etag);
  return isKnown ? context.body(null, 304) : answer();
}

function write(network: Network): { readonly body: string; readonly etag: string } {
  const body = JSON.stringify(network);
  // Not the graph's hash: the picture may change, with another layout, where the graph does not.
  return { body, etag: `"${sha256(body).slice(0, 16)}"` };
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
