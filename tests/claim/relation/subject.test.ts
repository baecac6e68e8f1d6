import { factsIn } from "../reading.ts";

describe("who a clause is about", () => {
  test.each([
    [
      "its own subject",
      "松山湖材料实验室设立了松湖新材料基金。",
      ["松山湖材料实验室 ESTABLISHES 松湖新材料基金"],
    ],
    [
      "the subject of the clause before",
      "松山湖材料实验室引进团队，设立了松湖新材料基金。",
      ["松山湖材料实验室 ESTABLISHES 松湖新材料基金"],
    ],
    [
      "the first subject, past a semicolon",
      "松山湖材料实验室引进团队；设立松湖新材料基金。",
      ["松山湖材料实验室 ESTABLISHES 松湖新材料基金"],
    ],
    [
      "the subject of the item",
      "松山湖材料实验室发展良好。设立了松湖新材料基金。",
      ["松山湖材料实验室 ESTABLISHES 松湖新材料基金"],
    ],
    ["nobody where nobody is named", "设立了松湖新材料基金。", []],
    [
      "whom the letter spoke for last, where nobody is named",
      "我市高度重视。设立了松湖新材料基金。",
      ["东莞市 ESTABLISHES 松湖新材料基金"],
    ],
    [
      "the author, where it spoke last",
      "我局高度重视。印发了《松湖条例》。",
      ["东莞市工业和信息化局 ISSUES 松湖条例"],
    ],
    [
      "not who did only what its own clause says",
      "全市加快发展。由松山湖材料实验室运营；设立了松湖新材料基金。",
      ["东莞市 ESTABLISHES 松湖新材料基金"],
    ],
    [
      "not the industry that the sentence opens with",
      "我市重视。低空经济快速发展，设立了松湖新材料基金。",
      ["东莞市 ESTABLISHES 松湖新材料基金"],
    ],
  ])("%s", async (_what, body, expected) => {
    expect(await factsIn(body)).toEqual(expected);
  });

  it("is another in another item", async () => {
    const body =
      "我市重视。一是松山湖材料实验室发展良好。设立了松湖新材料基金。二是加快布局。设立了松湖量子基金。";
    const facts = await factsIn(body);
    expect(facts).toContain("松山湖材料实验室 ESTABLISHES 松湖新材料基金");
    expect(facts).toContain("东莞市 ESTABLISHES 松湖量子基金");
  });
});
