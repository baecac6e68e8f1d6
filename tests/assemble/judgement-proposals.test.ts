import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  proposeJudgements,
  withJudgementProposals,
} from "../../src/assemble/judgement-proposals.ts";
import { type Judgement, readJudgements } from "../../src/assemble/judgements.ts";
import { readOntology } from "../../src/data/ontology.ts";
import type { Entity, KnowledgeGraph } from "../../src/model/graph.ts";
import { nameOf, typeOf } from "../../src/model/ids.ts";
import { readGazetteer } from "../../src/place/gazetteer.ts";

const gazetteer = readGazetteer("data/gazetteer");

function entity(id: string, ...aliases: string[]): Entity {
  const mentions = [{ letter: "Letter:x", section: "Letter:x#1", start: 0, end: 1 }];
  return { id, type: typeOf(id), name: nameOf(id), aliases, properties: {}, mentions };
}

function propose(entities: readonly Entity[], judgements: readonly Judgement[] = []) {
  const graph: KnowledgeGraph = { letters: [], entities, facts: [], sources: [] };
  return proposeJudgements(graph, judgements, gazetteer).map(({ entities: pair }) => pair);
}

const ZONE = entity("Zone:松山湖高新区");
const LONG_ZONE = entity("Zone:东莞松山湖高新区");

it("proposes what has a name in common", () => {
  expect(propose([entity("Company:兆驰股份", "兆驰"), entity("Company:兆驰")])).toEqual([
    ["Company:兆驰股份", "Company:兆驰"],
  ]);
});

it("proposes a name that ends in another one", () => {
  expect(propose([ZONE, LONG_ZONE])).toEqual([["Zone:松山湖高新区", "Zone:东莞松山湖高新区"]]);
});

describe("a body that was renamed", () => {
  const here = entity("Department:东莞市环境保护局");

  it("is proposed as one with its successor, whatever came first", () => {
    const now = entity("Department:东莞市生态环境局");
    expect(propose([here, now])).toEqual([[here.id, now.id]]);
    expect(propose([now, here])).toEqual([[now.id, here.id]]);
    const graph: KnowledgeGraph = { letters: [], entities: [here, now], facts: [], sources: [] };
    expect(proposeJudgements(graph, [], gazetteer)[0]?.why).toBe(
      "环境保护局 became 生态环境局 in 2019-03: 中共中央, 深化党和国家机构改革方案",
    );
  });

  it("is none with the successor of another place's, nor with another successor", () => {
    expect(propose([here, entity("Department:深圳市生态环境局")])).toEqual([]);
    expect(propose([here, entity("Department:东莞市自然资源局")])).toEqual([]);
  });

  it("may have had its place's own name", () => {
    const [before, after] = ["经济贸易和信息化委员会", "工业和信息化局"].map((body) =>
      entity(`Department:深圳市${body}`),
    );
    expect(propose([before, after].flatMap((one) => one ?? []))).toHaveLength(1);
  });
});

it("never proposes the bureaus of two cities, or two numbered things", () => {
  expect(
    propose([
      entity("Department:东莞市科学技术局", "市科技局"),
      entity("Department:深圳市科学技术局", "市科技局"),
      entity("Policy:三年行动计划（2020—2022）", "三年行动计划"),
      entity("Policy:三年行动计划（2023—2025）", "三年行动计划"),
    ]),
  ).toEqual([]);
});

it("proposes people of one name, but not those of whom one is called like the end of the other", () => {
  const here = entity("Person:高平（高平市卫生局）", "高平");
  const there = entity("Person:高平（惠州市科学技术局）", "高平");
  expect(propose([here, there])).toEqual([[here.id, there.id]]);
  expect(propose([entity("Person:司马光明"), entity("Person:马光明")])).toEqual([]);
});

it("never proposes proposals, letters or things of different types", () => {
  expect(
    propose([
      entity("Proposal:第1号提案", "关于产业的提案"),
      entity("Proposal:第2号提案", "关于产业的提案"),
      entity("Platform:兆驰"),
      entity("Company:兆驰"),
    ]),
  ).toEqual([]);
});

it("leaves alone what was judged, and what no letter names", () => {
  const judgement: Judgement = {
    verdict: "not the same",
    entities: [LONG_ZONE.id, ZONE.id],
    who: "王五",
    why: "官网",
    file: "judgements.yaml",
    line: 1,
  };
  expect(propose([ZONE, LONG_ZONE], [judgement])).toEqual([]);
  expect(propose([ZONE, { ...LONG_ZONE, mentions: [] }])).toEqual([]);
});

describe("the judgements file with proposals", () => {
  const graph: KnowledgeGraph = {
    letters: [],
    entities: [ZONE, LONG_ZONE],
    facts: [],
    sources: [],
  };
  const proposals = proposeJudgements(graph, [], gazetteer);
  const ontology = readOntology("data/ontology.yaml");
  const read = (text: string) => {
    const file = join(mkdtempSync(join(tmpdir(), "proposals-")), "judgements.yaml");
    writeFileSync(file, text);
    return readJudgements(file, ontology);
  };

  it.each(["", "# 说明\n", "# 说明\n[]\n"])("takes them into a file that has none: %j", (text) => {
    const written = withJudgementProposals(text, proposals);
    expect(read(written)).toMatchObject([
      {
        verdict: "unsure",
        entities: [ZONE.id, LONG_ZONE.id],
        why: "东莞松山湖高新区 ends in 松山湖高新区",
      },
    ]);
    expect(written.includes("# 说明")).toBe(text.includes("# 说明"));
  });

  it("leaves what people wrote as it is, and proposes nothing twice", () => {
    const own = `# 说明
- verdict: not the same # 官网
  entities: ["Company:甲", "Company:乙"]
  who: 王五
  why: 两家公司
`;
    const written = withJudgementProposals(own, proposals);
    expect(written.startsWith(own.slice(0, own.indexOf("entities")))).toBe(true);
    expect(read(written)).toHaveLength(2);
    expect(proposeJudgements(graph, read(written), gazetteer)).toEqual([]);
    expect(withJudgementProposals(written, [])).toBe(written);
  });
});
