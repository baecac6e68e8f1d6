import { mentionsIn, namesIn } from "../../claim/reading.ts";

const named = async (body: string, type: string) =>
  (await namesIn(body)).flatMap((id) =>
    id.startsWith(`${type}:`) ? [id.slice(type.length + 1)] : [],
  );

describe("a name that ends in a head noun", () => {
  test.each([
    ["Platform", "建设大湾区电镜中心。", "大湾区电镜中心"],
    ["Laboratory", "建设松湖量子实验室。", "松湖量子实验室"],
    ["Fund", "设立新材料投资产业基金。", "新材料投资产业基金"],
    ["Zone", "打造莞深量子科技产业园。", "莞深量子科技产业园"],
    ["Mechanism", "成立东莞市半导体产业发展领导小组。", "东莞市半导体产业发展领导小组"],
    ["Platform", "成立“松湖之材”产业育成中心。", "“松湖之材”产业育成中心"],
    ["Zone", "打造汕尾（陆丰）海工基地。", "汕尾（陆丰）海工基地"],
    ["Company", "引进宏芯微电子有限公司。", "宏芯微电子有限公司"],
    ["Facility", "筹建先进阿秒激光设施。", "先进阿秒激光设施"],
    ["Event", "举办莞深产业对接会。", "莞深产业对接会"],
    ["Institution", "建设松湖大学（筹）。", "松湖大学（筹）"],
  ])("is a %s in “%s”", async (type, body, name) => {
    expect(await named(body, type)).toEqual([name]);
  });

  test.each([
    "我市加快建设公共技术平台。",
    "我市大力发展新兴产业和先进制造业。",
    "我市培育重点产业集群。",
    "我市新增国家级重点实验室。",
    "我市现有公共技术服务平台37个。",
    "我市有6个国家级产业集群。",
    "我市推进产业化和平台化。",
    "我市组织科研工程师和开发者。",
    "我市引进领军企业。",
    "我市发展国民经济。",
    "我市实施重大产业项目。",
    "我市加快产业链招商。",
    "平台。中心。产业园。",
    "我市建成旅游公路420公里。",
    "我市的国家级工业设计中心从2家增加到7家。",
    "我市实施河道治理工程38项。",
    "我市推动重大科技基础设施建设。",
  ])("is none in “%s”", async (body) => {
    const ids = await namesIn(body);
    expect(ids.filter((id) => !id.startsWith("Place:"))).toEqual([]);
  });

  test.each([
    ["我市加快推进松湖实验室建设。", "Laboratory", "松湖实验室"],
    ["大力支持筹建松湖实验室。", "Laboratory", "松湖实验室"],
    ["并积极协同推进松湖实验室建设。", "Laboratory", "松湖实验室"],
    ["持续完善松湖协调机制。", "Mechanism", "松湖协调机制"],
    ["会同有关部门用好松湖基金。", "Fund", "松湖基金"],
  ])("swallows no verb in “%s”", async (body, type, name) => {
    expect(await named(body, type)).toEqual([name]);
  });

  it("that lacks a quote's other half leaves the quote out", async () => {
    for (const body of ["建设“松湖量子实验室。", "建设松湖量子实验室”。"]) {
      expect(await named(body, "Laboratory")).toEqual(["松湖量子实验室"]);
    }
  });

  it("that lacks a bracket's other half leaves the bracket out", async () => {
    expect(await named("建设（松湖量子实验室。", "Laboratory")).toEqual(["松湖量子实验室"]);
  });

  it("is called the same with 市 as with the city's name", async () => {
    expect(await named("设立市集成电路投资基金。", "Fund")).toEqual(["东莞市集成电路投资基金"]);
  });

  it("has phases of its own", async () => {
    const names = await named("散裂中子源二期开工，散裂中子源运行。", "Facility");
    expect(names).toEqual(["散裂中子源", "散裂中子源二期"]);
  });

  it("is one industry, with its chain and its place or without", async () => {
    expect(await named("发展低空经济产业链，壮大东莞低空经济。", "Industry")).toEqual(["低空经济"]);
  });

  it("is a meeting where it is counted", async () => {
    expect(await named("召开莞深半导体第六次联席会议。", "Event")).toEqual([
      "莞深半导体第六次联席会议",
    ]);
  });

  it("may be two with a dash between, or one", async () => {
    expect(await named("光明科学城-松山湖科学城。", "ScienceCity")).toEqual([
      "光明科学城",
      "松山湖科学城",
    ]);
  });

  it("holds another that is only nested in it", async () => {
    const mentions = await mentionsIn("建设松山湖材料实验室中试平台。");
    const own = mentions.filter(({ nested }) => !nested).map(({ name }) => name);
    expect(own).toEqual(["松山湖材料实验室中试平台"]);
    expect(mentions.find(({ name }) => name === "松山湖材料实验室")?.nested).toBe(true);
  });
});
