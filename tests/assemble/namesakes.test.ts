import fc from "fast-check";
import type { HomedLetter } from "../../src/assemble/namesake-key.ts";
import { keepNamesakesApart } from "../../src/assemble/namesakes.ts";
import { extractLetter } from "../../src/draft/extract-letter.ts";
import { findPaths } from "../../src/explore/paths.ts";
import { graphHash } from "../../src/identity/graph-hash.ts";
import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { mergeLetters } from "../../src/model/merge.ts";
import { toNetwork } from "../../src/model/network.ts";
import { LEXICON, letterOf, read } from "../claim/reading.ts";

const DONGGUAN = {
  number: "东工信函〔2022〕7号",
  head: "关于对东莞市政协第十四届一次会议第126号提案的答复",
  issuer: "东莞市工业和信息化局",
  addressee: "李明哲委员：",
};
const NEXT_YEAR = {
  ...DONGGUAN,
  number: "东工信函〔2023〕9号",
  head: "关于对东莞市政协十四届2次会议第126号提案的答复",
  addressee: "周望舒委员：",
};
const FOSHAN = {
  number: "佛工信函〔2022〕3号",
  head: "关于对市政协十四届一次会议第126号提案的答复",
  issuer: "佛山市工业和信息化局",
  addressee: "何以宁委员：",
};
const ZHUHAI = {
  ...FOSHAN,
  number: "珠工信函〔2022〕5号",
  issuer: "珠海市工业和信息化局",
  addressee: "林疏影委员：",
};

type Around = typeof DONGGUAN;

async function letter(around: Around, body = "已办理。"): Promise<HomedLetter> {
  const from = await read(letterOf(body, around));
  return { read: from, graph: extractLetter(from, LEXICON) };
}

const plain = (letters: readonly HomedLetter[]) => mergeLetters(letters.map(({ graph }) => graph));
const apart = (letters: readonly HomedLetter[]) => plain(keepNamesakesApart(letters, LEXICON));

function named({ entities }: KnowledgeGraph, type: string, name = ""): string[] {
  return entities
    .filter((entity) => entity.type === type && entity.name.includes(name))
    .map((entity) => entity.name);
}

function isPath(graph: KnowledgeGraph, from: string, to: string): boolean {
  const { links } = toNetwork(graph, LEXICON.ontology, new Map(), new Map());
  return findPaths(links, { from, to, hops: 4, limit: 1, background: false }).length > 0;
}

it("a proposal of one letter keeps its plain number", async () => {
  expect(named(apart([await letter(DONGGUAN)]), "Proposal")).toEqual(["第126号提案"]);
});

it("two letters that answer one proposal speak of one, however they print its session", async () => {
  const other = { ...DONGGUAN, number: "东科函〔2022〕2号", issuer: "东莞市科学技术局" };
  const head = "关于对市政协14届1次会议第126号提案的会办意见";
  const graph = apart([await letter(DONGGUAN), await letter({ ...other, head })]);
  expect(named(graph, "Proposal")).toEqual(["第126号提案"]);
});

it("no path leads through a number that two sessions gave", async () => {
  const letters = [await letter(DONGGUAN), await letter(NEXT_YEAR)];
  const ends = ["Person:李明哲", "Person:周望舒"] as const;
  const through = "Proposal";
  const withoutCouncil = (graph: KnowledgeGraph): KnowledgeGraph => ({
    ...graph,
    facts: graph.facts.filter(({ object, subject }) =>
      [object, subject].some((id) => id.startsWith(through)),
    ),
  });
  expect(isPath(withoutCouncil(plain(letters)), ...ends)).toBe(true);
  expect(isPath(withoutCouncil(apart(letters)), ...ends)).toBe(false);
  expect(named(apart(letters), "Proposal")).toEqual([
    "第126号提案（东莞市政协十四届一次会议）",
    "第126号提案（东莞市政协十四届二次会议）",
  ]);
});

it("市政协十四届一次会议 of two cities are two events, and two proposals", async () => {
  const letters = [await letter(FOSHAN), await letter(ZHUHAI)];
  expect(isPath(plain(letters), "Person:何以宁", "Person:林疏影")).toBe(true);
  const graph = apart(letters);
  expect(isPath(graph, "Person:何以宁", "Person:林疏影")).toBe(false);
  expect(named(graph, "Event")).toEqual([
    "市政协十四届一次会议（佛山市）",
    "市政协十四届一次会议（珠海市）",
  ]);
  expect(named(graph, "Proposal")).toEqual([
    "第126号提案（佛山市政协十四届一次会议）",
    "第126号提案（珠海市政协十四届一次会议）",
  ]);
  const event = graph.entities.find(({ name }) => name === "市政协十四届一次会议（佛山市）");
  expect(event?.aliases).toContain("市政协十四届一次会议");
});

describe("a policy is told by who issued it", () => {
  const issued = (by: string) => `${by}印发《机器人产业发展行动计划》。`;

  it("of two cities there are two", async () => {
    const letters = [
      await letter(FOSHAN, issued("佛山市人民政府")),
      await letter(ZHUHAI, issued("珠海市人民政府")),
    ];
    expect(named(plain(letters), "Policy")).toEqual(["机器人产业发展行动计划"]);
    expect(named(apart(letters), "Policy")).toEqual([
      "机器人产业发展行动计划（佛山市）",
      "机器人产业发展行动计划（珠海市）",
    ]);
  });

  it("of one city, said in letters of two, there is one", async () => {
    const letters = [
      await letter(FOSHAN, issued("佛山市人民政府")),
      await letter(ZHUHAI, issued("佛山市工业和信息化局")),
    ];
    expect(named(apart(letters), "Policy")).toEqual(["机器人产业发展行动计划"]);
  });
});

describe("what bears a common name is told by place", () => {
  it.each([
    ["Mechanism", "我市成立产业链招商领导小组。", "产业链招商领导小组"],
    ["Platform", "我市建设“政务云数据中心”。", "数据中心"],
  ])("%s", async (type, body, name) => {
    const letters = [await letter(FOSHAN, body), await letter(ZHUHAI, body)];
    const [here = "", there = "", ...others] = named(apart(letters), type, name);
    expect(others).toEqual([]);
    expect(here).toContain("佛山市");
    expect(there).toContain("珠海市");
  });

  it("a name of its own is one thing wherever it is named", async () => {
    const body = "我市引进华为公司，共建鲲鹏生态创新中心。";
    const letters = [await letter(FOSHAN, body), await letter(ZHUHAI, body)];
    expect(named(apart(letters), "Platform")).toEqual(["鲲鹏生态创新中心"]);
  });
});

it("the order of letters does not matter, and what is apart stays as it is", async () => {
  const letters = await Promise.all([
    letter(DONGGUAN),
    letter(NEXT_YEAR, "东莞市人民政府印发《实施方案》。"),
    letter(FOSHAN, "佛山市人民政府印发《实施方案》。"),
    letter(ZHUHAI, "我市按照《实施方案》成立工作领导小组。"),
  ]);
  fc.assert(
    fc.property(fc.shuffledSubarray(letters, { minLength: 1 }), (some) => {
      const inOrder = letters.filter((one) => some.includes(one));
      const once = keepNamesakesApart(some, LEXICON);
      expect(graphHash(plain(once))).toBe(graphHash(apart(inOrder)));
      expect(graphHash(apart(once))).toBe(graphHash(plain(once)));
    }),
    { numRuns: 40 },
  );
});
