import { annotate } from "../../src/annotate/annotate.ts";
import type { Lexicon } from "../../src/claim/lexicon.ts";
import { clausesOf } from "../../src/claim/parse/clauses.ts";
import { frameClaims } from "../../src/claim/relation/frame-claims.ts";
import { extractLetter, scenesOf } from "../../src/draft/extract-letter.ts";
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
          const from = target.global || target.sticky ? target.lastIndex : 0;
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

/** The list, and how often its items were looked at. */
function watched<Item>(items: readonly Item[], look: () => void): readonly Item[] {
  return new Proxy(items, {
    get(target, key) {
      if (typeof key === "string" && /^\d/.test(key)) look();
      return Reflect.get(target, key, target);
    },
  });
}

/** How many tokens and names the relations of a letter's sentences look at. */
async function looksFor(body: string): Promise<number> {
  const letter = await read(letterOf(body));
  let looks = 0;
  const look = (): void => {
    looks += 1;
  };
  for (const scene of scenesOf(letter, annotate(letter, LEXICON), LEXICON)) {
    const tokens = watched(scene.tokens, look);
    const seen = {
      ...scene,
      tokens,
      clauses: clausesOf(tokens),
      groups: watched(scene.groups, look),
      opened: watched(scene.opened, look),
    };
    frameClaims(seen, letter, LEXICON);
  }
  return looks;
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
  "verbs and names in one clause": (count) =>
    `${Array.from({ length: count }, (_, index) => `建设${named(index)}创新中心牵头`).join("")}。`,
  "phrases that open a clause": (count) =>
    `${Array.from({ length: count }, (_, index) => `依托${named(index)}研究院`).join("，")}，建设创新中心。`,
  "posts in one clause": (count) => `由我局任${"组长、".repeat(count)}副组长。`,
  "things called off": (count) => `${"取消，".repeat(count)}取消。`,
  "words that no list knows": (count) => `建设${"阿斯、甫".repeat(count)}创新中心。`,
  commas: (count) => "，".repeat(count),
  verbs: (count) => `${"共同建设".repeat(count)}创新中心。`,
  "brackets that never close": (count) => "（以下简称“".repeat(count),
  quotes: (count) => "“”《》".repeat(count),
  "names without an end": (count) => "东莞市".repeat(count),
};

describe("relations look at tokens in proportion to their number", () => {
  test.each(Object.entries(BODIES))("of %s", async (_what, body) => {
    const [empty, some, many] = await Promise.all([
      looksFor("已办理。"),
      looksFor(body(100)),
      looksFor(body(800)),
    ]);
    expect(many - empty).toBeLessThan(8 * 1.25 * (some - empty) + 1);
  });
});

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
