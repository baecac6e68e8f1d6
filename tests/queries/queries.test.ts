import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type NamedQuery, readQueries } from "../../src/store/cypher-files.ts";
import { loadGraph } from "../../src/store/load.ts";
import { openStore } from "../../src/store/open.ts";
import type { Parameters, Row, Store } from "../../src/store/store.ts";
import { describeNeo4j, lendNeo4j } from "../support/neo4j.ts";
import { flagshipGraph } from "./flagship.ts";
import { promiseAndDelivery } from "./two-letters.ts";

const EXPECTED = "tests/queries/expected";
/** A first load into a Neo4j that has just started compiles every statement. */
const LOADING = 60_000;
const queries = readQueries();

/** What each question answers with its sample parameters, checked against the letter by eye. */
function expectedRows({ name }: NamedQuery): readonly Row[] {
  return JSON.parse(readFileSync(join(EXPECTED, `${name}.json`), "utf8"));
}

function samplesOf({ parameters }: NamedQuery): Parameters {
  return Object.fromEntries(parameters.map(({ name, sample }) => [name, sample]));
}

function query(name: string): NamedQuery {
  const found = queries.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no query ${name}`);
  return found;
}

test("every question has an expected answer, and every answer its question", () => {
  const answers = readdirSync(EXPECTED).map((file) => basename(file, ".json"));
  expect(answers.sort()).toEqual(queries.map(({ name }) => name).sort());
});

function answersQuestions(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, flagshipGraph());
  }, LOADING);
  afterAll(() => store.close());

  test.each(queries.map((one) => [one.name, one] as const))("%s", async (_, one) => {
    expect(await store.read(one.cypher, samplesOf(one))).toEqual(expectedRows(one));
  });

  test("two entities with nothing between them have no path, and one has none to itself", async () => {
    for (const name of ["ties-between", "shortest-proven-path"]) {
      const { cypher } = query(name);
      expect(await store.read(cypher, { from: "中共东莞市委员会", to: "深圳市" })).toEqual([]);
      expect(await store.read(cypher, { from: "东莞市", to: "东莞市" })).toEqual([]);
      expect(await store.read(cypher, { from: "没有的名字", to: "深圳市" })).toEqual([]);
    }
  });

  test("a proven path takes no step that only background knowledge knows", async () => {
    const { cypher } = query("shortest-proven-path");
    expect(await store.read(cypher, { from: "兆驰", to: "深圳市" })).toMatchObject([
      { steps: 3, path: expect.stringContaining("兆驰制造中心") },
    ]);
  });

  test(
    "a letter that delivers what another promised changes the status, and both stay told",
    async () => {
      await loadGraph(store, promiseAndDelivery());
      const changed = query("changed-status");
      expect(await store.read(changed.cypher)).toEqual([
        {
          subject: "东莞市",
          relation: "BUILDS",
          object: "东江中试平台",
          status: "done",
          history: [
            {
              date: "2021-05-19",
              letter: "东函〔2021〕1号",
              status: "planned",
              quote: "东莞市拟建设东江中试平台",
            },
            {
              date: "2023-06-01",
              letter: "东函〔2023〕2号",
              status: "done",
              quote: "东莞市已建成东江中试平台",
            },
          ],
        },
      ]);
      const seen = query("seen-in-letters");
      expect(await store.read(seen.cypher, { atLeast: 2, limit: 1 })).toMatchObject([
        { entity: "东江中试平台", letters: 2, names: ["东函〔2021〕1号", "东函〔2023〕2号"] },
      ]);
    },
    LOADING,
  );
}

describe("the questions, on the embedded store", () => {
  answersQuestions(() => openStore("memory:"));
});

describeNeo4j("the questions, on Neo4j", () => {
  const login = lendNeo4j();
  answersQuestions(() => openStore(login().uri, login()));
});
