import { anyWord, escapeRegExp, matchesIn } from "../../../src/annotate/mention/mention.ts";

const starts = (text: string, pattern: RegExp, span?: { from: number; to: number }) =>
  [...matchesIn(text, pattern, span)].map(({ index }) => index);

describe("matches in a span", () => {
  test.each([
    ["without a span are those of the whole text", "一市二市三市", /市/, undefined, [1, 3, 5]],
    ["begin in it", "一市二市三市", /市/, { from: 2, to: 5 }, [3]],
    ["may end behind it", "松山湖材料实验室", /材料实验室/, { from: 0, to: 4 }, [3]],
    ["see what stands before it", "东莞市局", /(?<=市)局/, { from: 3, to: 4 }, [3]],
    ["may be empty", "甲乙丙", /(?=乙)/, undefined, [1]],
    ["may be empty everywhere", "甲乙", /(?:)/, undefined, [0, 1]],
    ["are none in an empty span", "甲乙", /甲/, { from: 1, to: 1 }, []],
    ["are none in an empty text", "", /甲*/, undefined, []],
    ["do not overlap", "的的的", /的的/, undefined, [0]],
    ["keep flags", "abAB", /a/i, undefined, [0, 2]],
  ])("%s", (_what, text, pattern, span, expected) => {
    expect(starts(text, pattern, span)).toEqual(expected);
    expect(starts(text, new RegExp(pattern, `${pattern.flags}g`), span)).toEqual(expected);
  });

  it("may be walked while others walk the same expression", () => {
    const pattern = /市/g;
    const seen = [];
    for (const outer of matchesIn("甲市乙市", pattern)) {
      for (const inner of matchesIn("市市", pattern)) seen.push([outer.index, inner.index]);
    }
    expect(seen).toEqual([
      [1, 0],
      [1, 1],
      [3, 0],
      [3, 1],
    ]);
  });
});

describe("any of several words", () => {
  it("tries the longest first, each once", () => {
    expect(anyWord(["平台", "服务平台", "平台", "中心"])).toBe("服务平台|中心|平台");
  });

  it("takes signs as they are", () => {
    const signs = "a.b*c+d?(e)[f]{g}|^h$\\";
    expect(new RegExp(`^${escapeRegExp(signs)}$`).test(signs)).toBe(true);
    expect(new RegExp(`^(?:${anyWord(["3.5G", "C++"])})$`).test("3x5G")).toBe(false);
  });
});
