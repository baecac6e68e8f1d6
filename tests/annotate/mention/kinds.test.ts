import { kindsOf } from "../../../src/annotate/mention/kinds.ts";
import { LEXICON } from "../../claim/reading.ts";

const { words, leading, whole } = kindsOf(LEXICON.grammar.names);

describe("what somebody is, before the name", () => {
  test.each(["企业", "龙头企业", "省属国企", "高校"])("%s is such a word", (word) => {
    expect(words).toContain(word);
    expect(whole.test(word)).toBe(true);
  });

  test("is taken off with all its qualities", () => {
    expect(leading.exec("省属龙头企业海图智航公司")?.[0]).toBe("省属龙头企业");
  });

  test("is no name", () => {
    expect(whole.test("海图智航公司")).toBe(false);
    expect(leading.test("海图企业")).toBe(false);
  });
});
