import type { Figure } from "../../../src/claim/figure/figure.ts";
import { readFigures } from "../../../src/claim/figure/figures.ts";
import type { Sentence, Span } from "../../../src/letter/letter.ts";
import { periodText } from "../../../src/model/period.ts";
import { datesIn, lexicon, quantitiesIn } from "../../annotate/quantity/lexicon.ts";

/** Sentences end at 。 and paragraphs at a line end; clauses at ，；：. */
function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const match of text.matchAll(/[^。\n]+。?|\n/g)) {
    if (match[0] === "\n") {
      paragraph++;
      continue;
    }
    const from = match.index;
    const clauses = [...match[0].matchAll(/[^，；：。]+/g)].map((clause) => ({
      from: from + clause.index,
      to: from + clause.index + clause[0].length,
    }));
    sentences.push({ from, to: from + match[0].length, section: "", paragraph, clauses });
  }
  return sentences;
}

function read(text: string, names: readonly string[] = []): Figure[] {
  const spans = names.map((name): Span => {
    const from = text.indexOf(name);
    return { from, to: from + name.length };
  });
  return readFigures(text, sentencesOf(text), {
    lexicon,
    date: "2023-07-19",
    names: spans,
    dates: datesIn(text),
    quantities: quantitiesIn(text),
  });
}

const numberOf = ({ quantity }: Figure) => quantity.value ?? `${quantity.min}..${quantity.max}`;

test.each<readonly [string, ...string[]]>([
  ["实现营业收入512.6亿元。", "营业收入"],
  ["全年新引进内外资大项目385宗，", "新引进内外资大项目"],
  ["投资125亿元的京东湾区总部、投资50亿元的兆驰制造中心签约。", "投资", "投资"],
  ["全市科研平台启用，汇集49个单位3338台仪器设备，", "单位", "仪器设备"],
  ["设立6大专项、21类科技计划项目。", "专项", "科技计划项目"],
  ["全年共赴市外招商近100批次。", "赴市外招商"],
  ["拥有链上企业1420余家，", "链上企业"],
  ["集聚1420余家链上企业。", "链上企业"],
  ["在孵企业分别达到96家、41家。", "在孵企业", "在孵企业"],
  ["累计为63家企业提供外延、流片等服务。", "企业"],
  ["举办3场“芯聚湾区”产业推介会，", "“芯聚湾区”产业推介会"],
  ["等26个产业项目成功签约。", "产业项目"],
  ["低空经济产业链产值达到780亿元，", "低空经济产业链产值"],
  ["本地配套率提高到60%以上，", "本地配套率"],
  ["2023年，全市新建充电桩1.2万个。", "新建充电桩"],
  ["首期规模10亿元，", "首期规模"],
  ["给予最高1500万元奖励。", "奖励"],
  ["引进项目29宗，协议投资140亿元。", "引进项目", "引进项目协议投资"],
  ["专利申请量1986件，占全国比重约22%。", "专利申请量", "专利申请量占全国比重"],
  ["营业收入由2016年的3100亿元增加到2020年的5060亿元。", "营业收入", "营业收入"],
])("%s measures what the letter says", (text, ...expected) => {
  expect(read(text).map((figure) => figure.metric)).toEqual(expected);
});

test("a name before the figure is whom it is about, and the metric is taken over", () => {
  const text = "高新技术企业3226家，其中仲恺高新区1017家。";
  const figures = read(text, ["仲恺高新区"]);
  expect(figures.map((figure) => figure.metric)).toEqual(["高新技术企业", "高新技术企业"]);
  expect(figures[1]?.partOf).toBe(0);
});

test("a limit picks out what is counted and is no figure", () => {
  const figures = read(
    "引进超亿元内资项目278宗，协议投资2399亿元；超千万美元外资项目107宗，完成全年目标任务的118.9%。",
  );
  expect(figures.map(numberOf)).toEqual([278, 239900000000, 107, 118.9]);
  expect(figures.map((figure) => figure.scope)).toEqual([
    "超亿元内资项目",
    "超亿元内资项目",
    "超千万美元外资项目",
    "超千万美元外资项目",
  ]);
});

test.each(["新增8英寸晶圆线1条。", "建成500千伏变电站1座。", "打造15分钟生活圈1个。"])(
  "a size before a noun is no figure: %s",
  (text) => {
    expect(read(text).map(numberOf)).toEqual([1]);
  },
);

test("limits behind the count share the noun at the end", () => {
  const figures = read("培育形成1个产值超万亿、3—5个产值超千亿的世界级先进制造业产业集群。");
  expect(figures.map(numberOf)).toEqual([1, "3..5"]);
  expect(figures.map((figure) => figure.metric)).toEqual([
    "产值超万亿的世界级先进制造业产业集群",
    "产值超千亿的世界级先进制造业产业集群",
  ]);
});

test("growth goes to the figure it follows", () => {
  const figures = read("产值达到780亿元，同比增长23.5%，拥有企业1420余家，比2020年末增加41家。");
  expect(figures.map(numberOf)).toEqual([78000000000, 1420]);
  expect(figures.map((figure) => figure.growth)).toMatchObject([
    { value: 23.5, unit: "%", basis: "yoy" },
    { value: 41, unit: "家", basis: "2020" },
  ]);
});

test("分别 gives growth out one by one", () => {
  const figures = read("签约项目46个，签约总额1137亿元，同比分别增长15%、22.4%。");
  expect(figures.map((figure) => figure.growth?.value)).toEqual([15, 22.4]);
});

test("a rate before the figure belongs to it, and a rate of something else is a figure itself", () => {
  const [income] = read("2021年，增速回落至7.6%，实现营业收入5445亿元。");
  expect(income?.growth).toMatchObject({ value: 7.6, basis: "yoy" });
  const [rate] = read("建成平台，产业营收年均增速不低于30%。");
  expect(rate?.metric).toBe("产业营收年均增速");
  expect(rate?.quantity).toMatchObject({ value: 30, unit: "%", comparator: "≥" });
});

test("a change in another unit is not given to a figure", () => {
  const figures = read("产值100亿元，同比增加5家。");
  expect(figures.map(numberOf)).toEqual([10000000000, 5]);
  expect(figures[0]?.growth).toBeUndefined();
});

test("分别 pairs items and figures, in the clause or the one before it", () => {
  const text = "龙岗区、宝安区低空企业数量分别为316家和287家。";
  const items = read(text).map(({ respectively: place }) => ({
    index: place?.index,
    item: place?.item && text.slice(place.item.from, place.item.to),
  }));
  expect(items).toEqual([
    { index: 0, item: "龙岗区" },
    { index: 1, item: "宝安区低空企业数量" },
  ]);
  const before = "建成二期园区、星河孵化器，在孵企业分别达到96家、41家。";
  const spans = read(before).map(({ respectively: place }) => place?.item);
  expect(spans.map((item) => item && before.slice(item.from, item.to))).toEqual([
    "建成二期园区",
    "星河孵化器",
  ]);
});

test("without as many items as figures, 分别 still tells the places", () => {
  const [first] = read("三地企业分别为12家和15家。");
  expect(first?.respectively).toEqual({ index: 0, count: 2 });
});

test("其中 makes parts, until a semicolon or for a whole sentence", () => {
  const figures = read(
    "引进项目385宗，投资2573亿元；包括30亿以上项目7宗，投资392亿元。其中，内资项目278宗；外资项目107宗。",
  );
  expect(figures.map((figure) => figure.partOf)).toEqual([undefined, undefined, 0, 1, 0, 0]);
});

test("a part is never greater than its total", () => {
  const figures = read("企业12家，其中培训人员30家。");
  expect(figures[1]?.partOf).toBeUndefined();
});

test("a share is a figure of its own", () => {
  const [, share] = read("累计装机791万千瓦，占全国的25.9%；");
  expect(share).toMatchObject({ quantity: { value: 25.9, unit: "%" } });
});

const periodsOf = (figures: readonly Figure[]) =>
  figures.map(({ period }) => period && periodText(period.period));

test("a time covers its sentence and, where it opens one, the next", () => {
  const figures = read(
    "截至2022年6月底，企业达228家，比2020年末增加41家；2021年实现收入512亿元。全市平台12个。",
  );
  expect(periodsOf(figures)).toEqual(["2022-06", "2021", "2022-06"]);
  expect(figures.map((figure) => figure.periodInherited)).toEqual([false, false, true]);
});

test("全年 is the year that the paragraph speaks of", () => {
  const text = "2020年以来，主动出击。全年引进项目29宗。\n全年举办活动3场。";
  expect(periodsOf(read(text))).toEqual(["2020", "2023"]);
});

test("the month of one event does not reach over to another clause", () => {
  expect(periodsOf(read("一期已于今年3月启用，累计服务企业63家。"))).toEqual([undefined]);
});

test("the money of one named project takes no time from an earlier sentence", () => {
  expect(periodsOf(read("2021年，签约46个。总投资80亿元的项目落户。"))).toEqual([
    "2021",
    undefined,
  ]);
});

test.each([
  ["代表建议67件（主办33件、协办34件），占总数的8.2%。", [undefined, 0, 0, undefined]],
  ["投资3亿元（含贷款1亿元）。", [undefined, 0]],
] as const)("%s: brackets hold the parts", (text, parts) => {
  const figures = read(text);
  expect(figures.map((figure) => figure.partOf)).toEqual(parts);
});

test("what a share is a share of is looked for before the brackets", () => {
  const figures = read("代表建议67件（主办33件、协办34件），占总数的8.2%。");
  expect(figures.at(-1)?.metric).toBe("代表建议占总数");
});

test("no sentence, no figure", () => {
  expect(readFigures("", [], { lexicon, dates: [], quantities: [] })).toEqual([]);
  expect(read("我局高度重视。")).toEqual([]);
});
