import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildGraph } from "../../src/assemble/build.ts";
import { proposeJudgements } from "../../src/assemble/judgement-proposals.ts";
import { readLexicon } from "../../src/claim/lexicon.ts";
import { openProject } from "../../src/data/project.ts";
import { graphHash } from "../../src/identity/graph-hash.ts";
import type { KnowledgeGraph } from "../../src/model/graph.ts";

const FLAGSHIP = readFileSync("data/letters/dongguan-2021-109.txt", "utf8");
const GUANGMING = readFileSync("tests/fixtures/letters/03-guangming-kcj-corridor.txt", "utf8");
const HUIZHOU = readFileSync("tests/fixtures/letters/08-huizhou-kjj-zhongkai.txt", "utf8");
const SAME_BUREAU = readFileSync("tests/fixtures/letters/01-dongguan-semiconductor.txt", "utf8");

const HANDLER = "Person:李泳（东莞市工业和信息化局）";
const NAMESAKE = "Person:李泳（惠州市科学技术局）";

/** A data folder with these letters, and these judgements. */
function dataWith(letters: Readonly<Record<string, string>>, judgements = "[]\n"): string {
  const folder = join(mkdtempSync(join(tmpdir(), "people-")), "data");
  cpSync("data", folder, { recursive: true, filter: (path) => !/(reviews|letters)\/./.test(path) });
  for (const [name, text] of Object.entries(letters)) {
    writeFileSync(join(folder, "letters", `${name}.txt`), text);
  }
  writeFileSync(join(folder, "judgements.yaml"), judgements);
  return folder;
}

async function build(letters: Readonly<Record<string, string>>, judgements?: string) {
  return (await buildGraph(openProject(dataWith(letters, judgements)))).graph;
}

function people({ entities }: KnowledgeGraph, name: string): string[] {
  return entities.filter(({ id }) => id.startsWith(`Person:${name}`)).map(({ id }) => id);
}

const namesakes = { a: FLAGSHIP, b: HUIZHOU.replaceAll("黎向晖", "李泳") };

it("a person whom one letter names keeps a plain name", async () => {
  const graph = await build({ a: FLAGSHIP });
  expect([...people(graph, "李泳"), ...people(graph, "殷毓德")]).toEqual([
    "Person:李泳",
    "Person:殷毓德",
  ]);
});

it("a handler of several letters of one bureau is one person", async () => {
  const graph = await build({ a: FLAGSHIP, b: SAME_BUREAU.replaceAll("袁少珍", "李泳") });
  expect(people(graph, "李泳")).toEqual(["Person:李泳"]);
  expect(new Set(mentioning(graph, "Person:李泳")).size).toBe(2);
});

it("handlers of one name at two bureaus stay two people, each with the letters of their own", async () => {
  const graph = await build(namesakes);
  expect(people(graph, "李泳")).toEqual([HANDLER, NAMESAKE]);
  expect(graph.entities.find(({ id }) => id === HANDLER)?.aliases).toEqual(["李泳"]);
  expect(mentioning(graph, HANDLER)).toEqual(["Letter:东工信函〔2021〕109号"]);
  const handled = graph.facts.filter(({ predicate }) => predicate === "HANDLED_BY");
  expect(handled.map(({ object }) => object).sort()).toEqual([HANDLER, NAMESAKE]);
});

it("members are told apart by the council that they sit on", async () => {
  const graph = await build({ a: FLAGSHIP, b: GUANGMING.replaceAll("温立恒", "殷毓德") });
  const [here, there, ...others] = people(graph, "殷毓德");
  expect(others).toEqual([]);
  expect(here).toBe("Person:殷毓德（东莞市政协）");
  expect(there).toMatch(/^Person:殷毓德（.*光明区.*政协.*）$/);
  const proposed = graph.facts.filter(({ predicate }) => predicate === "PROPOSED");
  expect(proposed.map(({ subject }) => subject).sort()).toEqual([here, there]);
});

it("the names do not depend on the order of the letters", async () => {
  const turned = await build({ a: namesakes.b, b: namesakes.a });
  expect(graphHash(turned)).toBe(graphHash(await build(namesakes)));
});

it("whether the two are one is proposed, and a judgement makes them one", async () => {
  const { gazetteer } = readLexicon("data");
  const proposed = proposeJudgements(await build(namesakes), [], gazetteer);
  expect(proposed.map(({ entities }) => entities)).toContainEqual([HANDLER, NAMESAKE]);
  const judged = (verdict: string) =>
    build(
      namesakes,
      `- { verdict: ${verdict}, entities: ["${HANDLER}", "${NAMESAKE}"], who: 王五, why: 官网 }\n`,
    );
  const one = await judged("same");
  expect(people(one, "李泳")).toEqual([HANDLER]);
  expect(new Set(mentioning(one, HANDLER)).size).toBe(2);
  expect(people(await judged("not the same"), "李泳")).toEqual([HANDLER, NAMESAKE]);
});

function mentioning({ entities }: KnowledgeGraph, id: string): string[] {
  const mentions = entities.find((entity) => entity.id === id)?.mentions ?? [];
  return mentions.map(({ letter }) => letter);
}
