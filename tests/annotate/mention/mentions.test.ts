import { wishesIn } from "../../../src/annotate/mention/mentions.ts";
import { factsIn, LEXICON, mentionsIn, namesIn } from "../../claim/reading.ts";

describe("of overlapping readings", () => {
  it("the longest stays, and what lies inside it is nested", async () => {
    const mentions = await mentionsIn("松山湖材料实验室中试平台");
    expect(mentions[0]).toMatchObject({ from: 0, to: 12, type: "Platform" });
    expect(mentions.slice(1).every(({ nested }) => nested)).toBe(true);
    expect(mentions.slice(1).map(({ name }) => name)).toContain("松山湖材料实验室");
  });

  it("none is counted twice", async () => {
    const mentions = await mentionsIn("东莞市发展和改革局、松山湖材料实验室、散裂中子源二期。");
    const own = mentions.filter(({ nested }) => !nested);
    for (const [index, mention] of own.entries()) {
      expect(mention.from).toBeGreaterThanOrEqual(own[index - 1]?.to ?? 0);
    }
    expect(own.map(({ name }) => name)).toEqual([
      "东莞市发展和改革局",
      "松山湖材料实验室",
      "散裂中子源二期",
    ]);
  });

  it("one inside a name is no entity of its own unless it is named by itself, too", async () => {
    const alone = await namesIn("印发《东莞市松湖新材料产业园规划》。");
    expect(alone).not.toContain("Zone:松湖新材料产业园");
    const named = await namesIn("印发《东莞市松湖新材料产业园规划》。建设松湖新材料产业园。");
    expect(named).toContain("Zone:松湖新材料产业园");
  });
});

describe("what somebody wishes for", () => {
  test.each([
    ["您提出的关于“设立莞深产业基金”的建议很好。"],
    ["关于建立松湖量子基金的问题，我们正在研究。"],
    ["针对您提出的成立莞深产业联盟的建议，我们高度重视。"],
    ["恳请贵委设立松湖量子基金。"],
  ])("is no fact: %s", async (body) => {
    expect(await factsIn(body)).toEqual([]);
    const names = await namesIn(body);
    expect(names.filter((id) => !/^(?:Place|Department):/.test(id))).toEqual([]);
  });

  it("does not hide what was done", async () => {
    const body = "针对您提出的成立莞深产业联盟的建议，我市成立了松湖芯片产业联盟。";
    expect(await factsIn(body)).toEqual(["东莞市 ESTABLISHES 松湖芯片产业联盟"]);
  });

  test.each([["我市采纳建议。"], [""], ["“”的建议"], ["印发《关于加快发展的意见》。"]])(
    "is nothing in “%s”",
    (text) => {
      expect(wishesIn(text, LEXICON)).toEqual([]);
    },
  );
});

it("finds nothing where there is nothing", async () => {
  expect(await mentionsIn("现将有关情况答复如下。")).toEqual([]);
});
