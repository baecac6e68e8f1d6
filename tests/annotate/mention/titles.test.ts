import { findShorthands, findTitles } from "../../../src/annotate/mention/titles.ts";
import { LEXICON } from "../../claim/reading.ts";

const titlesIn = (text: string) => findTitles(text, LEXICON.grammar.titles);
const named = (text: string) => titlesIn(text).map(({ type, name }) => `${type}:${name}`);

describe("a title", () => {
  test.each([
    ["a plan", "印发《松湖行动计划》", ["Policy:松湖行动计划"]],
    ["a report", "形成《集群调研报告》。", ["Report:集群调研报告"]],
    ["a study", "形成《政策体系研究》。", ["Report:政策体系研究"]],
    ["words of no known kind", "按照《若干事项》执行", ["Policy:若干事项"]],
    ["a work of art, by what it is called", "摄制的影片《岳麓秋深》走红", ["Product:岳麓秋深"]],
    ["a proposal", "您的《关于协同发展的提案》收悉", ["Proposal:关于协同发展的提案"]],
    ["a letter without a number", "《关于商请支持的函》收悉", ["Letter:关于商请支持的函"]],
    [
      "a letter by its number",
      "《关于商请支持的函》（莞府函〔2022〕3号）收悉",
      ["Letter:莞府函〔2022〕3号"],
    ],
    ["a policy, whatever number follows", "《松湖办法》（莞府〔2022〕3号）", ["Policy:松湖办法"]],
    ["two that stand side by side", "《甲方案》《乙办法》", ["Policy:甲方案", "Policy:乙办法"]],
    [
      "one with another inside",
      "《关于印发〈松湖方案〉的通知》",
      ["Policy:关于印发〈松湖方案〉的通知"],
    ],
    [
      "one with 《》 inside",
      "《关于印发《松湖方案》的通知》",
      ["Policy:关于印发《松湖方案》的通知"],
    ],
    ["its years in brackets", "《三年计划（2020－2022）》", ["Policy:三年计划（2020－2022）"]],
  ])("may be %s", (_what, text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  test.each([
    ["never closed", "印发《松湖行动计划，并实施。"],
    ["never opened", "印发松湖行动计划》，并实施。"],
    ["closed in another paragraph", "印发《松湖行动\n计划》。"],
    ["too long to be one", `《${"长".repeat(200)}》`],
    ["empty", "《》"],
    ["a single sign", "《甲》"],
  ])("is none when it is %s", (_what, text) => {
    expect(named(text)).toEqual([]);
  });

  it("that is broken does not hide the next", () => {
    expect(named("《甲方案\n《乙办法》")).toEqual(["Policy:乙办法"]);
  });

  it("is known without its years, too", () => {
    expect(titlesIn("《三年计划（2020－2022）》")[0]?.aliases).toEqual(["三年计划"]);
  });

  it("takes its brackets along", () => {
    expect(titlesIn("印发《甲方案》。")[0]).toMatchObject({ from: 2, to: 7 });
  });

  it("is a report where the words behind its list say so", () => {
    expect(named("形成了《甲方案》、《乙体系》和《丙计划》等系列成果报告")).toEqual([
      "Report:甲方案",
      "Report:乙体系",
      "Report:丙计划",
    ]);
    expect(named("印发《甲方案》，形成《乙体系》等报告")).toEqual([
      "Policy:甲方案",
      "Report:乙体系",
    ]);
  });
});

describe("a short name that the letter gives", () => {
  test.each([
    ["in quotes", "甲方案（以下简称“方案”）", "方案"],
    ["in title marks", "《甲方案》（以下简称《方案》）", "方案"],
    ["bare", "甲方案（下称方案）", "方案"],
    ["after a colon", "甲方案（以下简称：方案）", "方案"],
    ["for several", "甲、乙（以下合称“双城”）", "双城"],
    ["with 统一", "甲方案（以下统一简称为“方案”）", "方案"],
  ])("is found %s", (_what, text, short) => {
    expect(findShorthands(text)).toEqual([{ short, at: text.indexOf("（") }]);
  });

  test.each([
    ["the bracket is something else", "甲方案（试行）"],
    ["the bracket never closes", "甲方案（以下简称“方案"],
    ["it is empty", "甲方案（以下简称）"],
    ["it is a whole sentence", `甲方案（以下简称“${"很".repeat(60)}”）`],
  ])("is none when %s", (_what, text) => {
    expect(findShorthands(text)).toEqual([]);
  });
});
