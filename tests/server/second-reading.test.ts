import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { buildGraph } from "../../src/assemble/build.ts";
import { readByRules } from "../../src/assemble/letter-files.ts";
import { readLexicon } from "../../src/claim/lexicon.ts";
import { openProject } from "../../src/data/project.ts";
import type { SecondReadingView } from "../../src/model/second-reading.ts";
import { presentationOf } from "../../src/picture/presentation.ts";
import { loadGraph } from "../../src/store/load/load.ts";
import { writeSecondReading } from "../support/second-reading.ts";
import {
  deciding,
  itemsOf,
  LETTER,
  openReviewApp,
  outcomeOf,
  type ReviewApp,
} from "./review-app.ts";

const PATH = `/api/reviews/${encodeURIComponent(LETTER)}/second`;

/** The number of a sentence of the shipped letter. */
async function sentences(): Promise<(words: string) => number> {
  const { read } = await readByRules("data/letters/dongguan-2021-109.txt", readLexicon("data"));
  return (words) =>
    read.sentences.findIndex(({ from, to }) => read.text.slice(from, to).includes(words)) + 1;
}

describe("GET /api/reviews/{letter}/second", () => {
  let app: ReviewApp;
  const view = async (): Promise<SecondReadingView> => (await app.ask(PATH)).json();

  beforeEach(async () => {
    app = await openReviewApp();
  });
  afterEach(() => app.close());

  it("is not found where no model was asked, and the review names none", async () => {
    expect((await app.ask(PATH)).status).toBe(404);
    expect(await app.open()).not.toHaveProperty("second");
  });

  it("lays both readings side by side, tells what was dropped, and ties them to items", async () => {
    writeSecondReading(app.data, await sentences());
    const review = await app.open();
    expect(review.second).toBe("hand-written");
    const { pairs, drops, stale } = await view();
    expect(stale).toBe(false);
    expect(drops.map(({ gate }) => gate)).toEqual(["vocabulary", "quote"]);
    const agreed = pairs.filter(({ standing }) => standing === "agreed");
    expect(agreed).toMatchObject([
      {
        rules: { zh: "松山湖材料实验室 设立 新材料投资产业基金" },
        model: { en: "松山湖材料实验室 establishes 新材料投资产业基金" },
      },
    ]);
    const item = itemsOf(review).find(({ id }) => id === agreed[0]?.item);
    expect(item?.exact).toContain("设立了新材料投资产业基金");
    expect(pairs[0]).toMatchObject({ standing: "model", far: true });
    expect(pairs.filter(({ standing }) => standing === "rules").length).toBeGreaterThan(50);
    // All that both say is accepted in one request.
    if (item === undefined) throw new Error("nothing is agreed");
    const { review: after } = await outcomeOf(app.decide(review, deciding(item, "accept")));
    expect(after.decided).toBe(1);
  });

  it("tells a dropped proposal in words, with its quote and where to look", async () => {
    writeSecondReading(app.data, await sentences());
    const { drops } = await view();
    const [unknown, invented] = drops;
    expect(unknown).toMatchObject({
      gate: "vocabulary",
      words: { zh: "东莞市 PAYS 新材料投资产业基金" },
      quote: "设立了新材料投资产业基金",
    });
    const { record } = (
      await readByRules("data/letters/dongguan-2021-109.txt", readLexicon("data"))
    ).read;
    const wordsAt = (place?: { readonly start: number; readonly end: number }): string =>
      [...record.text].slice(place?.start, place?.end).join("").replaceAll(/\s/g, "");
    expect(wordsAt(unknown?.place)).toBe("设立了新材料投资产业基金");
    // Words that nobody wrote: the sentence that the model named.
    expect(wordsAt(invented?.place)).toMatch(/^设立了新材料投资产业基金.*。$/);
  });

  it("keeps the marks of what both say with every decision, where the server was told to set them", async () => {
    await app.close();
    app = await openReviewApp("", { withAgreed: true });
    writeSecondReading(app.data, await sentences());
    const lexicon = readLexicon(app.data);
    const { graph } = await buildGraph(openProject(app.data), lexicon, { withAgreed: true });
    await loadGraph(app.store, graph, {
      looks: () => presentationOf(graph, lexicon.gazetteer.bureaus),
    });
    const review = await app.open();
    const [first] = itemsOf(review);
    if (first === undefined) throw new Error("nothing to decide");
    await outcomeOf(app.decide(review, deciding(first, "accept")));
    const fund = `/api/entities/${encodeURIComponent("Fund:新材料投资产业基金")}`;
    expect(await (await app.ask(fund)).text()).toContain('"agreedBy":"llm:hand-written"');
  });

  it("keeps a record that was spoilt from spoiling the review", async () => {
    writeSecondReading(app.data, await sentences());
    appendFileSync(join(app.data, "reviews", "dongguan-2021-109.second.json"), "}");
    expect(await app.open()).toMatchObject({ second: "?" });
    const answer = await app.ask(PATH);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).toContain("lettergraph propose");
  });

  it("says when the letter has changed since", async () => {
    writeSecondReading(app.data, await sentences());
    appendFileSync(join(app.data, "letters", "dongguan-2021-109.txt"), "\n");
    expect(await view()).toMatchObject({ stale: true, pairs: [], drops: [] });
  });
});
