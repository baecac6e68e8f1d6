import type { MeasureProperties } from "../../src/model/measure.ts";
import { CITY, factOf, faultsOf, LAB, reviewed } from "./sample.ts";

const PARTS = `measures:
  - { decision: add, of: 东莞市, metric: 引进内资项目, figure: 278 宗, partOf: 385宗, quote: 内资项目 278 宗 }
  - { decision: add, of: 东莞市, metric: 引进外资项目, figure: 107宗, partOf: 385宗, quote: 外资项目 107 宗 }
  - decision: add
    of: 东莞市
    metric: 协议投资
    figure: 2399亿元
    comparator: ≥
    period: { start: "2020", end: "2020", verbatim: 全年 }
    growth: { value: 8.4, unit: "%", basis: yoy, verbatim: 同比增长8.4% }
    scope: 内资
    quote: 协议投资2399亿元，同比增长8.4%
`;

const propertiesOf = (decisions: string, id: string) =>
  reviewed(decisions).graph.entities.find((entity) => entity.id === id)?.properties;

describe("add", () => {
  it("reads number and unit from the printed figure and keeps all that is said of it", () => {
    const id = "Measure:东莞市·协议投资·2020";
    const expected: MeasureProperties = {
      metric: "协议投资",
      value: 239_900_000_000,
      amountCny: 239_900_000_000,
      unit: "元",
      comparator: "≥",
      original: "2399亿元",
      period: { start: "2020", end: "2020", precision: "year", verbatim: "全年" },
      growth: { value: 8.4, unit: "%", basis: "yoy", verbatim: "同比增长8.4%" },
      scope: "内资",
    };
    expect(propertiesOf(PARTS, id)).toEqual(expected);
    expect(factOf(reviewed(PARTS).graph, CITY, "HAS_MEASURE", id)?.evidence).toMatchObject([
      { rule: "review", exact: "协议投资2399亿元，同比增长8.4%" },
    ]);
  });

  it("makes parts of a total", () => {
    const { graph } = reviewed(PARTS);
    const total = "Measure:东莞市·引进项目";
    for (const part of ["Measure:东莞市·引进内资项目", "Measure:东莞市·引进外资项目"]) {
      expect(factOf(graph, part, "PART_OF", total)).toBeDefined();
    }
  });

  it("is a confirmation of what a rule reads, with the person's words for it", () => {
    const { graph, notes } = reviewed(`measures:
  - { decision: add, of: 东莞市, metric: 引进大项目, figure: 385宗, quote: 全年引进项目 385 宗 }
`);
    const measures = graph.entities.filter(({ type }) => type === "Measure");
    expect(measures).toMatchObject([{ id: "Measure:东莞市·引进大项目", aliases: [] }]);
    expect(factOf(graph, CITY, "HAS_MEASURE", measures[0]?.id ?? "")?.evidence).toMatchObject([
      { rule: "builds", reviewedBy: "reviews/sample.yaml" },
    ]);
    expect(notes).toMatchObject([{ what: "confirmed: a rule now reads HAS_MEASURE there" }]);
  });
});

describe("correct", () => {
  it("gives the figure another owner, relation and wording", () => {
    const { graph } = reviewed(`measures:
  - decision: correct
    of: 东莞市
    figure: 385宗
    quote: 全年引进项目 385 宗
    to: { of: 松山湖材料实验室, relation: HAS_TARGET, metric: 引进项目, scope: 大项目 }
    why: 试验
`);
    const id = "Measure:松山湖材料实验室·引进项目";
    expect(factOf(graph, LAB, "HAS_TARGET", id)).toMatchObject({ status: "planned" });
    expect(graph.facts.filter(({ subject }) => subject === CITY)).toMatchObject([
      { predicate: "BUILDS" },
    ]);
    expect(graph.entities.filter(({ type }) => type === "Measure")).toHaveLength(1);
  });
});

describe("reject", () => {
  it("takes the figure out whole", () => {
    const { graph } = reviewed(`measures:
  - { decision: reject, of: 东莞市, figure: 385宗, quote: 全年引进项目 385 宗 }
`);
    expect(graph.entities.filter(({ type }) => type === "Measure")).toEqual([]);
    expect(graph.facts.filter(({ predicate }) => predicate === "HAS_MEASURE")).toEqual([]);
  });

  it("is unused when no rule reads the figure", () => {
    const { notes } = reviewed(`measures:
  - { decision: reject, of: 东莞市, figure: 278宗, quote: 内资项目 278 宗 }
`);
    expect(notes).toMatchObject([{ what: "unused: nothing reads 278宗 there" }]);
  });
});

describe("faults", () => {
  it("tell figures that are none, that the quote does not hold, or that no total has", () => {
    const faults = faultsOf(`measures:
  - { decision: add, of: 东莞市, metric: 项目, figure: 内资项目, quote: 内资项目 278 宗 }
  - { decision: add, of: 东莞市, metric: 项目, figure: 107宗, quote: 内资项目 278 宗 }
  - { decision: add, of: 东莞市, metric: 项目, figure: 278宗, partOf: 500宗, quote: 内资项目 278 宗 }
  - { decision: accept, of: 东莞市, figure: 107宗, quote: 外资项目 107 宗 }
`);
    expect(faults.map(({ line, what }) => [line, what])).toEqual([
      [4, "内资项目 is not a figure"],
      [5, "the quote does not hold 107宗"],
      [6, "no figure is 500宗"],
      [7, "no rule reads 107宗 there any more"],
    ]);
  });
});
