import { readOntology } from "../../src/data/ontology.ts";
import { openProject } from "../../src/data/project.ts";
import type { Exported } from "../../src/export/exported.ts";
import { toNetwork } from "../../src/model/network.ts";
import { type AppOptions, createApp } from "../../src/server/app.ts";
import type { Asset } from "../../src/server/assets.ts";
import { createReviewService } from "../../src/server/review-service.ts";
import { readQuestions } from "../../src/store/cypher/question-files.ts";
import { openStore } from "../../src/store/open.ts";
import { DEFAULT_LIMITS, type Store } from "../../src/store/store.ts";
import { SAMPLE_GRAPH } from "./sample-graph.ts";

export const SAMPLE_NETWORK = toNetwork(
  SAMPLE_GRAPH,
  readOntology("data/ontology.yaml"),
  new Map(),
  new Map(),
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
  /** What the app reported as defects of its own. */
  readonly reported: unknown[];
  answer(request: Request, change?: Partial<AppOptions>): Promise<Response>;
  ask(path: string, init?: RequestInit, change?: Partial<AppOptions>): Promise<Response>;
}

/** The server's app over the sample graph, and over a store that holds two companies. */
export async function openTestApp(): Promise<TestApp> {
  const store = await openStore("memory:");
  const cypher = "UNWIND $names AS name CREATE (c:Company {name: name})";
  await store.write([{ cypher, parameters: { names: ["vivo", "华为"] } }]);
  const holdings = { hash: "abc", graph: SAMPLE_GRAPH, network: SAMPLE_NETWORK };
  const library = {
    read: async () => holdings,
    drawn: async () => holdings.network,
    forget: () => {},
  };
  const service = createReviewService({
    project: openProject("data"),
    store,
    library,
    reviewer: "王五",
  });
  const reported: unknown[] = [];
  const answer = (request: Request, change: Partial<AppOptions> = {}): Promise<Response> =>
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
    })(request);
  return {
    store,
    reported,
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
