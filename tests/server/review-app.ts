import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildGraph } from "../../src/assemble/build.ts";
import { readLexicon } from "../../src/claim/lexicon.ts";
import { readOntology } from "../../src/data/ontology.ts";
import { openProject } from "../../src/data/project.ts";
import { graphHash } from "../../src/identity/graph-hash.ts";
import { failure } from "../../src/model/errors.ts";
import type { KnowledgeGraph } from "../../src/model/graph.ts";
import type {
  LetterReview,
  ReviewDecision,
  ReviewItem,
  ReviewOutcome,
} from "../../src/model/review.ts";
import { presentationOf } from "../../src/picture/presentation.ts";
import { createApp } from "../../src/server/app.ts";
import { openLibrary } from "../../src/server/library.ts";
import { createReviewService } from "../../src/server/review-service.ts";
import { loadGraph } from "../../src/store/load/load.ts";
import { openStore } from "../../src/store/open.ts";
import type { Presentation } from "../../src/store/read/graph-rows.ts";
import { readGraph } from "../../src/store/read/read.ts";
import { DEFAULT_LIMITS, type Store } from "../../src/store/store.ts";

export const LETTER = "Letter:东工信函〔2021〕109号";
export const TOKEN = "the-token-of-this-start";

export interface ReviewApp {
  readonly data: string;
  readonly file: string;
  readonly store: Store;
  /** Lets the store refuse what is written, as a Neo4j that is down does. */
  readonly trouble: { down: boolean };
  /** The server without a port. */
  readonly answer: (request: Request) => Promise<Response>;
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** The review as a page that was just opened shows it. */
  open(): Promise<LetterReview>;
  /** Sends decisions as the page does that shows this review. */
  decide(review: LetterReview, ...decisions: ReviewDecision[]): Promise<Response>;
  takeBack(review: LetterReview, item: string): Promise<Response>;
  readFile(): string;
  writeFile(text: string): void;
  close(): Promise<void>;
}

/** One folder for one app after the other: only what a decision changes in it is read anew. */
const FOLDER = mkdtempSync(join(tmpdir(), "review-app-"));

const started = new Map<string, Promise<Start>>();

interface Start {
  readonly graph: KnowledgeGraph;
  readonly presentation: Presentation;
}

/** What the shipped data gives with that review; copies of the same files give the same. */
function startingGraph(data: string, reviewText: string): Promise<Start> {
  const known = started.get(reviewText);
  if (known !== undefined) return known;
  const lexicon = readLexicon(data);
  const start = buildGraph(openProject(data), lexicon).then(({ graph }) => ({
    graph,
    presentation: presentationOf(graph, lexicon.gazetteer.bureaus),
  }));
  started.set(reviewText, start);
  return start;
}

/** The server over a copy of the shipped data with its graph in a store, and a page without a review. */
export async function openReviewApp(
  reviewText = "",
  options: { readonly withAgreed?: boolean } = {},
): Promise<ReviewApp> {
  const data = join(FOLDER, "data");
  rmSync(data, { recursive: true, force: true });
  cpSync("data", data, { recursive: true });
  const file = join(data, "reviews", "dongguan-2021-109.yaml");
  if (reviewText === "") rmSync(file);
  else writeFileSync(file, reviewText);
  const { graph, presentation } = await startingGraph(data, reviewText);
  const memory = await openStore("memory:");
  const trouble = { down: false };
  const store: Store = {
    ...memory,
    write: async (statements) => {
      if (trouble.down) throw failure("store", "store-unreachable", { what: "no Neo4j answers" });
      await memory.write(statements);
    },
  };
  await loadGraph(store, graph, { looks: () => presentation });
  const library = openLibrary(store, readOntology(join(data, "ontology.yaml")));
  const page = {
    bytes: new TextEncoder().encode("<!doctype html><html><head></head></html>"),
    contentType: "text/html; charset=utf-8",
    etag: '"page"',
    immutable: false,
  };
  const app = createApp({
    store,
    library,
    questions: [],
    limits: DEFAULT_LIMITS,
    assets: new Map([
      ["/", page],
      ["/index.html", page],
    ]),
    review: {
      service: createReviewService({
        project: openProject(data),
        store,
        library,
        reviewer: "王五",
        ...options,
      }),
      token: TOKEN,
    },
    report: (error) => {
      throw error;
    },
  });
  const ask = (path: string, init: RequestInit = {}) =>
    app(new Request(`http://127.0.0.1:4321${path}`, init));
  const address = `/api/reviews/${encodeURIComponent(LETTER)}`;
  return {
    data,
    file,
    store,
    trouble,
    answer: app,
    ask,
    open: async () => (await ask(address)).json(),
    decide: (review, ...decisions) =>
      ask(`${address}/decisions`, {
        method: "POST",
        headers: { ...headersFor(review), "content-type": "application/json" },
        body: JSON.stringify({ decisions }),
      }),
    takeBack: (review, item) =>
      ask(`${address}/decisions/${item}`, { method: "DELETE", headers: headersFor(review) }),
    readFile: () => readFileSync(file, "utf8"),
    writeFile: (text) => writeFileSync(file, text),
    close: async () => {
      await store.close();
      rmSync(data, { recursive: true });
    },
  };
}

/** What became of decisions that were taken in. */
export async function outcomeOf(answer: Promise<Response>): Promise<ReviewOutcome> {
  const response = await answer;
  if (response.status !== 200) throw new Error(await response.text());
  return response.json();
}

/** The hash of the graph that the data folder gives, and of the one that the store holds. */
export async function hashesOf({ data, store }: ReviewApp) {
  const built = graphHash((await buildGraph(openProject(data))).graph);
  return { built, stored: graphHash(await readGraph(store)) };
}

export function headersFor({ revision }: Pick<LetterReview, "revision">): Record<string, string> {
  return { authorization: `Bearer ${TOKEN}`, "if-match": `"${revision}"` };
}

export function itemsOf({ sections }: LetterReview): readonly ReviewItem[] {
  return sections.flatMap(({ items }) => items);
}

/** The item that says this, in Chinese. */
export function itemSaying(review: LetterReview, words: string): ReviewItem {
  const found = itemsOf(review).find((item) => item.words.zh === words);
  if (found === undefined) throw new Error(`nothing says ${words}`);
  return found;
}

/** The decision about an item, as the page sends it. */
export function deciding(
  { list, entry }: ReviewItem,
  decision: "accept" | "reject",
): ReviewDecision {
  return { list, entry: { ...entry, decision } };
}

/** Readings of the letter: one that is wrong, and two that are right. */
export const WRONG = "广州市 申报 国家先进制造业产业集群";
export const RIGHT = "第20210100号提案 提交于 东莞市政协第十三届六次会议";
export const OTHER = "殷毓德 提出 第20210100号提案";
