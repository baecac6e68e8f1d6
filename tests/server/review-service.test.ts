import type { LetterReview } from "../../src/model/review.ts";
import {
  deciding,
  hashesOf,
  itemSaying,
  LETTER,
  OTHER,
  openReviewApp,
  outcomeOf,
  type ReviewApp,
  RIGHT,
  TOKEN,
  WRONG,
} from "./review-app.ts";
import { problemOf } from "./test-app.ts";

let app: ReviewApp;
let page: LetterReview;
beforeEach(async () => {
  app = await openReviewApp();
  page = await app.open();
});
afterEach(() => app.close());

describe("two windows", () => {
  it("lose nothing when they decide about different things", async () => {
    const other = await app.open();
    await Promise.all([
      outcomeOf(app.decide(page, deciding(itemSaying(page, WRONG), "reject"))),
      outcomeOf(app.decide(other, deciding(itemSaying(other, RIGHT), "accept"))),
      outcomeOf(app.decide(other, deciding(itemSaying(other, OTHER), "accept"))),
    ]);
    const { decided } = await app.open();
    expect(decided).toBe(3);
    const { built, stored } = await hashesOf(app);
    expect(stored).toBe(built);
  });

  it("may decide the same", async () => {
    const decision = deciding(itemSaying(page, WRONG), "reject");
    await outcomeOf(app.decide(page, decision));
    const { review } = await outcomeOf(app.decide(page, decision));
    expect(review.decided).toBe(1);
  });

  it("are told when the other one decided otherwise, and the first decision stays", async () => {
    await outcomeOf(app.decide(page, deciding(itemSaying(page, WRONG), "reject")));
    const problem = await problemOf(
      await app.decide(page, deciding(itemSaying(page, WRONG), "accept")),
    );
    expect(problem).toMatchObject({ status: 409, code: "stale-review" });
    expect(problem.detail).toContain('"decision":"reject"');
    expect(itemSaying(await app.open(), WRONG).entry.decision).toBe("reject");
  });

  it("may change their own decision although the other one decided about something else", async () => {
    const mine = await outcomeOf(app.decide(page, deciding(itemSaying(page, WRONG), "reject")));
    await outcomeOf(app.decide(page, deciding(itemSaying(page, RIGHT), "accept")));
    const { review } = await outcomeOf(
      app.decide(mine.review, deciding(itemSaying(page, WRONG), "accept")),
    );
    expect(itemSaying(review, WRONG).entry.decision).toBe("accept");
    expect(itemSaying(review, RIGHT).entry.decision).toBe("accept");
  });

  it("are told when what the other one decided takes the ground from under a decision", async () => {
    const { entry } = itemSaying(page, OTHER);
    const reject = { decision: "reject" as const, entity: "Person:殷毓德", quote: "殷毓德委员" };
    await outcomeOf(app.decide(page, { list: "entities", entry: reject }));
    const accept = { ...entry, decision: "accept" as const };
    const problem = await problemOf(await app.decide(page, { list: "facts", entry: accept }));
    expect(problem).toMatchObject({ status: 409, code: "stale-review" });
    expect(problem.detail).toContain("there is no entity Person:殷毓德");
  });

  it("may take the same decision back", async () => {
    const { id } = itemSaying(page, WRONG);
    const { review } = await outcomeOf(
      app.decide(page, deciding(itemSaying(page, WRONG), "reject")),
    );
    await outcomeOf(app.takeBack(review, id));
    expect((await outcomeOf(app.takeBack(review, id))).review.decided).toBe(0);
  });

  it("and an editor lose nothing either", async () => {
    app.writeFile(`# 手写\nletter: ${LETTER}\nreviewer: 赵六\n`);
    const { review } = await outcomeOf(
      app.decide(page, deciding(itemSaying(page, WRONG), "reject")),
    );
    expect(review.reviewer).toBe("赵六");
    expect(app.readFile()).toContain("# 手写");
  });

  it("of which one does not say what it saw is refused", async () => {
    const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
    const body = JSON.stringify({ decisions: [deciding(itemSaying(page, WRONG), "reject")] });
    const path = `/api/reviews/${encodeURIComponent(LETTER)}/decisions`;
    const problem = await problemOf(await app.ask(path, { method: "POST", headers, body }));
    expect(problem).toMatchObject({ status: 428, code: "no-revision" });
  });
});

describe("a store that fails", () => {
  it("loses no decision: the next one brings it along", async () => {
    app.trouble.down = true;
    const problem = await problemOf(
      await app.decide(page, deciding(itemSaying(page, WRONG), "reject")),
    );
    expect(problem).toMatchObject({ status: 503, code: "store-unreachable" });
    expect(problem.detail).toContain("the decision is written");
    expect(app.readFile()).toContain("decision: reject");
    app.trouble.down = false;
    const fresh = await app.open();
    expect(fresh).toMatchObject({ decided: 1 });
    const { graph } = await outcomeOf(
      app.decide(fresh, deciding(itemSaying(fresh, RIGHT), "accept")),
    );
    expect(await hashesOf(app)).toEqual({ built: graph.hash, stored: graph.hash });
  });
});
