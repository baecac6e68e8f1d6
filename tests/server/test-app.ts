import { readOntology } from "../../src/data/ontology.ts";
import { openProject } from "../../src/data/project.ts";
import type { Exported } from "../../src/export/exported.ts";
import { mergeEntities, mergeFacts } from "../../src/model/merge.ts";
import { toNetwork } from "../../src/model/network.ts";
import { type AppOptions, createApp } from "../../src/server/app.ts";
import type { Asset } from "../../src/server/assets.ts";
import { type Library, openLibrary } from "../../src/server/library.ts";
import { createReviewService } from "../../src/server/review-service.ts";
import { readQuestions } from "../../src/store/cypher/question-files.ts";
import { loadGraph } from "../../src/store/load/load.ts";
import { openStore } from "../../src/store/open.ts";
import { DEFAULT_LIMITS, type Store } from "../../src/store/store.ts";
import { SAMPLE_GRAPH } from "./sample-graph.ts";

/** In the order in which a store gives it back. */
export const SAMPLE_NETWORK = toNetwork(
  {
    ...SAMPLE_GRAPH,
    entities: mergeEntities(SAMPLE_GRAPH.entities),
    facts: mergeFacts(SAMPLE_GRAPH.facts),
  },
  readOntology("data/ontology.yaml"),
  new Map(),
  new Map(),
);
/** Each thing as the sample network has it. */
const DRAWN = new Map(
  SAMPLE_GRAPH.entities.map(({ id }) => [id, { x: 0, y: 0, pinyin: "", initials: "" }]),
);
const PAGE: Asset = {
  bytes: new TextEncoder().encode("<!doctype html>"),
  contentType: "text/html; charset=utf-8",
  etag: '"page"',
  immutable: false,
};

const SAMPLE_EXPORT: Exported = {
  graph: SAMPLE_GRAPH,
  ontology: () => readOntology("data/ontology.yaml"),
  network: async () => SAMPLE_NETWORK,
  coverage: async () => [],
};

export interface TestApp {
  readonly store: Store;
  readonly library: Library;
  /** What the app reported as defects of its own. */
  readonly reported: unknown[];
  /** One app for several requests. */
  serve(change?: Partial<AppOptions>): (request: Request) => Promise<Response>;
  answer(request: Request, change?: Partial<AppOptions>): Promise<Response>;
  ask(path: string, init?: RequestInit, change?: Partial<AppOptions>): Promise<Response>;
}

/** The server's app over a store that holds the sample graph, and two companies that are somebody else's. */
export async function openTestApp(): Promise<TestApp> {
  const store = await openStore("memory:");
  const cypher = "UNWIND $names AS name CREATE (c:Company {name: name})";
  await store.write([{ cypher, parameters: { names: ["vivo", "华为"] } }]);
  await loadGraph(store, SAMPLE_GRAPH, { looks: () => DRAWN });
  const library = openLibrary(store, readOntology("data/ontology.yaml"));
  const service = createReviewService({
    project: openProject("data"),
    store,
    library,
    reviewer: "王五",
  });
  const reported: unknown[] = [];
  const serve = (change: Partial<AppOptions> = {}) =>
    createApp({
      store,
      library,
      questions: readQuestions(),
      limits: DEFAULT_LIMITS,
      assets: new Map([["/", PAGE]]),
      review: { service, token: "a token" },
      exported: async () => SAMPLE_EXPORT,
      report: (error) => reported.push(error),
      ...change,
    });
  const answer = (request: Request, change: Partial<AppOptions> = {}): Promise<Response> =>
    serve(change)(request);
  return {
    store,
    library,
    reported,
    serve,
    answer,
    ask: (path, init = {}, change = {}) =>
      answer(new Request(`http://127.0.0.1:4321${path}`, init), change),
  };
}

/** The problem document of a response, checked for what every one of them must be. */
export async function problemOf(response: Response) {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const body = await response.json();
  expect(body.status).toBe(response.status);
  expect(body.type).toBe(`urn:problem-type:lettergraph:${body.code}`);
  return body;
}

/** A request that posts JSON. */
export function post(body: unknown, contentType = "application/json"): RequestInit {
  return { method: "POST", body: JSON.stringify(body), headers: { "content-type": contentType } };
}
