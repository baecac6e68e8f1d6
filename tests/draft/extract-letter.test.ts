import { extract, factsIn, letterOf, namesIn } from "../claim/reading.ts";

describe("a letter's graph", () => {
  it("holds the letter with its text and its frame", async () => {
    const text = letterOf("已办理。");
    const { letter, entities } = await extract(text);
    expect(letter).toMatchObject({
      id: "Letter:东工信函〔2022〕7号",
      text,
      date: "2022-05-19",
      issuer: "东莞市工业和信息化局",
      addressee: ["李明哲"],
    });
    expect(entities.map(({ id }) => id)).toContain("Letter:东工信函〔2022〕7号");
  });

  it("names each thing once, with all its mentions", async () => {
    const { entities } = await extract(letterOf("松山湖材料实验室运行。松山湖材料实验室扩建。"));
    const labs = entities.filter(({ type }) => type === "Laboratory");
    expect(labs.map(({ mentions }) => mentions.length)).toEqual([2]);
  });

  it("keeps a policy's years", async () => {
    const { entities } = await extract(letterOf("印发《松湖发展规划（2021—2025年）》。"));
    const policy = entities.find(({ type }) => type === "Policy");
    expect(policy).toMatchObject({
      name: "松湖发展规划（2021—2025年）",
      aliases: ["松湖发展规划"],
      properties: { period: "2021/2025" },
    });
  });

  it("takes no number of an item for part of a name", async () => {
    const body = "一是松湖新材料基金设立。\n（二）松湖量子实验室建成。\n3.松湖中试平台启用。";
    expect(await namesIn(body)).toEqual(
      expect.arrayContaining([
        "Fund:松湖新材料基金",
        "Laboratory:松湖量子实验室",
        "Platform:松湖中试平台",
      ]),
    );
  });

  it("takes no figure for part of a name", async () => {
    expect(await namesIn("设立30亿元松湖新材料基金。")).toContain("Fund:松湖新材料基金");
  });

  it("takes pointers for no mentions", async () => {
    const { entities, letter } = await extract(letterOf("我市加快发展。东莞市加快发展。"));
    const city = entities.find(({ id }) => id === "Place:东莞市");
    const words = city?.mentions.map(({ start, end }) => letter.text.slice(start, end));
    expect(new Set(words)).toEqual(new Set(["东莞市"]));
    expect(city?.aliases).not.toContain("我市");
  });

  it("is in order of ids", async () => {
    const { entities, facts } = await extract(letterOf("我市联合深圳市建设莞深量子产业园。"));
    for (const list of [entities, facts]) {
      const ids = list.map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe("a text that is no letter", () => {
  test.each(["今天天气很好。", "a", "。", "《", "2021", "一、\n二、\n", "\u{20000}\u{20001}"])(
    "says nothing: %j",
    async (text) => {
      const { facts, letter } = await extract(text);
      expect(facts).toEqual([]);
      expect(letter.text).toBe(text);
    },
  );
});

describe("with the place of the letter", () => {
  const SHENZHEN = {
    number: "深工信函〔2022〕7号",
    head: "关于深圳市政协七届二次会议第20220015号提案的答复",
    issuer: "深圳市工业和信息化局",
  };

  it("我市 changes", async () => {
    const body = "我市成立松湖产业联盟。";
    expect(await factsIn(body)).toEqual(["东莞市 ESTABLISHES 松湖产业联盟"]);
    expect(await factsIn(body, SHENZHEN)).toEqual(["深圳市 ESTABLISHES 松湖产业联盟"]);
  });

  it("a bureau without a place changes", async () => {
    const body = "市科技创新局印发《松湖办法》。";
    expect(await factsIn(body, SHENZHEN)).toEqual(["深圳市科技创新局 ISSUES 松湖办法"]);
  });
});
