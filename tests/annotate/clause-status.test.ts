import { headsPlans, statusOf } from "../../src/annotate/clause-status.ts";
import { datesIn, lexicon } from "./quantity/lexicon.ts";

function read(text: string, planned = false): string {
  return statusOf(
    text,
    0,
    text.length,
    { date: "2023-07-19", planned, dates: datesIn(text) },
    lexicon,
  ).status;
}

describe.each([
  [
    "planned",
    [
      "下一步推动合作",
      "我局将推动与深圳签订备忘录",
      "将继续做好服务",
      "拟于年内开工",
      "双方拟各出资20%",
      "力争突破3600家",
      "计划2023年底投产",
      "我局计划引进10家企业",
      "预计年产值不低于70亿元",
      "基金规模暂定30亿元",
      "目标规模不低于50亿元",
      "我市正谋划建设实验室",
      "到2025年建成10个平台",
      "2024年6月底前首台机组并网",
      "2024～2026年每年安排资金2亿元",
      "同意与贵市共同组建联席会议",
      "建议由省科技厅论证",
      "努力到2025年实现翻番",
      "先进阿秒激光设施前期筹备工作稳步开展",
      "有望明年投产",
      "把深圳建设成为低空经济第一城",
    ],
  ],
  [
    "ongoing",
    [
      "目前正在征求意见",
      "散裂中子源二期加快推进",
      "装置进入设备安装阶段",
      "正在开展线路评估",
      "在建项目13个",
      "主体结构封顶",
    ],
  ],
  [
    "applied",
    [
      "正在申报国家技术创新中心",
      "我市已于今年5月申报试点",
      "现已通过省级评审",
      "也初步通过审核",
      "争创国家产教融合基地",
      "联合申请国家级集群",
    ],
  ],
  [
    "done",
    [
      "成立了领导小组",
      "已落户项目9宗",
      "龙岗区获批为低空经济产业园",
      "建成测试场",
      "将武汉定位为研发策源地",
      "现将办理情况答复如下",
      "计划总投资43亿元",
      "实施“光明英才”计划",
      "印发《行动计划（2024—2030年）》",
      "列入2023年省重点建设项目计划",
      "完成全年目标任务的118.9%",
      "拥有企业52家",
      "2022年产值达1368亿元",
      "模拟测试完成",
      "",
    ],
  ],
] as const)("%s", (status, clauses) => {
  test.each(clauses)("%s", (clause) => {
    expect(read(clause)).toBe(status);
  });
});

test.each([
  ["建成标准厂房200万平方米", "planned"],
  ["积极创建国家先导区", "planned"],
  ["加快推进项目建设", "planned"],
  ["目前已通过省级遴选", "applied"],
  ["已孵化企业26家", "done"],
  ["正在编制方案", "ongoing"],
] as const)("under a heading of plans, %s is %s", (clause, status) => {
  expect(read(clause, true)).toBe(status);
});

test.each([
  "下一步建议由省科技厅牵头，已完成的项目",
  "已于今年启动，计划2025年建成",
  "拟申报国家级平台",
])("%s is never done", (clause) => {
  expect(read(clause)).toBe("planned");
});

test("the cue is the stretch that decided", () => {
  const text = "，我局拟从2024年起实施";
  const { cue, sure } = statusOf(text, 1, text.length, { dates: [] }, lexicon);
  expect(cue && text.slice(cue.from, cue.to)).toBe("拟");
  expect(sure).toBe(true);
  expect(statusOf("企业三家", 0, 4, { dates: [] }, lexicon)).toEqual({
    status: "done",
    sure: false,
  });
});

test.each([
  ["四、下一步工作打算", true],
  ["（三）下阶段工作安排", true],
  ["一、产业发展现状", false],
  ["2.产业投资引导基金出资设立量子未来创业投资基金", false],
  ["（二）今后工作", true],
] as const)("%s heads plans: %s", (heading, expected) => {
  expect(headsPlans(heading, lexicon)).toBe(expected);
});
