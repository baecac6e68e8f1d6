import { factsIn } from "../reading.ts";

describe("what names imply", () => {
  test.each([
    [
      "a phase is part of the whole",
      "散裂中子源二期获批。散裂中子源运行。",
      ["散裂中子源二期 PART_OF 散裂中子源"],
    ],
    [
      "a branch is part of its programme",
      "推进中科院科技服务网络计划·东莞专项。",
      ["中科院科技服务网络计划·东莞专项 PART_OF 中科院科技服务网络计划"],
    ],
    [
      "what joins two cities of science is made of both",
      "“光明科学城-松山湖科学城”片区发展良好。",
      [
        "光明科学城 PART_OF “光明科学城-松山湖科学城”片区",
        "松山湖科学城 PART_OF “光明科学城-松山湖科学城”片区",
      ],
    ],
    [
      "a scheme concerns what it is called after, where the letter names it",
      "按照《松湖智能终端产业集群培育方案》。发展松湖智能终端产业集群。",
      ["松湖智能终端产业集群培育方案 CONCERNS 松湖智能终端产业集群"],
    ],
  ])("%s", async (_what, body, expected) => {
    expect(await factsIn(body)).toEqual(expected);
  });

  it("of a project are its company and its place", async () => {
    const facts = await factsIn("投资35亿元的宏芯微惠州制造基地签约。");
    expect(facts).toContain("宏芯微惠州制造基地 PROJECT_OF 宏芯微");
    expect(facts).toContain("宏芯微惠州制造基地 LOCATED_IN 惠州市");
  });

  test.each([
    ["a phase of what the letter does not name", "散列中子源二期获批。"],
    [
      "a scheme called after what the letter does not name",
      "按照《松湖智能终端产业集群培育方案》。",
    ],
    ["an agreement of two cities of science", "按照《光明科学城—松山湖科学城合作框架协议》。"],
    ["a wish", "您提出的关于“建设散裂中子源二期”的建议很好。散裂中子源运行。"],
  ])("is nothing for %s", async (_what, body) => {
    expect(await factsIn(body)).toEqual([]);
  });
});
