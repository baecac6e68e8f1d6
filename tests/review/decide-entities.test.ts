import { at, BUREAU, DEVICE, factOf, faultsOf, LAB, reviewed, TASK_FORCE } from "./sample.ts";

const byId = (decisions: string, id: string) =>
  reviewed(decisions).graph.entities.find((entity) => entity.id === id);

describe("add", () => {
  it("makes an entity with aliases, properties and a mention where the quote names it", () => {
    const added = byId(
      `entities:
  - { decision: add, type: Mechanism, name: “芯火”工作专班, aliases: [专班], properties: { level: 市级 }, quote: 组建"芯火"工作专班 }
`,
      TASK_FORCE,
    );
    expect(added).toMatchObject({ aliases: ["专班"], properties: { level: "市级" } });
    expect(added?.mentions).toEqual([
      {
        letter: "Letter:东工信函〔2021〕1号",
        section: "Letter:东工信函〔2021〕1号#1",
        ...at('"芯火"工作专班'),
      },
    ]);
  });

  it("takes every other place where the name stands alone for a mention", () => {
    const added = byId(
      `entities:
  - { decision: add, type: Project, name: 项目, quote: 引进项目 385 宗 }
`,
      "Project:项目",
    );
    expect(added?.mentions).toHaveLength(3);
  });

  it("takes a name that the letter words otherwise, where `as` says how", () => {
    const added = byId(
      `entities:
  - { decision: add, type: Platform, name: 莞深联合中试平台, as: 莞深中试平台, quote: 启用莞深中试平台 }
`,
      "Platform:莞深联合中试平台",
    );
    expect(added).toMatchObject({ aliases: ["莞深中试平台"], mentions: [at("莞深中试平台")] });
  });

  it("is a confirmation when a rule reads the entity by now", () => {
    const { graph, notes } = reviewed(`entities:
  - { decision: add, type: Laboratory, name: 松山湖材料实验室, quote: 松山湖材料实验室 }
`);
    expect(graph.entities.filter(({ id }) => id === LAB)).toHaveLength(1);
    expect(notes).toMatchObject([{ line: 4, what: `confirmed: a rule now reads ${LAB}` }]);
  });
});

describe("correct", () => {
  const CORRECT = `entities:
  - decision: correct
    entity: 加速器棚中子装置
    to: { name: 加速器硼中子装置 }
    quote: 加速器棚中子装置
    why: 棚 is a slip of the scan for 硼
`;

  it("gives the right name, keeps the printed one as an alias, and keeps the reason", () => {
    const corrected = byId(CORRECT, "Product:加速器硼中子装置");
    expect(corrected).toMatchObject({
      name: "加速器硼中子装置",
      aliases: ["加速器棚中子装置"],
      properties: {
        correctedFrom: "加速器棚中子装置",
        correctionReason: "棚 is a slip of the scan for 硼",
      },
      mentions: [at("加速器棚中子装置")],
    });
    expect(byId(CORRECT, DEVICE)).toBeUndefined();
  });

  it("takes the facts along and leaves their quotes as printed", () => {
    const { graph } = reviewed(CORRECT);
    const fact = factOf(graph, LAB, "BASED_ON", "Product:加速器硼中子装置");
    expect(fact?.evidence).toMatchObject([{ exact: "依托加速器棚中子装置" }]);
  });

  it("lets later decisions use the old name and the new one", () => {
    const decide = (name: string) =>
      reviewed(`${CORRECT}facts:
  - { decision: accept, subject: ${LAB}, predicate: BASED_ON, object: ${name}, quote: 依托加速器棚中子装置 }
`).graph;
    for (const name of [DEVICE, "加速器硼中子装置", "加速器棚中子装置"]) {
      const fact = factOf(decide(name), LAB, "BASED_ON", "Product:加速器硼中子装置");
      expect(fact?.evidence).toMatchObject([{ reviewedBy: "reviews/sample.yaml" }]);
    }
  });

  it("takes the figures of the entity along", () => {
    const { graph } = reviewed(`entities:
  - { decision: correct, entity: 东莞市, to: { name: 东莞 }, quote: 我市, why: 试验 }
`);
    const [measure] = graph.entities.filter(({ type }) => type === "Measure");
    expect(measure).toMatchObject({ id: "Measure:东莞·引进项目", aliases: [] });
    expect(factOf(graph, "Place:东莞", "HAS_MEASURE", "Measure:东莞·引进项目")).toBeDefined();
  });

  it("refuses to make one of two things that a fact ties", () => {
    const [fault] = faultsOf(`entities:
  - { decision: correct, entity: ${DEVICE}, to: { type: Laboratory, name: 松山湖材料实验室 }, quote: 松山湖材料实验室, why: 试验 }
`);
    expect(fault).toMatchObject({ line: 4 });
    expect(fault?.what).toMatch(/a fact ties the two \(BASED_ON\)/);
  });
});

describe("reject", () => {
  const REJECT = `entities:
  - { decision: reject, entity: ${DEVICE}, quote: 加速器棚中子装置 }
`;

  it("takes the entity and its facts out", () => {
    const { graph } = reviewed(REJECT);
    expect(graph.entities.map(({ id }) => id)).not.toContain(DEVICE);
    expect(graph.facts.filter((fact) => fact.object === DEVICE)).toEqual([]);
  });

  it("leaves nothing for other decisions to build on", () => {
    const [fault] = faultsOf(`${REJECT}facts:
  - { decision: accept, subject: ${LAB}, predicate: BASED_ON, object: ${DEVICE}, quote: 依托加速器棚中子装置 }
`);
    expect(fault).toMatchObject({ line: 6, what: `there is no entity ${DEVICE} in this letter` });
  });

  it("is unused when nothing proposes the entity", () => {
    const { notes } = reviewed(REJECT.replace(DEVICE, "Product:别的装置"));
    expect(notes).toMatchObject([{ what: "unused: nothing proposes Product:别的装置" }]);
  });
});

describe("mentions", () => {
  it("are added and taken out one by one", () => {
    const decide = (decision: string, occurrence: number) =>
      byId(
        `mentions:
  - { decision: ${decision}, entity: ${BUREAU}, quote: 市工信局, occurrence: ${occurrence} }
`,
        BUREAU,
      )?.mentions.length;
    expect(decide("add", 2)).toBe(2);
    expect(decide("reject", 1)).toBe(0);
  });
});

describe("faults", () => {
  it("tell unknown types, absent names and repeated decisions", () => {
    const faults = faultsOf(`entities:
  - { decision: add, type: Lab, name: 某实验室, quote: 实验室 }
  - { decision: add, type: Platform, name: 公共平台, quote: 莞深中试平台 }
  - { decision: accept, entity: 不存在的公司, quote: 我市 }
  - { decision: accept, entity: ${LAB}, quote: 松山湖材料实验室 }
  - { decision: accept, entity: ${LAB}, quote: 松山湖材料实验室 }
`);
    expect(faults.map(({ line, what }) => [line, what])).toEqual([
      [4, "there is no type Lab"],
      [5, "the quote does not name 公共平台"],
      [6, "there is no entity 不存在的公司 in this letter"],
      [8, "repeats the decision of line 7"],
    ]);
  });
});
