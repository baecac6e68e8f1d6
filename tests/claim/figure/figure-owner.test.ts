import { extract, ownersIn } from "../reading.ts";

describe("a figure is that of", () => {
  test.each([
    ["what it describes", "设立总规模20亿元的松湖新材料基金。", ["松湖新材料基金: 20亿元"]],
    [
      "the project that it is spent on, each its own",
      "投资35亿元的宏芯微制造基地、投资2亿元的星航智联总部签约。",
      ["宏芯微制造基地: 35亿元", "星航智联总部: 2亿元"],
    ],
    [
      "what it is invested to build",
      "我市投资12亿元建设松山湖国际会展中心。",
      ["松山湖国际会展中心: 12亿元"],
    ],
    [
      "what its bracket stands behind",
      "星航智联卫星批产基地项目（总投资33亿元）签约。",
      ["星航智联卫星批产基地项目: 33亿元"],
    ],
    [
      "each of several, and the next list like the first",
      "塘厦镇、凤岗镇分别承接转移项目18个、23个，到位资金46.2亿元和38.9亿元。",
      [
        "东莞市塘厦镇: 18个",
        "东莞市凤岗镇: 23个",
        "东莞市塘厦镇: 46.2亿元",
        "东莞市凤岗镇: 38.9亿元",
      ],
    ],
    [
      "nobody's who only lies in the way",
      "我市依托松山湖材料实验室，聚集企业3000家。",
      ["东莞市: 3000家"],
    ],
    [
      "the thing, and not where its office is",
      "市农业农村局牵头成立荔枝产业联盟，秘书处设在市农科中心，成员单位41家。",
      ["荔枝产业联盟: 41家"],
    ],
    ["none of several in a row", "派驻塘厦镇、凤岗镇、清溪镇45个村。", ["东莞市: 45个"]],
    ["none that only says how many were named", "东莞市、惠州市两市签署协议。", []],
    ["none that is one of so many", "我市是全国16个试点城市之一。", []],
    [
      "each of two who pay",
      "陕投资本出资12亿元、西安财金出资8亿元，设立松湖新材料基金。",
      ["陕投资本: 12亿元", "西安财金: 8亿元"],
    ],
    [
      "each of several with 分别",
      "东莞市、惠州市分别完成投资468亿元和395亿元。",
      ["东莞市: 468亿元", "惠州市: 395亿元"],
    ],
    [
      "each of several, none of which comes from anywhere, 自 or not",
      "广西壮族自治区、湖南省数量分别为117处和232处。",
      ["广西壮族自治区: 117处", "湖南省: 232处"],
    ],
    [
      "whose name stands right before",
      "全省6个国家级产业集群东莞有2个。",
      ["广东省: 6个", "东莞市: 2个"],
    ],
    ["the subject of its clause", "松山湖高新区实现产值35亿元。", ["松山湖高新区: 35亿元"]],
    [
      "the subject that goes on",
      "松山湖高新区加快发展，实现产值35亿元。",
      ["松山湖高新区: 35亿元"],
    ],
    [
      "the thing that the sentence came to",
      "松山湖高新区建设松湖中试平台，累计为63家企业提供服务。",
      ["松湖中试平台: 63家"],
    ],
    ["the letter's place where nobody is named", "全年引进项目385宗。", ["东莞市: 385宗"]],
    ["the place where its bureau tells what was done", "我局引进项目60宗。", ["东莞市: 60宗"]],
    [
      "the bureau that pays it",
      "市财政局拿出2.4亿元设立松湖新材料基金。",
      ["东莞市财政局: 2.4亿元"],
    ],
    [
      "not who approved a thing",
      "松山湖高新区去年经省科技厅评审，获补助5000万元。",
      ["松山湖高新区: 5000万元"],
    ],
    ["not a place that is only the scene", "在深圳市引进项目17宗。", ["东莞市: 17宗"]],
    [
      "not whose part ended at a semicolon",
      "全市引进项目385宗；松山湖高新区发展良好；实现产值35亿元。",
      ["东莞市: 385宗", "东莞市: 35亿元"],
    ],
    ["none of a row that has it together", "桥头镇、横沥镇共有陶瓷企业41家，从业人员1.5万人。", []],
    ["the place around a row that did it together", "桥头镇、横沥镇新建驿站3座。", ["东莞市: 3座"]],
    ["none of several companies", "岭湾客车、东江汽车、银瓶客车三家企业产量占全省的83%。", []],
    [
      "each named at the head of its item",
      "桥头镇古堡民居、横沥镇革命旧址数量分别为117处和232处。",
      ["东莞市桥头镇: 117处", "东莞市横沥镇: 232处"],
    ],
    [
      "what is called so again",
      "松湖遗址公园占地39.7平方公里。该公园开设研学课程23门。",
      ["松湖遗址公园: 39.7平方公里", "松湖遗址公园: 23门"],
    ],
    ["nobody where a project is meant that has no name", "该项目建设冷库12座。", []],
    [
      "the work that bears the name of its water",
      "石马河治理项目设置监测站点36处，治理河道全长96公里。",
      ["石马河治理项目: 36处", "石马河治理项目: 96公里"],
    ],
    [
      "the way between two ends",
      "塘厦至清溪高速公路桥隧比82%，概算总投资12.7亿元。",
      ["塘厦至清溪高速公路: 82%", "塘厦至清溪高速公路: 12.7亿元"],
    ],
    [
      "the base of a kind that only its place names",
      "克山县种薯脱毒繁育生产基地拥有组培室5000平方米。",
      ["种薯脱毒繁育生产基地: 5000平方米"],
    ],
    [
      "each company of a row",
      "弘基农业、麦可食品分别投资4.2亿元、2.8亿元。",
      ["弘基农业: 4.2亿元", "麦可食品: 2.8亿元"],
    ],
    [
      "the company, and not where it invests",
      "泰嘉光电在南宁投资120亿元，建设生产线4条。",
      ["泰嘉光电: 120亿元", "泰嘉光电: 4条"],
    ],
    ["the place where so many of a kind are counted", "进出莞大通道增至42条。", ["东莞市: 42条"]],
    [
      "nobody where somebody made a thing whose name is not found",
      "松湖地铁集团负责建设的南延线长4.7公里，设车站4座。",
      [],
    ],
    [
      "a line by its number",
      "松湖地铁集团负责建设的地铁10号线长4.7公里，设车站4座。",
      ["地铁10号线: 4.7公里", "地铁10号线: 4座"],
    ],
    [
      "what reaches over the whole province, and not the province",
      "松湖消化疾病专科联盟成员单位达到87家，覆盖全省14个市州。",
      ["松湖消化疾病专科联盟: 87家", "松湖消化疾病专科联盟: 14个"],
    ],
    [
      "the project, and not who carries it out",
      "牡丹社区改造项目由桥头镇政府实施，改造楼房122栋。",
      ["牡丹社区改造项目: 122栋"],
    ],
    [
      "nobody's that tells how far one is from others",
      "全市护理型床位占比达62%，比全省平均水平高5个百分点。",
      ["东莞市: 62%"],
    ],
    [
      "no company's in what was invested so far",
      "松湖大桥总投资316亿元，目前累计完成投资147亿元。",
      ["松湖大桥: 316亿元", "松湖大桥: 147亿元"],
    ],
  ])("%s", async (_what, body, expected) => {
    expect(await ownersIn(body)).toEqual(expected);
  });

  it("nobody where the letter does not tell its place", async () => {
    const { facts } = await extract("全年引进项目385宗。");
    expect(facts).toEqual([]);
  });
});
