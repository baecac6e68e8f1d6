import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import type { LetterReview } from "../../src/model/review.ts";
import { parseReview } from "../../src/review/schema.ts";
import { readGraph } from "../../src/store/read/read.ts";
import {
  deciding,
  hashesOf,
  itemSaying,
  itemsOf,
  LETTER,
  OTHER,
  openReviewApp,
  outcomeOf,
  type ReviewApp,
  RIGHT,
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

describe("a review that was just opened", () => {
  it("shows every proposal by section, undecided, with its proof", async () => {
    expect(page).toMatchObject({ letter: LETTER, reviewer: "王五", decided: 0 });
    expect(page.file).toBe("reviews/dongguan-2021-109.yaml");
    expect(page.readOnly).toBeUndefined();
    expect(page.open).toBe(itemsOf(page).length);
    expect(page.open).toBeGreaterThan(100);
    const letter = await (await app.ask(`/api/letters/${encodeURIComponent(LETTER)}`)).json();
    const text = [...letter.text];
    const plain = (words: string) => words.replace(/\s/gu, "");
    for (const { start, end, exact } of itemsOf(page)) {
      expect(plain(text.slice(start, end).join(""))).toBe(plain(exact));
    }
  });

  it("asks first about what is easiest to doubt", () => {
    for (const { items } of page.sections) {
      const explicit = items.map(({ provenance }) => provenance === "explicit");
      expect(explicit).toEqual([...explicit].sort((a, b) => Number(a) - Number(b)));
    }
  });

  it("has the same revision in its ETag and in the list of letters", async () => {
    const response = await app.ask(`/api/reviews/${encodeURIComponent(LETTER)}`);
    expect(response.headers.get("etag")).toBe(`"${page.revision}"`);
    const { sections, notes, ...summary } = page;
    expect(await (await app.ask("/api/reviews")).json()).toEqual([summary]);
  });

  it("is refused for a letter that is not there", async () => {
    const problem = await problemOf(await app.ask("/api/reviews/Letter%3A%E6%97%A0"));
    expect(problem).toMatchObject({ status: 404, code: "unknown-letter" });
    expect(problem.detail).toContain(LETTER);
  });

  it("tells the line of what is wrong in a file that a person spoilt", async () => {
    app.writeFile(`letter: ${LETTER}\nreviewer: 王五\nfacts:\n  - decision: perhaps\n`);
    const problem = await problemOf(await app.ask(`/api/reviews/${encodeURIComponent(LETTER)}`));
    expect(problem).toMatchObject({ status: 422, faults: [{ line: 4, file: app.file }] });
  });
});

describe("a decision", () => {
  it("is written to the file, and the graph follows at once", async () => {
    const wrong = itemSaying(page, WRONG);
    const drawn = await app.ask("/api/network");
    const before = await drawn.json();
    const { graph, review } = await outcomeOf(app.decide(page, deciding(wrong, "reject")));
    expect(parseReview(app.readFile(), app.file).facts).toMatchObject([
      { decision: "reject", subject: "Place:广州市" },
    ]);
    expect(readdirSync(dirname(app.file))).toEqual(["dongguan-2021-109.yaml"]);
    expect(await hashesOf(app)).toEqual({ built: graph.hash, stored: graph.hash });
    const after = await app.ask("/api/network");
    expect(after.headers.get("etag")).not.toBe(drawn.headers.get("etag"));
    const { links } = await after.json();
    expect(links).toHaveLength(before.links.length - 1);
    expect(graph).toMatchObject({ withdrawn: 1, added: 0, facts: links.length });
    expect(review).toMatchObject({ decided: 1, open: page.open - 1 });
  });

  it("leaves every item where it is", async () => {
    const decisions = [WRONG, RIGHT].map((words, index) =>
      deciding(itemSaying(page, words), index === 0 ? "reject" : "accept"),
    );
    const { review } = await outcomeOf(app.decide(page, ...decisions));
    expect(itemsOf(review).map(({ id }) => id)).toEqual(itemsOf(page).map(({ id }) => id));
    expect(itemSaying(review, WRONG)).toMatchObject({
      entry: { decision: "reject" },
      rule: itemSaying(page, WRONG).rule,
    });
  });

  it("moves nothing in the picture", async () => {
    const places = async () => {
      const { nodes } = await (await app.ask("/api/network")).json();
      return new Map(
        nodes.map(({ id, x, y }: { id: string; x: number; y: number }) => [id, [x, y]]),
      );
    };
    const before = await places();
    const { list, entry } = itemSaying(page, OTHER);
    const correction = {
      ...entry,
      decision: "correct" as const,
      to: { object: "别的提案" },
      why: "试验",
    };
    const added = {
      decision: "add" as const,
      type: "Proposal",
      name: "别的提案",
      as: "第20210100号提案",
    };
    const answer = app.decide(
      page,
      { list: "entities", entry: { ...added, quote: "第20210100号提案" } },
      { list, entry: correction },
    );
    expect((await outcomeOf(answer)).graph.added).toBe(2);
    const after = await places();
    const moved = [...after]
      .filter(([id]) => before.has(id))
      .filter(([id, place]) => `${place}` !== `${before.get(id)}`);
    expect(moved).toEqual([]);
    expect(after.get("Proposal:别的提案")).not.toEqual([0, 0]);
  });

  it("takes the place of the one before it, and can be taken back", async () => {
    const item = itemSaying(page, RIGHT);
    const once = await outcomeOf(app.decide(page, deciding(item, "reject")));
    const twice = await outcomeOf(app.decide(once.review, deciding(item, "accept")));
    expect(parseReview(app.readFile(), app.file).facts).toMatchObject([{ decision: "accept" }]);
    const undone = await outcomeOf(app.takeBack(twice.review, item.id));
    expect(parseReview(app.readFile(), app.file).facts).toEqual([]);
    expect(undone.review).toMatchObject({ decided: 0, open: page.open });
    expect((await hashesOf(app)).stored).toBe(undone.graph.hash);
  });

  it("leaves what people wrote in the file as it is", async () => {
    const { entry } = itemSaying(page, OTHER);
    const own = `# 我的备注
letter: ${LETTER}
reviewer: 赵六
facts:
  # 待查
  - decision: undecided # 看官网
    subject: ${entry.subject}
    predicate: ${entry.predicate}
    object: ${entry.object}
    quote: ${entry.quote}
`;
    app.writeFile(own);
    const review = await app.open();
    const accepted = await outcomeOf(
      app.decide(review, deciding(itemSaying(review, OTHER), "accept")),
    );
    for (const words of ["# 我的备注", "# 待查", "# 看官网"]) {
      expect(app.readFile()).toContain(words);
    }
    expect(app.readFile()).toContain("decision: accept");
    await outcomeOf(app.takeBack(accepted.review, itemSaying(review, OTHER).id));
    expect(app.readFile()).toBe(own);
  });

  it("adds a fact with words that were selected in the letter", async () => {
    const { text } = await (await app.ask(`/api/letters/${encodeURIComponent(LETTER)}`)).json();
    const start = [...text.slice(0, text.indexOf("打造国家创新型城市"))].length;
    const entry = {
      decision: "add" as const,
      subject: "Place:深圳市",
      predicate: "TARGETS",
      object: "Designation:国家创新型城市",
    };
    const selection = { start, end: start + 9 };
    const { review } = await outcomeOf(app.decide(page, { list: "facts", entry, selection }));
    const item = itemSaying(review, "深圳市 目标 国家创新型城市");
    expect(item).toMatchObject({ exact: "打造国家创新型城市", start, entry: { decision: "add" } });
    const proofs = (await readGraph(app.store)).facts.find(
      ({ subject, object }) => subject === entry.subject && object === entry.object,
    );
    expect(proofs?.evidence).toMatchObject([
      { rule: "review", reviewedBy: "reviews/dongguan-2021-109.yaml" },
    ]);
  });

  it.each([
    ["a quote that is not in the letter", { quote: "此话不在函中" }, /not in the letter/],
    ["words that are not selected", { selection: { start: 10, end: 10 } }, /nothing is selected/],
    [
      "an unknown relation",
      { quote: "打造国家创新型城市", predicate: "LIKES" },
      /no relation LIKES/,
    ],
    ["a form that the file does not have", { quote: "打造国家创新型城市", mood: "good" }, /mood/],
    ["the handler's telephone number", { quote: "28685020" }, /telephone number/],
  ])("is refused with %s, and nothing changes", async (_what, change, reason) => {
    const { selection, ...words } = { selection: undefined, ...change };
    const entry = {
      decision: "add" as const,
      subject: "Place:深圳市",
      predicate: "TARGETS",
      object: "Designation:国家创新型城市",
      ...words,
    };
    const decision = { list: "facts" as const, entry, ...(selection && { selection }) };
    const good = deciding(itemSaying(page, RIGHT), "accept");
    const problem = await problemOf(await app.decide(page, good, decision));
    expect(problem.status).toBe(422);
    expect(problem.detail).toMatch(reason);
    expect(readdirSync(dirname(app.file))).toEqual([]);
    expect((await app.open()).revision).toBe(page.revision);
  });

  it("is refused when it contradicts another one of the same review", async () => {
    const { entry } = itemSaying(page, RIGHT);
    const { review } = await outcomeOf(
      app.decide(page, deciding(itemSaying(page, RIGHT), "accept")),
    );
    const shorter = { ...entry, decision: "reject" as const, quote: "第20210100号提案" };
    const problem = await problemOf(await app.decide(review, { list: "facts", entry: shorter }));
    expect(problem).toMatchObject({ status: 422 });
    expect(problem.detail).toMatch(/contradicts the decision of line \d+/);
  });

  it("that is not there cannot be taken back", async () => {
    const problem = await problemOf(await app.takeBack(page, "0123456789abcdef"));
    expect(problem).toMatchObject({ status: 404, code: "unknown-decision" });
  });
});
