import { periodText } from "../../../src/model/period.ts";
import { periodsIn } from "../quantity/lexicon.ts";

const anchor = { date: "2023-07-19", year: 2021 };

function read(text: string, given = anchor as { date?: string; year?: number }): string[] {
  return periodsIn(text, given).map(({ period, role }) => `${role} ${periodText(period)}`);
}

test.each<readonly [string, ...string[]]>([
  ["2020年以来，开展精准招商", "since 2020/.."],
  ["自2022年起实施", "since 2022/.."],
  ["从2024年起", "since 2024/.."],
  ["2021年11月以来", "since 2021-11/.."],
  ["今年以来", "since 2023/.."],
  ["“十四五”以来", "since 2021/.."],
  ["2021年，签约46个", "in 2021"],
  ["2021年11月，印发方案", "in 2021-11"],
  ["2023年9月6日", "in 2023-09-06"],
  ["2021-05-19", "in 2021-05-19"],
  ["2021/5/19", "in 2021-05-19"],
  ["二○二一年五月十九日", "in 2021-05-19"],
  ["二〇二五年", "in 2025"],
  ["二O二三年七月十九日", "in 2023-07-19"],
  ["今年增加5家", "in 2023"],
  ["去年签约", "in 2022"],
  ["上年净增", "in 2022"],
  ["明年开工", "in 2024"],
  ["今年4月，签署协议", "in 2023-04"],
  ["去年12月", "in 2022-12"],
  ["今年上半年", "in 2023-01/2023-06"],
  ["2022年下半年", "in 2022-07/2022-12"],
  ["2023年前三季度", "in 2023-01/2023-09"],
  ["今年一季度", "in 2023-01/2023-03"],
  ["2022年第四季度", "in 2022-10/2022-12"],
  ["2023年1—9月", "in 2023-01/2023-09"],
  ["今年1-6月", "in 2023-01/2023-06"],
  ["今年1至5月已出货", "in 2023-01/2023-05"],
  ["2022年1月至6月", "in 2022-01/2022-06"],
  ["1—6月", "in 2021-01/2021-06"],
  ["上半年", "in 2021-01/2021-06"],
  ["全年共赴市外招商", "in 2021"],
  ["截至2022年6月底", "as-of 2022-06"],
  ["截至2021年8月", "as-of 2021-08"],
  ["截止2023年底", "as-of 2023"],
  ["截至目前", ...[]],
  ["到2025年，产值超过1500亿元", "by 2025"],
  ["力争到2025年", "by 2025"],
  ["2025年底前建成", "by 2025"],
  ["力争2022年3月底前发布", "by 2022-03"],
  ["11月15日前反馈", "by 2021-11-15"],
  ["计划2024年6月底前首台机组并网", "by 2024-06"],
  ["2025年内开工", "in 2025"],
  ["2021—2025年", "in 2021/2025"],
  ["2022～2024年每年安排", "in 2022/2024"],
  ["2020年至2022年", "in 2020/2022"],
  ["2020－2022", "in 2020/2022"],
  ["2021年1月至2022年6月", "in 2021-01/2022-06"],
  ["“十四五”期间", "in 2021/2025"],
  ["“十三五”期间", "in 2016/2020"],
  ["十四五时期", "in 2021/2025"],
  ["“十四五”末", "in 2025"],
  ["“十五五”期间", "in 2026/2030"],
  ["2020年末", "in 2020"],
  ["2022年10月28日-30日", "in 2022-10-28/2022-10-30"],
  ["2022年10月28日至11月2日举办", "in 2022-10-28/2022-11-02"],
  ["近一年毕业项目", "in 2022-07/2023-07"],
  ["近三年来", "in 2020-07/2023-07"],
  ["由2016年的3100亿元增加到2020年的5060亿元", "in 2016", "by 2020"],
  ["2020年12家，2021年15家", "in 2020", "in 2021"],
])("%s", (text, ...expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  "三年行动计划",
  "计划三年培养1500名",
  "“十四五”规划纲要",
  "一年一度",
  "2000家企业",
  "2021家企业",
  "12亿元",
  "13月",
  "联系电话20210100",
  "完成全年目标任务",
  "每年安排",
  "",
])("%s holds no time", (text) => {
  expect(read(text)).toEqual([]);
});

test("a time that needs a year which nothing gives is left out", () => {
  expect(read("今年5月", {})).toEqual([]);
  expect(read("全年", {})).toEqual([]);
  expect(read("近一年", { year: 2020 })).toEqual([]);
  expect(read("2020年", {})).toEqual(["in 2020"]);
});

test("months that lie ahead of the letter are those of the year before, save in a deadline", () => {
  expect(read("1—11月", { date: "2023-07-19" })).toEqual(["in 2022-01/2022-11"]);
  expect(read("1—6月", { date: "2023-07-19" })).toEqual(["in 2023-01/2023-06"]);
  expect(read("11月15日前", { date: "2023-07-19" })).toEqual(["by 2023-11-15"]);
});

test("a leap day keeps its day and a month's end is right", () => {
  expect(read("2024年2月29日")).toEqual(["in 2024-02-29"]);
  expect(read("2023年2月至2024年2月10日")).toEqual(["in 2023-02-01/2024-02-10"]);
});

test("the span and the verbatim words hold the particles around the time", () => {
  const text = "截至2022年6月底，企业228家；力争2025年底前建成";
  const periods = periodsIn(text, anchor);
  expect(periods.map((span) => text.slice(span.from, span.to))).toEqual([
    "截至2022年6月底",
    "力争2025年底前",
  ]);
  expect(periods.map((span) => span.period.verbatim)).toEqual([
    "截至2022年6月底",
    "力争2025年底前",
  ]);
});

test.each([
  [{ start: "2023", end: "2023" }, "2023"],
  [{ start: "2023-01", end: "2023-06" }, "2023-01/2023-06"],
  [{ start: "2020" }, "2020/.."],
  [{ end: "2025" }, "../2025"],
] as const)("%j is written %s", (period, expected) => {
  expect(periodText(period)).toBe(expected);
});
