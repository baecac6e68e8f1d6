import { resolveCounted } from "../../../src/annotate/mention/counted-pointers.ts";
import type { Mention } from "../../../src/annotate/mention/mention.ts";
import { LEXICON } from "../../claim/reading.ts";

function mention(text: string, word: string, type: string): Mention {
  const from = text.indexOf(word);
  return { from, to: from + word.length, type, name: word, by: "test" };
}

function meant(
  text: string,
  ...named: readonly (readonly [word: string, type: string])[]
): string[] {
  const mentions = named.map(([word, type]) => mention(text, word, type));
  return resolveCounted(text, LEXICON, mentions).map(({ name }) => name);
}

describe("those who were named and are counted", () => {
  it("are the last row of such types, if it is as long", () => {
    const text = "甲院和乙室成立，两家机构落户丙园。";
    expect(meant(text, ["甲院", "Institution"], ["乙室", "Laboratory"])).toEqual(["甲院", "乙室"]);
    const three = "甲院、乙院和丁院成立，两家机构落户丙园。";
    const all = ["甲院", "乙院", "丁院"].map((word) => [word, "Institution"] as const);
    expect(meant(three, ...all)).toEqual([]);
  });

  it("are those of the kind that the sentence has named, where none stand in a row", () => {
    const text = "甲公司向乙公司推介，两家公司签约。";
    expect(meant(text, ["甲公司", "Company"], ["乙公司", "Company"])).toEqual(["甲公司", "乙公司"]);
    const before = "甲公司成立。乙公司推介，两家公司签约。";
    expect(meant(before, ["甲公司", "Company"], ["乙公司", "Company"])).toEqual([]);
  });

  it("are new ones behind a verb", () => {
    const text = "甲公司和乙公司签约，引进两家企业。";
    expect(meant(text, ["甲公司", "Company"], ["乙公司", "Company"])).toEqual([]);
  });

  it("are anybody where no kind is told", () => {
    const text = "甲项目和乙园开工，二者均已投产。";
    expect(meant(text, ["甲项目", "Project"], ["乙园", "Zone"])).toEqual(["甲项目", "乙园"]);
  });
});
