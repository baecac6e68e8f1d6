import type { Mention } from "../../../src/annotate/mention/mention.ts";
import { resolveTogether } from "../../../src/annotate/mention/together.ts";
import { factsIn, LEXICON } from "../../claim/reading.ts";

const NO_PARTIES = { issuer: undefined, addressee: undefined };

function mention(text: string, word: string, type: string): Mention {
  const from = text.indexOf(word);
  return { from, to: from + word.length, type, name: word, by: "test" };
}

describe("several at once", () => {
  const text = "东莞市、深圳市、惠州市签约。三市共建，两市协作。";
  const cities = ["东莞市", "深圳市", "惠州市"].map((word) => mention(text, word, "Place"));

  it("are as many of the latest cities as the word counts", () => {
    const found = resolveTogether(text, LEXICON, cities, NO_PARTIES);
    expect(found.map(({ name }) => name)).toEqual([
      "东莞市",
      "深圳市",
      "惠州市",
      "深圳市",
      "惠州市",
    ]);
  });

  it("are nothing when too few were named", () => {
    expect(resolveTogether(text, LEXICON, cities.slice(0, 1), NO_PARTIES)).toEqual([]);
    expect(resolveTogether("双方合作", LEXICON, [], NO_PARTIES)).toEqual([]);
  });

  it("are nothing when the two parties are of different kinds", () => {
    const two = "深圳市、散裂中子源。双方合作。";
    const mentions = [mention(two, "深圳市", "Place"), mention(two, "散裂中子源", "Facility")];
    expect(resolveTogether(two, LEXICON, mentions, NO_PARTIES)).toEqual([]);
  });

  it("are nothing when they were named far away", () => {
    const far = `${text.slice(0, 14)}${"发展，".repeat(80)}三市共建`;
    expect(resolveTogether(far, LEXICON, cities, NO_PARTIES)).toEqual([]);
  });

  it("take part in facts each by itself", async () => {
    const facts = await factsIn("东莞市、深圳市签署协议。双方共同成立莞深产业联盟。");
    expect(facts).toContain("东莞市 ESTABLISHES 莞深产业联盟");
    expect(facts).toContain("深圳市 ESTABLISHES 莞深产业联盟");
  });

  it("are the two that stood side by side, whoever was named since", () => {
    const sides = "荣昌区与内江市签约，涉及东兴区、隆昌市。两地共建。";
    const near = ["荣昌区", "内江市", "东兴区", "隆昌市"].map((word) =>
      mention(sides, word, "Place"),
    );
    const meant = resolveTogether(sides, LEXICON, near, NO_PARTIES).map(({ name }) => name);
    expect(meant).toEqual(["荣昌区", "内江市"]);
  });
});
