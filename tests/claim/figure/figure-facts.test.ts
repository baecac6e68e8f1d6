import { extract, figuresIn, letterOf } from "../reading.ts";

describe("a figure in the graph", () => {
  it("says what is counted, how many, in what unit and when", async () => {
    const { entities } = await extract(letterOf("2020年，全市协议投资近2573亿元，同比增长9.8%。"));
    const measure = entities.find(({ type }) => type === "Measure");
    expect(measure).toMatchObject({
      id: "Measure:东莞市·协议投资·2020",
      properties: {
        metric: "协议投资",
        value: 257_300_000_000,
        amountCny: 257_300_000_000,
        unit: "元",
        comparator: "≈",
        original: "2573亿元",
        period: { start: "2020", end: "2020" },
        growth: { value: 9.8, unit: "%", basis: "yoy" },
      },
    });
  });

  it("has no yuan where it is no money", async () => {
    const { entities } = await extract(letterOf("全市引进项目385宗。"));
    const measure = entities.find(({ type }) => type === "Measure");
    expect(measure?.properties).not.toHaveProperty("amountCny");
  });

  test.each([
    ["全市综合产值352亿元，同比增长13.5%，居全省第2位。", "全省第2位"],
    ["全市综合产值352亿元，全国排名第十二。", undefined],
    ["全市综合产值352亿元，居全省前列。", undefined],
    ["全市综合产值352亿元，位列全国地级市第九。", "全国地级市第九"],
  ])("has the place that it takes among others: %s", async (body, rank) => {
    const { facts } = await extract(letterOf(body));
    const told = facts.filter(({ predicate }) => predicate === "HAS_MEASURE");
    expect(told.map(({ qualifiers }) => qualifiers?.rank)).toEqual([rank]);
  });

  test.each(["力争到2025年全市产值达到500亿元。", "下一步，全市产值将超过500亿元。"])(
    "that is aimed at is a target: %s",
    async (body) => {
      const facts = await figuresIn(body);
      expect(facts).toHaveLength(1);
      expect(facts[0]).toMatch(/^东莞市 HAS_TARGET .* \(planned\)$/);
    },
  );

  it("with 其中 is part of the one before", async () => {
    const facts = await figuresIn("2021年，引进项目385宗，其中内资项目278宗、外资项目107宗。");
    expect(facts).toEqual(
      expect.arrayContaining([
        "东莞市·内资项目·2021 PART_OF 东莞市·引进项目·2021",
        "东莞市·外资项目·2021 PART_OF 东莞市·引进项目·2021",
      ]),
    );
  });

  it("of a city is part of its province's", async () => {
    expect(await figuresIn("全省6个国家级产业集群东莞有2个。")).toEqual([
      "东莞市 HAS_MEASURE 东莞市·国家级产业集群",
      "东莞市·国家级产业集群 PART_OF 广东省·国家级产业集群",
      "广东省 HAS_MEASURE 广东省·国家级产业集群",
    ]);
  });

  it("that is told twice is one; two that differ are two", async () => {
    const once = await figuresIn("松湖基金规模5亿元。松湖基金规模5亿元。");
    expect(once).toEqual(["松湖基金 HAS_MEASURE 松湖基金·规模"]);
    const twice = await figuresIn("松湖基金规模5亿元。松湖基金规模6亿元。");
    expect(twice).toEqual([
      "松湖基金 HAS_MEASURE 松湖基金·规模",
      "松湖基金 HAS_MEASURE 松湖基金·规模·6亿元",
    ]);
  });

  it("that differs in more than its amount stays the same however often it is told", async () => {
    const told = "松湖基金规模5亿元。松湖基金规模约5亿元。松湖基金规模超过5亿元。";
    const once = await figuresIn(told);
    expect(once).toHaveLength(3);
    expect(await figuresIn(told.repeat(3))).toEqual(once);
  });

  it("that somebody asks for is none", async () => {
    expect(await figuresIn("恳请贵委给予资金2000万元。")).toEqual([]);
  });

  it("is proven by the words from its owner to its growth", async () => {
    const { facts } = await extract(letterOf("去年，松山湖高新区实现产值35亿元，同比增长8%，"));
    const [evidence] = facts.find(({ predicate }) => predicate === "HAS_MEASURE")?.evidence ?? [];
    expect(evidence).toMatchObject({ exact: "松山湖高新区实现产值35亿元，同比增长8%" });
  });
});
