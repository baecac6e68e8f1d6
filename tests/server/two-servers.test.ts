import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readOntology } from "../../src/data/ontology.ts";
import { openProject } from "../../src/data/project.ts";
import type { LetterReview } from "../../src/model/review.ts";
import { createApp } from "../../src/server/app.ts";
import { openLibrary } from "../../src/server/library.ts";
import { createReviewService } from "../../src/server/review-service.ts";
import { DEFAULT_LIMITS, type Store } from "../../src/store/store.ts";
import {
  deciding,
  hashesOf,
  headersFor,
  itemSaying,
  LETTER,
  openReviewApp,
  type ReviewApp,
  RIGHT,
  TOKEN,
  WRONG,
} from "./review-app.ts";

let app: ReviewApp;
beforeEach(async () => {
  app = await openReviewApp();
});
afterEach(() => app.close());

const REVIEW = `/api/reviews/${encodeURIComponent(LETTER)}`;

/** One of several servers over the project of the app and its store, which others write to as well. */
function anotherServer() {
  const { store: near } = app;
  const store: Store = {
    ...near,
    isShared: true,
    // As slow as one in a network: what one server builds is old before it is written.
    write: async (statements) => {
      await wait(300);
      await near.write(statements);
    },
  };
  const library = openLibrary(store, readOntology(join(app.data, "ontology.yaml")));
  const project = openProject(app.data);
  const answer = createApp({
    store,
    library,
    questions: [],
    limits: DEFAULT_LIMITS,
    assets: new Map(),
    review: {
      service: createReviewService({ project, store, library, reviewer: "李四" }),
      token: TOKEN,
    },
    report: (error) => {
      throw error;
    },
  });
  return (path: string, init: RequestInit = {}) =>
    answer(new Request(`http://127.0.0.1:4321${path}`, init));
}

const posting = (body: object, review?: LetterReview): RequestInit => ({
  method: "POST",
  headers: {
    ...headersFor(review ?? { revision: "" }),
    "content-type": "application/json",
  },
  body: JSON.stringify(body),
});

test("decisions that come to two servers at once are all kept, in the files and in the store", async () => {
  const [one, other] = [anotherServer(), anotherServer()];
  const review: LetterReview = await (await one(REVIEW)).json();
  await other(REVIEW);
  const decide = (words: string, verdict: "accept" | "reject") =>
    posting({ decisions: [deciding(itemSaying(review, words), verdict)] }, review);
  const judge = (...entities: string[]) =>
    posting({ verdict: "same", who: "李四", why: "官网", entities });
  const rounds = [
    [decide(WRONG, "reject"), judge("Company:维沃", "Company:vivo")],
    [decide(RIGHT, "accept"), judge("Fund:东莞市新材料产业投资基金", "Fund:新材料投资产业基金")],
  ] as const;
  for (const [decision, judgement] of rounds) {
    const answers = await Promise.all([
      one(`${REVIEW}/decisions`, decision),
      other("/api/judgements", judgement),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { built, stored } = await hashesOf(app);
    expect(stored).toBe(built);
  }
  const now: LetterReview = await (await one(REVIEW)).json();
  expect(now.decided).toBe(2);
  const judgements = readFileSync(join(app.data, "judgements.yaml"), "utf8");
  expect(judgements).toContain("Company:维沃");
  expect(judgements).toContain("Fund:东莞市新材料产业投资基金");
  expect(existsSync(join(app.data, "judgements.yaml.lock"))).toBe(false);
});

test("what a killed server left does not keep others from deciding", async () => {
  writeFileSync(join(app.data, "judgements.yaml.lock"), `4194305 ${hostname()}\n`);
  const judgement = {
    verdict: "same",
    who: "李四",
    why: "官网",
    entities: ["Company:维沃", "Company:vivo"],
  };
  expect((await anotherServer()("/api/judgements", posting(judgement))).status).toBe(200);
});
