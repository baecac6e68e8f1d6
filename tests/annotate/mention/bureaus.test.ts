import { factsIn, namesIn } from "../../claim/reading.ts";

const bodiesIn = async (body: string, around = {}) =>
  (await namesIn(body, around)).flatMap((id) =>
    id.startsWith("Department:") ? [id.slice("Department:".length)] : [],
  );

describe("a body of the state", () => {
  test.each([
    ["by its level and short name", "会同市发改局研究。", ["东莞市发展和改革局"]],
    [
      "by its short name alone",
      "由发改局会同市科技局研究。",
      ["东莞市发展和改革局", "东莞市科学技术局"],
    ],
    ["by its full name", "东莞市财政局拨款。", ["东莞市财政局"]],
    ["of another city", "深圳市科技创新局来访。", ["深圳市科技创新局"]],
    ["of another city without 市", "惠州市发改局来访。", ["惠州市发展和改革局"]],
    ["of the province", "省工业和信息化厅来函。", ["广东省工业和信息化厅"]],
    ["of the country", "国家发展改革委批复。", ["国家发展和改革委员会"]],
    ["that no list knows", "市半导体产业促进局研究。", ["东莞市半导体产业促进局"]],
    ["of a zone", "滨海湾新区管委会研究。", ["东莞滨海湾新区管理委员会"]],
    ["the city's government", "市政府高度重视。", ["东莞市人民政府"]],
    ["the party's committee", "市委作出部署。", ["中共东莞市委"]],
  ])("is found: %s", async (_what, body, names) => {
    expect(await bodiesIn(body)).toEqual(names);
  });

  test.each([
    ["州委、州政府印发通知。", ["中共凉山彝族自治州委", "凉山彝族自治州人民政府"]],
    ["团州委、州教育和体育局来访。", ["共青团凉山彝族自治州委", "凉山彝族自治州教育和体育局"]],
    ["凉山州文化广电旅游局印发通知。", ["凉山彝族自治州文化广电旅游局"]],
    ["州局与杭州市教育局签约。", ["杭州市教育局"]],
  ])("of an autonomous prefecture: %s", async (body, names) => {
    const issuer = "凉山彝族自治州财政局";
    const found = await bodiesIn(body, { issuer, number: "凉财函〔2023〕7号" });
    expect(found.filter((name) => name !== issuer)).toEqual(names);
  });

  test.each([
    ["城市格局初步形成。"],
    ["全市各局面向企业开展服务。"],
    ["本地区委托服务机构开展调查。"],
    ["各部门局长参加会议。"],
    ["我市场监管持续加强。"],
    ["全市政务服务局面良好。"],
    ["社区委员会发挥作用。"],
  ])("is none in “%s”", async (body) => {
    expect(await bodiesIn(body)).toEqual([]);
  });

  it("is never taken for that of another city", async () => {
    const bodies = await bodiesIn("市发改局、深圳市发展和改革委员会与惠州市发展和改革局会商。");
    expect(bodies).toEqual(["东莞市发展和改革局", "惠州市发展和改革局", "深圳市发展和改革委员会"]);
  });

  it("is that of the letter's own city", async () => {
    const around = {
      issuer: "惠州市科学技术局",
      number: "惠市科函〔2022〕7号",
      head: "关于市政协提案的答复",
    };
    expect(await bodiesIn("会同市财政局、惠州市财政局研究。", around)).toEqual(["惠州市财政局"]);
  });

  it("is that of the party's committee before it", async () => {
    expect(await bodiesIn("深圳市委、市政府高度重视。")).toEqual([
      "中共深圳市委",
      "深圳市人民政府",
    ]);
    expect(await bodiesIn("深圳市委作出部署。市政府高度重视。")).toEqual([
      "东莞市人民政府",
      "中共深圳市委",
    ]);
  });

  it("keeps two cities' bodies of one name apart in facts", async () => {
    expect(await factsIn("市科技局联合惠州市科技局举办莞惠科技对接会。")).toContain(
      "东莞市科学技术局 COOPERATES_WITH 惠州市科学技术局",
    );
  });
});
