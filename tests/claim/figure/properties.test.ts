import fc from "fast-check";
import { statusOf } from "../../../src/annotate/clause-status.ts";
import { parseHan } from "../../../src/annotate/quantity/han.ts";
import { readFigures } from "../../../src/claim/figure/figures.ts";
import type { Sentence, Span } from "../../../src/letter/letter.ts";
import {
  datesIn,
  growthIn,
  lexicon,
  periodsIn,
  quantitiesIn,
} from "../../annotate/quantity/lexicon.ts";

const DIGITS = "零一二三四五六七八九";

/** 0 to 9999 in characters, as a person writes it. */
function sectionInHan(value: number): string {
  let text = "";
  let zero = false;
  for (const [power, unit] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / power) % 10;
    if (digit === 0) {
      zero = text !== "";
      continue;
    }
    text += `${zero ? "零" : ""}${DIGITS[digit]}${unit}`;
    zero = false;
  }
  return text;
}

/** Any amount below 10¹² in characters. */
function inHan(value: number): string {
  let text = "";
  for (const [power, unit] of [
    [1e8, "亿"],
    [1e4, "万"],
    [1, ""],
  ] as const) {
    const section = Math.floor(value / power) % 10000;
    if (section === 0) continue;
    text += `${text !== "" && section < 1000 ? "零" : ""}${sectionInHan(section)}${unit}`;
  }
  return text;
}

const amount = fc.integer({ min: 2, max: 999_999_999_999 });

const valuesIn = (text: string) => quantitiesIn(text).map((figure) => figure.value);

test("any amount printed in Chinese characters is read back", () => {
  fc.assert(
    fc.property(amount, (value) => {
      expect(parseHan(inHan(value))).toBe(value);
      expect(valuesIn(`完成${inHan(value)}宗。`)).toEqual([value]);
    }),
  );
});

test("十二 without the leading 一 is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 19 }), (value) => {
      expect(valuesIn(`新增${inHan(value).replace(/^一/, "")}家。`)).toEqual([value]);
    }),
  );
});

test("any amount printed in digits is read back, grouped, scaled or plain", () => {
  const scales = fc.constantFrom<readonly [string, number]>(
    ["", 0],
    ["万", 4],
    ["亿", 8],
    ["万亿", 12],
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.nat(99),
      scales,
      (whole, cents, scale) => {
        const digits = `${whole}.${String(cents).padStart(2, "0")}`;
        const value = Number(`${digits}e${scale[1]}`);
        expect(valuesIn(`完成${digits}${scale[0]}元。`)).toEqual([value]);
        const grouped = whole.toLocaleString("en-US").replaceAll(",", "，");
        expect(valuesIn(`完成${grouped}${scale[0]}元。`)).toEqual([Number(`${whole}e${scale[1]}`)]);
      },
    ),
  );
});

test("any range is read back with either dash", () => {
  const dash = fc.constantFrom("—", "-", "~", "～", "至", "到", "－");
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 1, max: 900 }),
      dash,
      (low, more, mark) => {
        const text = `建成${low}${mark}${low + more}个。`;
        const [figure] = quantitiesIn(text);
        expect([figure?.min, figure?.max]).toEqual([low, low + more]);
      },
    ),
  );
});

test("any date is read back, whatever its digits", () => {
  const dates = fc.record({
    year: fc.integer({ min: 1949, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(dates, ({ year, month, day }) => {
      const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
      const hanYear = [...String(year)]
        .map((digit) => "○一二三四五六七八九"[Number(digit)])
        .join("");
      const small = (value: number) => inHan(value).replace(/^一十/, "十");
      for (const text of [
        `${year}年${month}月${day}日`,
        `${hanYear}年${small(month)}月${small(day)}日`,
        iso,
      ]) {
        const [span] = periodsIn(text, {});
        expect(span?.period).toMatchObject({ start: iso, end: iso, precision: "day" });
      }
    }),
  );
});

/** Text in which numerals, units, dates and cues meet in every wrong way. */
const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."0123456789.，、。；：（）《》“”〔〕—-~至到第前近超约余多以上百千万亿一二三十零〇两",
      ),
      fc.constantFrom(
        "亿元",
        "家",
        "%",
        "年",
        "月",
        "日",
        "今年",
        "同比",
        "增长",
        "分别",
        "其中",
        "翻番",
      ),
      fc.constantFrom(
        "十四五",
        "三分之一",
        "万千瓦",
        "将",
        "已",
        "拟",
        "不低于",
        "\n",
        "　",
        "𠮷",
        "𝟙",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(""));

function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^。\n]+。?/gu)].map((match, paragraph) => {
    const from = match.index;
    const clauses = [...match[0].matchAll(/[^，；：。]+/gu)].map((clause) => ({
      from: from + clause.index,
      to: from + clause.index + clause[0].length,
    }));
    const to = from + match[0].length;
    return { from, to, section: "", paragraph: paragraph >> 1, clauses };
  });
}

function inOrderWithin(spans: readonly Span[], from: number, to: number): boolean {
  return spans.every(
    (span, index) =>
      span.from >= (spans[index - 1]?.to ?? from) && span.from < span.to && span.to <= to,
  );
}

test("on any text nothing throws, and spans lie inside, in order and apart", () => {
  fc.assert(
    fc.property(scraps, fc.nat(40), fc.nat(40), (text, a, b) => {
      const from = Math.min(a, text.length);
      const to = Math.min(from + b, text.length);
      const quantities = quantitiesIn(text, from, to);
      expect(inOrderWithin(quantities, from, to)).toBe(true);
      expect(inOrderWithin(growthIn(text, from, to), from, to)).toBe(true);
      const periods = periodsIn(text, { date: "2023-07-19" }, from, to);
      expect(inOrderWithin(periods, from, to)).toBe(true);
      statusOf(text, from, to, { date: "2023-07-19", dates: datesIn(text, from, to) }, lexicon);
      const layers = { dates: datesIn(text), quantities: quantitiesIn(text) };
      const options = { lexicon, date: "2023-07-19", ...layers };
      for (const figure of readFigures(text, sentencesOf(text), options)) {
        expect(figure.span.from).toBeGreaterThanOrEqual(figure.sentence.from);
        expect(figure.span.to).toBeLessThanOrEqual(figure.sentence.to);
        expect(Number.isFinite(figure.quantity.value ?? figure.quantity.max)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test("what a stretch holds does not depend on the text around it", () => {
  fc.assert(
    fc.property(scraps, (text) => {
      const alone = quantitiesIn(text);
      const framed = quantitiesIn(`前文。${text}。后文3家`, 3, 3 + text.length);
      const moved = framed.map((figure) => ({
        ...figure,
        from: figure.from - 3,
        to: figure.to - 3,
      }));
      expect(moved.map(({ value, unit, from, to }) => ({ value, unit, from, to }))).toEqual(
        alone.map(({ value, unit, from, to }) => ({ value, unit, from, to })),
      );
    }),
  );
});
