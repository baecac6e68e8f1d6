import { factsIn, namesIn } from "../../claim/reading.ts";

describe("the company at the front of a project's name", () => {
  test.each([
    ["ends where its work begins", "宏芯微功率器件制造基地", "宏芯微"],
    ["ends in a brand's word", "星航智联卫星批产基地", "星航智联"],
    ["may be Latin", "vivo智慧终端总部", "vivo"],
    ["may be in capitals", "OPPO芯片研发中心", "OPPO"],
    ["may be known", "京东湾区总部", "京东"],
  ])("%s: %s", async (_what, project, company) => {
    const facts = await factsIn(`推动投资35亿元的${project}签约。`);
    expect(facts).toContain(`${project} PROJECT_OF ${company}`);
  });

  it("is the company that the letter names in full", async () => {
    const facts = await factsIn("引进凯昇生物科技有限公司。投资6亿元的凯昇原料药项目签约。");
    expect(facts).toContain("凯昇原料药项目 PROJECT_OF 凯昇生物科技有限公司");
  });

  it("is none where the name tells none", async () => {
    const names = await namesIn("推动投资35亿元的总部基地签约。");
    expect(names.filter((id) => id.startsWith("Company:"))).toEqual([]);
  });

  it("is none where the project was not invested in", async () => {
    const names = await namesIn("推进宏芯微功率器件制造基地建设。");
    expect(names.filter((id) => id.startsWith("Company:"))).toEqual([]);
  });
});
