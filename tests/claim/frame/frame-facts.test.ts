import { extract, letterOf, triple } from "../reading.ts";

async function frameFacts(...letter: Parameters<typeof letterOf>): Promise<string[]> {
  const graph = await extract(letterOf(...letter));
  return graph.facts
    .filter(({ evidence }) => evidence.some((one) => "rule" in one && one.rule === "frame"))
    .map((fact) => triple(graph, fact))
    .sort();
}

describe("a reply to a proposal", () => {
  it("says who wrote, to whom, in answer to what", async () => {
    expect(await frameFacts("您提出的《关于加快发展的提案》收悉。现答复如下：\n已办理。")).toEqual([
      "东工信函〔2022〕7号 ADDRESSED_TO 李明哲",
      "东工信函〔2022〕7号 ISSUED_BY 东莞市工业和信息化局",
      "东工信函〔2022〕7号 REPLIES_TO 第20220015号提案",
      "东莞市政协第十四届一次会议 HELD_BY 东莞市政协",
      "李明哲 PROPOSED 第20220015号提案",
      "第20220015号提案 SUBMITTED_AT 东莞市政协第十四届一次会议",
    ]);
  });

  it("names each of several members", async () => {
    const facts = await frameFacts("已办理。", { addressee: "范若霖、许立为委员：" });
    expect(facts).toContain("范若霖 PROPOSED 第20220015号提案");
    expect(facts).toContain("许立为 PROPOSED 第20220015号提案");
  });

  it("may come from a party's committee", async () => {
    const facts = await frameFacts("已办理。", { addressee: "民建市委：" });
    expect(facts.filter((fact) => fact.includes("PROPOSED"))).toEqual([
      "民建东莞市委员会 PROPOSED 第20220015号提案",
    ]);
  });

  test.each([
    [
      "你委转来的九三学社深圳市委员会《关于轨道互联的提案》（第20220015号）收悉。",
      ["九三学社深圳市委员会 PROPOSED 第20220015号提案"],
    ],
    [
      "贵委转来的王建国委员提出的《关于轨道互联的提案》（第20220015号）收悉。",
      ["王建国 PROPOSED 第20220015号提案"],
    ],
    ["你委转来的《关于轨道互联的提案》（第20220015号）收悉。", []],
  ])("is not that of who handed it on: %s", async (opening, expected) => {
    const facts = await frameFacts(`${opening}\n已办理。`, { addressee: "市发展改革委：" });
    expect(facts.filter((fact) => fact.includes("PROPOSED"))).toEqual(expected);
  });

  it("names whom the author consulted", async () => {
    const facts = await frameFacts(
      "您的提案收悉。经会同市发改局、市财政局研究，现答复如下：\n已办理。",
    );
    expect(facts).toContain("东莞市工业和信息化局 COOPERATES_WITH 东莞市发展和改革局");
    expect(facts).toContain("东莞市工业和信息化局 COOPERATES_WITH 东莞市财政局");
  });

  it("names who signed and who handled it, and no telephone", async () => {
    const body = "已办理。\n\n领导签字：詹志斌\n承办人姓名：李泳\n联系电话：28685020";
    expect(await frameFacts(body)).toEqual(
      expect.arrayContaining([
        "东工信函〔2022〕7号 HANDLED_BY 李泳",
        "东工信函〔2022〕7号 SIGNED_BY 詹志斌",
      ]),
    );
    const { entities, facts } = await extract(letterOf(body));
    expect(JSON.stringify(entities.map(({ id, aliases }) => [id, aliases]))).not.toContain(
      "28685020",
    );
    expect(facts.some(({ evidence }) => JSON.stringify(evidence).includes('28685020"'))).toBe(
      false,
    );
  });
});

describe("an answer to a letter", () => {
  const around = {
    number: "东府函〔2022〕7号",
    head: "关于协助开展合作的复函",
    addressee: "惠州市人民政府：",
    issuer: "东莞市人民政府",
  };

  it("says which letter, and whose", async () => {
    const body =
      "《惠州市人民政府关于商请支持合作的函》（惠府函〔2022〕3号）收悉。现函复如下：\n已办理。";
    expect(await frameFacts(body, around)).toEqual([
      "东府函〔2022〕7号 ADDRESSED_TO 惠州市人民政府",
      "东府函〔2022〕7号 ISSUED_BY 东莞市人民政府",
      "东府函〔2022〕7号 REPLIES_TO 惠府函〔2022〕3号",
      "惠府函〔2022〕3号 ISSUED_BY 惠州市人民政府",
    ]);
  });
});

it("says nothing where a text has no frame", async () => {
  const { facts, letter } = await extract("今天天气很好。");
  expect(facts).toEqual([]);
  expect(letter.issuer).toBeUndefined();
});
