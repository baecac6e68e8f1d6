import { buildGraph } from "../../src/assemble/build.ts";
import { readOntology } from "../../src/data/ontology.ts";
import { openProject } from "../../src/data/project.ts";
import {
  type Answering,
  ask,
  bindParameters,
  describeQuestion,
} from "../../src/explore/questions.ts";
import { LettergraphError } from "../../src/model/errors.ts";
import { toNetwork } from "../../src/model/network.ts";
import type { Question } from "../../src/store/cypher/question.ts";
import { readQuestions } from "../../src/store/cypher/question-files.ts";
import { loadGraph } from "../../src/store/load/load.ts";
import { openStore } from "../../src/store/open.ts";
import { readStored } from "../../src/store/read/read.ts";
import { DEFAULT_LIMITS, type Store } from "../../src/store/store.ts";

const QUESTIONS = readQuestions();
let store: Store;
let empty: Store;
beforeAll(async () => {
  store = await openStore("memory:");
  empty = await openStore("memory:");
  await loadGraph(store, (await buildGraph(openProject("data"))).graph);
});
afterAll(() => Promise.all([store.close(), empty.close()]));

function within(asked: Store, rows = 1000): Answering {
  const ontology = readOntology("data/ontology.yaml");
  return {
    store: asked,
    network: async () => {
      const { graph, presentation } = await readStored(asked);
      return toNetwork(graph, ontology, presentation, presentation);
    },
    limits: { ...DEFAULT_LIMITS, rows },
  };
}

describe.each(QUESTIONS.map((question) => [question.name, question] as const))(
  "%s",
  (_, question) => {
    it("names the columns of its rows, also when there are none", async () => {
      const { columns, rows } = await ask(within(store), question, {});
      expect(columns).not.toEqual([]);
      for (const row of rows) expect(Object.keys(row).sort()).toEqual([...columns].sort());
      expect(await ask(within(empty), question, {})).toMatchObject({ columns });
    });

    it("takes its own samples as a person would type them", () => {
      const { parameters } = describeQuestion(question);
      const typed = Object.fromEntries(
        parameters.map(({ name, sample }) => [name, String(sample)]),
      );
      expect(bindParameters(question, typed)).toEqual(bindParameters(question, {}));
    });
  },
);

const QUESTION: Question = {
  name: "sample",
  zh: "问",
  en: "Question",
  answersZh: "答",
  answersEn: "Answer",
  cypher: "RETURN 1 AS one",
  parameters: [
    { name: "word", type: "string", zh: "字", en: "word", sample: "vivo" },
    { name: "most", type: "integer", zh: "数", en: "number", sample: 3 },
    { name: "share", type: "number", zh: "数", en: "number", sample: 0.5 },
    { name: "open", type: "boolean", zh: "否", en: "open", sample: true },
    { name: "names", type: "strings", zh: "名", en: "names", sample: ["甲", "乙"] },
  ],
  isOwn: false,
};

describe("bindParameters", () => {
  it("reads every type from text", () => {
    const given = {
      word: "12",
      most: "7",
      share: "-1.5",
      open: "false",
      names: "东莞市、深圳市,广州市",
    };
    expect(bindParameters(QUESTION, given)).toEqual({
      word: "12",
      most: 7,
      share: -1.5,
      open: false,
      names: ["东莞市", "深圳市", "广州市"],
    });
  });

  it.each(["abc", "1e999", "NaN", "三"])("takes no %s for a number", (share) => {
    expect(() => bindParameters(QUESTION, { share })).toThrow("is not of type number");
  });

  it("reports all that is wrong at once, with what would be right", () => {
    const given = { most: "1.5", share: "", open: "yes", wrod: "x" };
    let error: unknown;
    try {
      bindParameters(QUESTION, given);
    } catch (thrown) {
      error = thrown;
    }
    if (!(error instanceof LettergraphError)) throw new Error("nothing was refused");
    expect([error.kind, error.code]).toEqual(["usage", "bad-parameter"]);
    expect(error.message.split("\n")).toEqual([
      "sample has no parameter wrod. It takes word, most, share, open, names.",
      'most is "1.5", which is not of type integer. Give it as in most=3.',
      'share is "", which is not of type number. Give it as in share=0.5.',
      'open is "yes", which is not of type boolean. Give it as in open=true.',
    ]);
  });
});

describe("ask", () => {
  it("leaves out rows beyond the limit and says so", async () => {
    const hubs = QUESTIONS.find(({ name }) => name === "hubs");
    if (hubs === undefined) throw new Error("there is no such question");
    const { rows, truncated } = await ask(within(store, 2), hubs, { limit: "5" });
    expect([rows.length, truncated]).toEqual([2, true]);
  });

  const named = (name: string) => {
    const question = QUESTIONS.find((each) => each.name === name);
    if (question === undefined) throw new Error(`there is no question ${name}`);
    return question;
  };

  it.each(["东莞", "Place:东莞市", "东莞市"])("takes %s for the same entity", async (from) => {
    const { rows } = await ask(within(store), named("ties-between"), { from, to: "深圳" });
    expect(rows).toEqual((await ask(within(store), named("ties-between"), {})).rows);
    expect(rows.length).toBeGreaterThan(0);
  });

  it("says what is near when nothing is called so", async () => {
    const asking = ask(within(store), named("about"), { name: "松山湖材料试验室" });
    await expect(asking).rejects.toMatchObject({ kind: "not-found", code: "unknown-entity" });
    await expect(asking).rejects.toThrow("Did you mean Laboratory:松山湖材料实验室");
  });

  it("binds a project's own question like a typed query", async () => {
    const own: Question = { ...QUESTION, cypher: "CREATE (n:X) RETURN n.id AS id", isOwn: true };
    await expect(ask(within(store), own, {})).rejects.toMatchObject({ code: "cypher-write" });
  });
});
