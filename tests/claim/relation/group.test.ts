import { QUANTITY } from "../../../src/annotate/mask.ts";
import type { Mention } from "../../../src/annotate/mention/mention.ts";
import { groupsOf } from "../../../src/claim/relation/group.ts";
import type { Sentence } from "../../../src/letter/letter.ts";
import { LEXICON } from "../reading.ts";

/** Groups of a sentence in which single Latin letters are names and `#` figures: `AB|C`, `A|B` where two parties meet. */
function grouped(text: string, nested: readonly string[] = []): string[] {
  const masked = text.replaceAll("#", QUANTITY);
  const mentions = [...text.matchAll(/[A-Z]/g)].map(
    ({ index, 0: name }): Mention => ({
      from: index,
      to: index + 1,
      type: "Company",
      name,
      by: "test",
      ...(nested.includes(name) && { nested: true }),
    }),
  );
  const span = { from: 0, to: text.length };
  const sentence: Sentence = { ...span, section: "#1", paragraph: 0, clauses: [span] };
  return groupsOf(masked, sentence, mentions, { whole: /^企业$/ }, LEXICON.types).map(
    ({ members, parties }) => {
      const names = members.map(({ name }) => name).join("");
      return parties < members.length
        ? `${names.slice(0, parties)}|${names.slice(parties)}`
        : names;
    },
  );
}

describe("names in a row", () => {
  test.each([
    ["are one group with 、", "A、B、C签约", ["ABC"]],
    ["are two parties with 与", "A与B签约", ["A|B"]],
    ["are two parties with 和", "A、B和C签约", ["AB|C"]],
    ["meet once only", "A和B与C签约", ["A|BC"]],
    ["are one group with 以及", "A、B以及C签约", ["ABC"]],
    ["go on past the remark behind a name", "A（#）、B（#）签约", ["AB"]],
    ["go on past the figure before a name", "A、投资#的B签约", ["AB"]],
    ["go on past a short name that is given", "A（以下简称“甲”）、B签约", ["AB"]],
    ["are two groups with words between", "A建设B", ["A", "B"]],
    ["are two groups with a comma between", "A，B签约", ["A", "B"]],
    ["are two groups with a full stop between", "A。B", ["A", "B"]],
    ["are none where there is no name", "签约", []],
  ])("%s", (_what, text, expected) => {
    expect(grouped(text)).toEqual(expected);
  });

  it("leave out what is nested in other names", () => {
    expect(grouped("A、B、C签约", ["B"])).toEqual(["A", "C"]);
  });

  it("are as many as letters hold, each with a sign of its own", () => {
    const text = Array.from({ length: 3000 }, () => "A建设").join("");
    expect(grouped(text)).toHaveLength(3000);
  });
});
