import type { MeasureProperties } from "../../../src/model/measure.ts";
import { figuresText, figureWords } from "../../../viewer/src/text/figures.ts";

const investment: MeasureProperties = {
  metric: "合计投资金额",
  value: 257_300_000_000,
  unit: "元",
  comparator: "=",
  original: "2573亿元",
  period: { start: "2020", end: "2020", precision: "year", verbatim: "全年" },
  growth: { value: 9.8, unit: "%", basis: "yoy", verbatim: "同比增长9.8%" },
};

test("a Chinese reader sees 亿, the words of the letter for the time, and 同比", () => {
  expect(figureWords(investment, "zh")).toEqual({
    metric: "合计投资金额",
    amount: "2573亿元",
    period: "2020年全年",
    growth: { text: "+9.8% 同比", rising: true },
  });
});

test("an English reader sees billions, the year, and year on year", () => {
  expect(figureWords(investment, "en")).toMatchObject({
    amount: "CNY 257.3B",
    period: "2020",
    growth: { text: "+9.8% year on year" },
  });
});

test.each([
  ["≥", "≥ 7宗"],
  ["≈", "≈ 7宗"],
  ["=", "7宗"],
] as const)("%s stands before the amount", (comparator, amount) => {
  const measure = { metric: "项目", value: 7, unit: "宗", comparator, original: "7宗" };
  expect(figureWords(measure, "zh").amount).toBe(amount);
});

test("a range shows both ends, and what has no number shows what was printed", () => {
  const range = {
    metric: "集群",
    min: 3,
    max: 5,
    unit: "个",
    comparator: "=",
    original: "3—5个",
  } as const;
  expect(figureWords(range, "zh").amount).toBe("3–5个");
  const words = { metric: "集群", unit: "个", comparator: "=", original: "若干个" } as const;
  expect(figureWords(words, "zh").amount).toBe("若干个");
});

test("a fall is told by a minus and its direction", () => {
  const growth = { value: -3, unit: "个百分点", basis: "2019", verbatim: "" };
  expect(figureWords({ ...investment, growth }, "zh").growth).toEqual({
    text: "−3个百分点 比2019年",
    rising: false,
  });
  expect(figureWords({ ...investment, growth }, "en").growth?.text).toBe(
    "−3 percentage points since 2019",
  );
});

test("a percentage and a Latin unit are set as usual", () => {
  const share = {
    metric: "完成",
    value: 118.9,
    unit: "%",
    comparator: "=",
    original: "118.9%",
  } as const;
  expect(figureWords(share, "en").amount).toBe("118.9%");
  const power = {
    metric: "供束",
    value: 100,
    unit: "kW",
    comparator: "=",
    original: "100kW",
  } as const;
  expect(figureWords(power, "zh").amount).toBe("100 kW");
});

test("a period without dates is what was printed", () => {
  const period = { precision: "year", verbatim: "近年来" } as const;
  expect(figureWords({ ...investment, period }, "en").period).toBe("近年来");
  const since = { start: "2020", precision: "year", verbatim: "2020年以来" } as const;
  expect(figureWords({ ...investment, period: since }, "en").period).toBe("2020 – …");
});

test("of figures of several years a line shows the newest, and those without a year", () => {
  const year = (start: string): MeasureProperties => ({
    ...investment,
    value: Number(start) * 100_000_000,
    original: `${start}亿元`,
    period: { start, end: start, precision: "year", verbatim: `${start}年` },
  });
  const { period: _none, ...undated } = { ...investment, value: 5e9, original: "50亿元" };
  expect(figuresText([year("2020"), year("2022"), undated], "zh")).toBe("2022亿元 · 50亿元");
  expect(figuresText([undated], "zh")).toBe("50亿元");
});

test.each([
  [3.6, "倍", "3.6 times"],
  [13_000, "吨", "13K tonnes"],
  [3, "场", "3 events"],
  [42, "平方米", "42 m²"],
])("an English reader sees %d%s in English", (value, unit, amount) => {
  const measure = { metric: "荔枝", value, unit, comparator: "=", original: "" } as const;
  expect(figureWords(measure, "en").amount).toBe(amount);
});
