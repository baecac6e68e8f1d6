import { compileNames } from "../../../src/annotate/mention/names.ts";

const GRAMMAR = {
  heads: { Platform: ["平台", "服务平台", "中心"], Zone: ["产业园"], Industry: ["产业"] },
  generic: ["公共", "技术", "重大", "公共技术"],
  marked: ["计划"],
  quoted: ["项目"],
  rejected: ["服务中心"],
  boundaries: ["建设", "和", "的", "在", "打造"],
  nominal: ["服务"],
  brandable: ["首创"],
  protected: ["建设局", "人力资源和社会保障"],
  stops: ["已"],
  ordinary: [],
  words: [],
  overlaps: [],
  openers: [],
  kinds: { qualities: [], nouns: [] },
};
const names = compileNames(GRAMMAR);

describe("head nouns", () => {
  it("are found where they overlap, the longest from each place", () => {
    const heads = names.headsIn("服务平台产业园");
    expect(heads).toEqual([
      { type: "Platform", from: 0, to: 4 },
      { type: "Platform", from: 2, to: 4 },
      { type: "Zone", from: 4, to: 7 },
    ]);
  });

  it("are none in a text without them", () => {
    expect(names.headsIn("")).toEqual([]);
    expect(names.headsIn("收悉。")).toEqual([]);
  });
});

describe("where a name begins", () => {
  test.each([
    ["behind a verb", "建设松湖产业园", "松湖产业园"],
    ["behind the last of several verbs", "打造和建设松湖产业园", "松湖产业园"],
    ["behind punctuation", "园区，松湖产业园", "松湖产业园"],
    ["behind a dash", "合作——松湖产业园", "松湖产业园"],
    ["behind a bracket that stays open", "（松湖产业园", "松湖产业园"],
    ["behind a quote that stays open", "“松湖产业园", "松湖产业园"],
    ["behind a title that ended", "《方案》松湖产业园", "松湖产业园"],
    ["before a bracket that closes", "的汕尾（陆丰）产业园", "汕尾（陆丰）产业园"],
    ["before a quote that closes", "建设“松湖之材”中心", "“松湖之材”中心"],
    ["behind a quote that holds a sentence", "“好，快”产业园", "产业园"],
    ["behind a quote that was never opened", "好”产业园", "产业园"],
    ["at the first word", "松湖产业园", "松湖产业园"],
    ["before a verb that is part of a longer word", "东莞市建设局中心", "东莞市建设局中心"],
    [
      "before a conjunction inside a body's name",
      "在人力资源和社会保障中心",
      "人力资源和社会保障中心",
    ],
  ])("%s", (_what, text, name) => {
    const from = names.leftEdge(text, 0, text.length - 2);
    expect(text.slice(from)).toBe(name);
  });

  it("is not before the floor, and not further than the longest name", () => {
    expect(names.leftEdge("松湖产业园", 2, 5)).toBe(2);
    const long = "甲".repeat(200);
    expect(long.length - names.leftEdge(long, 0, long.length)).toBeLessThan(60);
  });
});

describe("kinds and qualities", () => {
  test.each(["", "公共", "公共技术", "重大公共技术", "技术公共"])("“%s” names nothing", (words) => {
    expect(names.isGeneric(words)).toBe(true);
  });

  test.each(["松湖", "公共松湖", "松湖公共", "公", "技术x"])("“%s” may name something", (words) => {
    expect(names.isGeneric(words)).toBe(false);
  });

  it("are told apart in long words without delay", () => {
    expect(names.isGeneric("公共技术".repeat(200))).toBe(true);
    expect(names.isGeneric(`${"公共技术".repeat(200)}松`)).toBe(false);
  });
});

describe("a name", () => {
  test.each([
    ["with a plain head is marked", "松湖平台", "平台", false, true],
    ["with a common head is not", "松湖计划", "计划", false, false],
    ["with a common head and a place is", "东莞松湖计划", "计划", true, true],
    ["with a common head and quotes is", "“松湖”计划", "计划", false, true],
    ["with a head that asks for quotes needs them", "东莞松湖项目", "项目", true, false],
    ["with a head that asks for quotes has them", "“松湖”项目", "项目", false, true],
    ["that is no name is none whatever stands in it", "“松湖”服务中心", "中心", true, false],
  ])("%s", (_what, name, head, seated, expected) => {
    expect(names.isMarked(name, head, seated)).toBe(expected);
  });
});
