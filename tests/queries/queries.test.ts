import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { buildGraph } from "../../src/assemble/build.ts";
import { openProject } from "../../src/data/project.ts";
import type { Parameters } from "../../src/model/query.ts";
import type { Question } from "../../src/store/cypher/question.ts";
import { readQuestions } from "../../src/store/cypher/question-files.ts";
import { loadGraph } from "../../src/store/load/load.ts";
import { openStore } from "../../src/store/open.ts";
import type { Store } from "../../src/store/store.ts";
import { describeNeo4j, lendNeo4j } from "../support/neo4j.ts";
import { ANSWERS, answerTo } from "./answers.ts";
import { promiseAndDelivery } from "./two-letters.ts";

/** A first load into a Neo4j that has just started compiles every statement. */
const LOADING = 60_000;
const queries = readQuestions();

function samplesOf({ parameters }: Question): Parameters {
  return Object.fromEntries(parameters.map(({ name, sample }) => [name, sample]));
}

function cypherOf(name: string): string {
  const found = queries.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no query ${name}`);
  return found.cypher;
}

test("every question has an expected answer, and every answer its question", () => {
  const answers = readdirSync(ANSWERS).map((file) => basename(file, ".json"));
  expect(answers.sort()).toEqual(queries.map(({ name }) => name).sort());
});

function answersQuestions(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    const { graph } = await buildGraph(openProject("data"));
    await loadGraph(store, graph);
  }, LOADING);
  afterAll(() => store.close());

  test.each(queries.map((one) => [one.name, one] as const))("%s", async (name, one) => {
    const rows = await store.read(one.cypher, samplesOf(one));
    expect(rows).toEqual(answerTo(name, rows));
  });

  test.each(["ties-between", "shortest-proven-path"])(
    "%s finds no way to what nothing is tied to, nor from a thing to itself",
    async (name) => {
      const cypher = cypherOf(name);
      expect(await store.read(cypher, { from: "莞深", to: "深圳市" })).toEqual([]);
      expect(await store.read(cypher, { from: "东莞市", to: "东莞市" })).toEqual([]);
      expect(await store.read(cypher, { from: "没有的名字", to: "深圳市" })).toEqual([]);
    },
  );

  test("a proven path takes no step that background knowledge alone knows", async () => {
    const ends = { from: "光明科学城", to: "深圳市" };
    const [first] = await store.read(cypherOf("ties-between"), ends);
    expect(first).toMatchObject({ steps: 1, path: "光明科学城 —LOCATED_IN→ 深圳市" });
    const proven = await store.read(cypherOf("shortest-proven-path"), ends);
    expect(proven.filter(({ steps }) => steps === 1)).toEqual([]);
  });

  test("a way of four steps is found where there is no shorter one", async () => {
    const ends = { from: "智能移动终端集群", to: "光明科学城" };
    expect(await store.read(cypherOf("shortest-proven-path"), ends)).toMatchObject([
      {
        steps: 4,
        path: "智能移动终端集群 —LOCATED_IN→ 东莞市 —BUILDS→ 松山湖科学城 —PART_OF→ “光明科学城-松山湖科学城”片区 ←PART_OF— 光明科学城",
        proofs: Array(4).fill({ letter: "东工信函〔2021〕109号" }),
      },
    ]);
  });

  test("the same place twice works with nobody", async () => {
    const both = { one: "东莞市", other: "东莞市" };
    expect(await store.read(cypherOf("cooperation"), both)).toEqual([]);
  });
}

function answersOverTime(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, promiseAndDelivery());
  }, LOADING);
  afterAll(() => store.close());

  test("what one letter promises and a later one delivers changes its status, and both stay told", async () => {
    const fact = { subject: "东莞市", relation: "BUILDS", object: "东江中试平台", status: "done" };
    const promised = { date: "2021-05-19", letter: "东函〔2021〕1号", status: "planned" };
    const delivered = { date: "2023-06-01", letter: "东函〔2023〕2号", status: "done" };
    expect(await store.read(cypherOf("changed-status"))).toEqual([
      {
        ...fact,
        history: [
          { ...promised, quote: "东莞市拟建设东江中试平台" },
          { ...delivered, quote: "东莞市已建成东江中试平台" },
        ],
      },
    ]);
  });

  test("an entity of two letters is seen in both", async () => {
    const seen = await store.read(cypherOf("seen-in-letters"), { atLeast: 2, limit: 1 });
    expect(seen).toMatchObject([
      { entity: "东江中试平台", letters: 2, names: ["东函〔2021〕1号", "东函〔2023〕2号"] },
    ]);
  });
}

describe("on the embedded store", () => {
  describe("the questions about the real letter", () => {
    answersQuestions(() => openStore("memory:"));
  });
  describe("the questions over time", () => {
    answersOverTime(() => openStore("memory:"));
  });
});

describeNeo4j("on Neo4j", () => {
  const login = lendNeo4j();
  describe("the questions about the real letter", () => {
    answersQuestions(() => openStore(login().uri, login()));
  });
  describe("the questions over time", () => {
    answersOverTime(() => openStore(login().uri, login()));
  });
});
