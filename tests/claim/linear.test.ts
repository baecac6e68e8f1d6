import type { Lexicon } from "../../src/claim/lexicon.ts";
import { extractLetter } from "../../src/draft/extract-letter.ts";
import { LEXICON, letterOf, read } from "./reading.ts";

/** The lexicon with expressions that count how many characters they pass, and the count. */
function counting(): { readonly lexicon: Lexicon; readonly steps: () => number } {
  let steps = 0;
  function counted<T extends RegExp | undefined>(expression: T): T {
    if (expression === undefined) return expression;
    return new Proxy(expression, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key, target);
        if (key !== "exec") return value;
        return (text: string) => {
          const from = target.global ? target.lastIndex : 0;
          const match = target.exec(text);
          const end = match === null ? text.length : match.index + match[0].length;
          steps += 1 + Math.max(0, end - from);
          return match;
        };
      },
      set: (target, key, value) => Reflect.set(target, key, value, target),
    });
  }
  const lexicon = {
    ...LEXICON,
    slots: LEXICON.slots.map((slot) => ({
      ...slot,
      before: counted(slot.before),
      after: counted(slot.after),
      heads: counted(slot.heads),
      until: counted(slot.until),
    })),
  };
  return { lexicon, steps: () => steps };
}

async function stepsFor(body: string): Promise<number> {
  const letter = await read(letterOf(body));
  const { lexicon, steps } = counting();
  extractLetter(letter, lexicon);
  return steps();
}

const NAMES = [..."甲乙丙丁戊己庚辛壬癸"];
const named = (index: number) =>
  [...String(index + 100)].map((digit) => NAMES[Number(digit)]).join("");

/** Bodies of a letter that grow by `count`. */
const BODIES: Readonly<Record<string, (count: number) => string>> = {
  paragraphs: (count) =>
    Array.from(
      { length: count },
      (_, index) =>
        `${named(index)}科技有限公司与深圳市${named(index)}研究院共建${named(index)}创新中心，投资${index}亿元。`,
    ).join("\n"),
  "clauses of one sentence": (count) =>
    Array.from(
      { length: count },
      (_, index) => `${named(index)}科技有限公司建设${named(index)}创新中心，同比增长${index}%`,
    ).join("，"),
  "names in one list": (count) =>
    `引进${Array.from({ length: count }, (_, index) => `${named(index)}科技有限公司`).join("、")}等企业。`,
  commas: (count) => "，".repeat(count),
  verbs: (count) => `${"共同建设".repeat(count)}创新中心。`,
  "brackets that never close": (count) => "（以下简称“".repeat(count),
  quotes: (count) => "“”《》".repeat(count),
  "names without an end": (count) => "东莞市".repeat(count),
};

describe("reading takes work in proportion to the text", () => {
  test.each(Object.entries(BODIES))("of %s", async (_what, body) => {
    const [empty, some, many] = await Promise.all([
      stepsFor("已办理。"),
      stepsFor(body(100)),
      stepsFor(body(800)),
    ]);
    expect(many - empty).toBeLessThan(8 * 1.25 * (some - empty));
  });
});
