import { resolveLast } from "../../../src/annotate/mention/last-named.ts";
import type { Mention } from "../../../src/annotate/mention/mention.ts";
import { LEXICON } from "../../claim/reading.ts";

function mention(text: string, word: string, type: string): Mention {
  const from = text.indexOf(word);
  return { from, to: from + word.length, type, name: word, by: "test" };
}

describe("该装置 and the like", () => {
  const text = "散裂中子源运行，松山湖科学城建成。该装置升级，该院成立。";
  const facility = mention(text, "散裂中子源", "Facility");
  const city = mention(text, "松山湖科学城", "ScienceCity");

  it("is the last thing of its kind that was named", () => {
    const [found, ...others] = resolveLast(text, LEXICON, [facility, city]);
    expect(found).toMatchObject({ type: "Facility", name: "散裂中子源", anaphor: true });
    expect(found?.from).toBe(text.indexOf("该装置"));
    expect(others).toEqual([]);
  });

  it("is never what is named only later, or inside another name", () => {
    expect(resolveLast("该装置升级。散裂中子源", LEXICON, [])).toEqual([]);
    const later = { ...facility, from: 30, to: 35 };
    expect(resolveLast(text, LEXICON, [later])).toEqual([]);
    expect(resolveLast(text, LEXICON, [{ ...facility, nested: true }])).toEqual([]);
  });

  it("goes by what was named last when two are of its kind", () => {
    const two = "甲装置、乙装置。该装置升级。丙装置。该装置运行。";
    const mentions = ["甲装置", "乙装置", "丙装置"].map((word) => mention(two, word, "Facility"));
    expect(resolveLast(two, LEXICON, mentions).map(({ name }) => name)).toEqual([
      "乙装置",
      "丙装置",
    ]);
  });
});
