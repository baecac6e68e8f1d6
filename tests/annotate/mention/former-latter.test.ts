import { resolveOrdered } from "../../../src/annotate/mention/former-latter.ts";
import type { Mention } from "../../../src/annotate/mention/mention.ts";
import { LEXICON } from "../../claim/reading.ts";

function named(text: string, ...words: readonly string[]): Mention[] {
  return words.map((word) => {
    const from = text.indexOf(word);
    return { from, to: from + word.length, type: "Project", name: word, by: "test" };
  });
}

function meant(text: string, ...words: readonly string[]): string[] {
  return resolveOrdered(text, LEXICON, named(text, ...words)).map(
    ({ from, to, name }) => `${text.slice(from, to)} ${name}`,
  );
}

describe("前者 and 后者", () => {
  it("are the two things that were named side by side", () => {
    const text = "甲基地、乙总部签约，前者落户佛堂镇，后者落户丙园。";
    expect(meant(text, "甲基地", "乙总部")).toEqual(["前者 甲基地", "后者 乙总部"]);
  });

  it("stay the same two whatever is named between them", () => {
    const text = "甲基地和乙总部签约，前者并入丙园、丁园，后者新建。";
    expect(meant(text, "甲基地", "乙总部", "丙园", "丁园")).toEqual(["前者 甲基地", "后者 乙总部"]);
  });

  it("are nobody where no two stand side by side", () => {
    expect(meant("甲基地投产后带动乙总部，前者更大。", "甲基地", "乙总部")).toEqual([]);
    expect(meant("前者更大。")).toEqual([]);
  });
});
