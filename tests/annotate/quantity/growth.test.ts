import { growthIn } from "./lexicon.ts";

function read(text: string): string[] {
  return growthIn(text).flatMap(({ growths }) =>
    growths.map(({ value, unit, basis }) => `${value < 0 ? "" : "+"}${value}${unit} ${basis}`),
  );
}

test.each<readonly [string, ...string[]]>([
  ["同比增长9.8%", "+9.8% yoy"],
  ["同比增加23宗", "+23宗 yoy"],
  ["同比分别增长15%、22.4%", "+15% yoy", "+22.4% yoy"],
  ["同比下降3.2%", "-3.2% yoy"],
  ["同比减少12家", "-12家 yoy"],
  ["同比提高2.3个百分点", "+2.3个百分点 yoy"],
  ["年均增长13.0%", "+13% annual-average"],
  ["年均复合增长率达12%", "+12% annual-average"],
  ["比2020年末增加41家", "+41家 2020"],
  ["较2019年增长35.6%", "+35.6% 2019"],
  ["与2020年相比增长20%", "+20% 2020"],
  ["较上年净增463家", "+463家 yoy"],
  ["比上年增长8%", "+8% yoy"],
  ["比上年多2600万元", "+26000000元 yoy"],
  ["较“十三五”末净增910亿元", "+91000000000元 2020"],
  ["较去年同期增长1.6倍", "+1.6倍 yoy"],
  ["较上年同期增长52%", "+52% yoy"],
  ["环比增长1.2%", "+1.2% previous"],
  ["较年初新增15家", "+15家 previous"],
  ["分别较上届增加6个、21.5亿元", "+6个 previous", "+2150000000元 previous"],
  ["增速回落至7.6%", "+7.6% yoy"],
  ["增速达8.1%", "+8.1% yoy"],
  ["产值500亿元，增长12%", "+12% yoy"],
  ["同比增长近30%", "+30% yoy"],
  ["同比增长超过一倍，增速居全省第三", "+1倍 yoy"],
  ["产业营收年均增速不低于30%", "+30% annual-average"],
  ["同比增长1倍", "+1倍 yoy"],
  ["同比增长9%，环比下降2%", "+9% yoy", "-2% previous"],
])("%s", (text, ...expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  "增加到5060亿元",
  "提高到60%以上",
  "，新增12家",
  "平均机时费下降近15%",
  "灵敏度较上一代提高3倍",
  "增速居全省第三",
  "同比增长",
  "",
])("%s holds no change against an earlier time", (text) => {
  expect(read(text)).toEqual([]);
});

test("the words run from the basis to the last figure", () => {
  const text = "签约总额1137亿元，同比分别增长15%、22.4%。";
  const [span] = growthIn(text);
  expect(span && text.slice(span.from, span.to)).toBe("同比分别增长15%、22.4%");
  expect(span?.growths[1]?.verbatim).toBe("同比分别增长15%、22.4%");
});
