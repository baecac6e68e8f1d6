import { extract, factsIn, letterOf } from "../reading.ts";

describe("who does what", () => {
  test.each([
    ["我市成立了松湖产业联盟。", ["东莞市 ESTABLISHES 松湖产业联盟"]],
    ["松山湖材料实验室设立了松湖新材料基金。", ["松山湖材料实验室 ESTABLISHES 松湖新材料基金"]],
    ["市科技局印发《松湖行动计划》。", ["东莞市科学技术局 ISSUES 松湖行动计划"]],
    ["松山湖材料实验室位于松山湖科学城。", ["松山湖材料实验室 LOCATED_IN 松山湖科学城"]],
    ["由宏芯微电子有限公司建设的松湖中试平台投用。", ["宏芯微电子有限公司 BUILDS 松湖中试平台"]],
    [
      "我市支持松山湖材料实验室建设松湖中试平台。",
      ["东莞市 SUPPORTS 松山湖材料实验室", "松山湖材料实验室 BUILDS 松湖中试平台"],
    ],
    ["松湖中试平台是宏芯微电子有限公司建设的。", ["宏芯微电子有限公司 BUILDS 松湖中试平台"]],
    [
      "作为国家创新型城市，我市设立了松湖新材料基金。",
      ["东莞市 DESIGNATED_AS 国家创新型城市", "东莞市 ESTABLISHES 松湖新材料基金"],
    ],
    ["松湖产业联盟的牵头单位则是市科技局。", ["东莞市科学技术局 LEADS 松湖产业联盟"]],
    ["松湖产业联盟的秘书长由市科技局副局长程允文兼任。", ["程允文 HEADS 松湖产业联盟"]],
    ["副市长虞清源挂帅的松湖产业联盟已运转。", ["虞清源 HEADS 松湖产业联盟"]],
    [
      "松湖新材料基金规模80亿元，宏芯微电子有限公司受托负责管理。",
      ["宏芯微电子有限公司 OPERATES 松湖新材料基金"],
    ],
    [
      "松山湖高新区与市科技局就现代服务业订立《松湖合作协议》。",
      [
        "东莞市科学技术局 SIGNS 松湖合作协议",
        "松山湖高新区 COOPERATES_WITH 东莞市科学技术局",
        "松山湖高新区 SIGNS 松湖合作协议",
      ],
    ],
    ["作为国家创新型城市。", []],
    ["松湖中试平台已进入省级中试平台公示名单。", []],
    ["松湖中试平台申报认定国家级中试平台。", ["松湖中试平台 APPLIES_FOR 国家级中试平台 (applied)"]],
    [
      "松山湖高新区内松湖中试平台申报国家级中试平台。",
      ["松湖中试平台 APPLIES_FOR 国家级中试平台 (applied)", "松湖中试平台 LOCATED_IN 松山湖高新区"],
    ],
    [
      "市科技局通过“松湖中试平台建设”、“散裂中子源建设”等项目支持松山湖材料实验室。",
      ["东莞市科学技术局 SUPPORTS 松山湖材料实验室"],
    ],
    ["我市高度重视，取得积极成效。", []],
    ["松山湖材料实验室、散裂中子源。", []],
  ])("%s", async (body, expected) => {
    expect(await factsIn(body)).toEqual(expected);
  });
});

describe("a list", () => {
  it("takes part in a fact member by member", async () => {
    expect(await factsIn("市科技局、市发改局、市财政局共同成立松湖产业联盟。")).toEqual([
      "东莞市发展和改革局 ESTABLISHES 松湖产业联盟",
      "东莞市科学技术局 COOPERATES_WITH 东莞市发展和改革局",
      "东莞市科学技术局 COOPERATES_WITH 东莞市财政局",
      "东莞市科学技术局 ESTABLISHES 松湖产业联盟",
      "东莞市财政局 ESTABLISHES 松湖产业联盟",
    ]);
  });

  it("with 分别 pairs the first with the first", async () => {
    const body = "宏芯微电子有限公司、星航智联科技有限公司分别落户松山湖高新区、滨海湾新区。";
    expect(await factsIn(body)).toEqual([
      "宏芯微电子有限公司 LOCATED_IN 松山湖高新区",
      "星航智联科技有限公司 LOCATED_IN 滨海湾新区",
    ]);
  });

  it("of unequal length pairs nobody wrongly: all with all", async () => {
    const body = "宏芯微电子有限公司、星航智联科技有限公司落户松山湖高新区。";
    expect(await factsIn(body)).toEqual([
      "宏芯微电子有限公司 LOCATED_IN 松山湖高新区",
      "星航智联科技有限公司 LOCATED_IN 松山湖高新区",
    ]);
  });

  it("has a leader and those who take part", async () => {
    const body = "松湖产业联盟由市科技局牵头，市发改局、市财政局参与。";
    expect(await factsIn(body)).toEqual([
      "东莞市发展和改革局 PARTICIPATES_IN 松湖产业联盟",
      "东莞市科学技术局 LEADS 松湖产业联盟",
      "东莞市财政局 PARTICIPATES_IN 松湖产业联盟",
    ]);
  });

  it("takes part although others stand before what it takes part in", async () => {
    const body = "市委、市政府成立松湖产业联盟，由市科技局牵头，市发改局、市商务局参与。";
    const facts = await factsIn(body);
    expect(facts).toContain("东莞市科学技术局 LEADS 松湖产业联盟");
    expect(facts).toContain("东莞市发展和改革局 PARTICIPATES_IN 松湖产业联盟");
    expect(facts).toContain("东莞市商务局 PARTICIPATES_IN 松湖产业联盟");
    expect(facts.join()).not.toContain("PARTICIPATES_IN 东莞市人民政府");
  });

  it("cooperates however many others there are", async () => {
    const body = "松山湖材料实验室与中科院物理所等15家单位共建粤港澳交叉科学中心。";
    expect(await factsIn(body)).toContain("松山湖材料实验室 COOPERATES_WITH 中国科学院物理研究所");
  });

  it("of projects that are signed does not cooperate", async () => {
    const facts = await factsIn("投资6亿元的宏芯微芯片基地、投资3亿元的星航智联总部签约。");
    expect(facts.filter((fact) => fact.includes("COOPERATES_WITH"))).toEqual([]);
    expect(facts).toContain("东莞市 SIGNS 宏芯微芯片基地");
    expect(facts).toContain("东莞市 SIGNS 星航智联总部");
  });
});

describe("a partner", () => {
  it("does what the subject does", async () => {
    expect(await factsIn("我市联合深圳市建设莞深量子产业园。")).toEqual([
      "东莞市 BUILDS 莞深量子产业园",
      "东莞市 COOPERATES_WITH 深圳市",
      "深圳市 BUILDS 莞深量子产业园",
    ]);
  });

  it("is no partner where it is only the scene", async () => {
    expect(await factsIn("我市在深圳市成立松湖产业联盟。")).toEqual([
      "东莞市 ESTABLISHES 松湖产业联盟",
      "松湖产业联盟 LOCATED_IN 深圳市",
    ]);
  });

  it("applies together with the others", async () => {
    const facts = await factsIn("我市与深圳市、惠州市共同申报国家先进制造业集群。");
    for (const city of ["东莞市", "深圳市", "惠州市"]) {
      expect(facts).toContain(`${city} APPLIES_FOR 国家先进制造业集群 (applied)`);
    }
  });
});

describe("what is not so", () => {
  test.each([
    "没有成立莞深产业联盟。",
    "我市未设立松湖量子基金。",
    "我市尚未出台《松湖条例》。",
    "我市无法设立松湖量子基金。",
    "市发改局不再牵头松湖产业联盟。",
    "我市研究是否设立松湖量子基金。",
    "原计划设立的松湖量子基金已取消。",
  ])("is no fact: %s", async (body) => {
    expect(await factsIn(body)).toEqual([]);
  });

  test.each([
    ["我市不断建设松湖量子产业园。", "东莞市 BUILDS 松湖量子产业园"],
    ["我市未来建设松湖量子产业园。", "东莞市 BUILDS 松湖量子产业园"],
    ["经费尚未到位，我市成立松湖产业联盟。", "东莞市 ESTABLISHES 松湖产业联盟"],
  ])("is not what only sounds like it: %s", async (body, fact) => {
    expect((await factsIn(body)).join()).toContain(fact);
  });
});

describe("what is supported", () => {
  it("does not support what stands beside it", async () => {
    const facts = await factsIn("我市支持OPPO、vivo等企业牵头组建广东省智能终端创新联合体。");
    expect(facts).toEqual([
      "OPPO ESTABLISHES 广东省智能终端创新联合体",
      "OPPO LEADS 广东省智能终端创新联合体",
      "vivo ESTABLISHES 广东省智能终端创新联合体",
      "vivo LEADS 广东省智能终端创新联合体",
      "东莞市 SUPPORTS OPPO",
      "东莞市 SUPPORTS vivo",
    ]);
  });
});

describe("a plan", () => {
  test.each([
    "我市拟成立松湖产业联盟。",
    "我市将成立松湖产业联盟。",
    "下一步，我市成立松湖产业联盟。",
    "我市计划成立松湖产业联盟。",
    "我市力争成立松湖产业联盟。",
    "2030年，我市成立松湖产业联盟。",
  ])("is never reported as done: %s", async (body) => {
    expect(await factsIn(body)).toEqual(["东莞市 ESTABLISHES 松湖产业联盟 (planned)"]);
  });

  it("goes on through the clauses that follow", async () => {
    expect(await factsIn("下一步，我市成立松湖产业联盟，建设松湖量子实验室。")).toEqual([
      "东莞市 BUILDS 松湖量子实验室 (planned)",
      "东莞市 ESTABLISHES 松湖产业联盟 (planned)",
    ]);
  });

  it("does not reach back to what was done before it", async () => {
    expect(await factsIn("我市成立了松湖产业联盟。下一步，将建设松湖量子实验室。")).toEqual([
      "东莞市 BUILDS 松湖量子实验室 (planned)",
      "东莞市 ESTABLISHES 松湖产业联盟",
    ]);
  });

  it("goes through the chapter that announces it", async () => {
    const body =
      "一、工作情况\n我市成立了松湖产业联盟。\n二、下一步工作打算\n我市建设松湖量子实验室。";
    expect(await factsIn(body)).toEqual([
      "东莞市 BUILDS 松湖量子实验室 (planned)",
      "东莞市 ESTABLISHES 松湖产业联盟",
    ]);
  });
});

describe("when it was", () => {
  const periodOf = async (body: string) => {
    const { facts } = await extract(letterOf(body));
    return facts.find(({ predicate }) => predicate === "ESTABLISHES")?.qualifiers.period;
  };

  test.each([
    ["in the year that opens the sentence", "2020年，我市成立松湖产业联盟。", "2020"],
    ["in the month right before the verb", "我市于2020年3月成立松湖产业联盟。", "2020-03"],
    ["not in the year of another sentence", "2020年，全市签约。我市成立松湖产业联盟。", undefined],
    ["not in the year past a semicolon", "2020年，全市签约；我市成立松湖产业联盟。", undefined],
    [
      "not in the years of a title",
      "按照《松湖方案（2019—2021年）》，我市成立松湖产业联盟。",
      undefined,
    ],
    ["not at a deadline", "2023年底前，我市成立松湖产业联盟。", undefined],
  ])("is told %s", async (_what, body, period) => {
    expect(await periodOf(body)).toBe(period);
  });
});
