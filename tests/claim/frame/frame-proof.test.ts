import { aroundNumber, aroundTitle, withLabel } from "../../../src/claim/frame/frame-proof.ts";

type Around = (text: string, span: { from: number; to: number }) => { from: number; to: number };

/** The proof of the words in the text. */
function proof(around: Around, text: string, words: string): string {
  const from = text.indexOf(words);
  const span = around(text, { from, to: from + words.length });
  return text.slice(span.from, span.to);
}

describe("the proof of a name in the frame", () => {
  test.each([
    ["领导签字：詹志斌\n", "詹志斌", "领导签字：詹志斌"],
    ["殷毓德委员：\n", "殷毓德", "殷毓德委员："],
    ["范若霖、许立为委员：\n", "范若霖", "范若霖、许立为委员："],
    ["詹志斌", "詹志斌", "詹志斌"],
    ["电话\n詹志斌\n委员", "詹志斌", "詹志斌"],
  ])("in %j is %s with its label", (text, name, expected) => {
    expect(proof(withLabel, text, name)).toBe(expected);
  });
});

describe("the proof of a proposal's number", () => {
  test.each([
    ["会议第20210100号提案的答复", "20210100", "第20210100号提案"],
    ["会议提案第5号收悉", "5", "提案第5号"],
    ["会议20210100收悉", "20210100", "20210100"],
    ["5", "5", "5"],
  ])("in %s", (text, number, expected) => {
    expect(proof(aroundNumber, text, number)).toBe(expected);
  });
});

describe("the proof of a proposal's title", () => {
  test.each([
    ["您提出的《协同发展》的提案收悉", "协同发展", "您提出的《协同发展》的提案"],
    ["您提出的“协同发展”的建议收悉", "协同发展", "您提出的“协同发展”的建议"],
    ["收悉。《协同发展》。", "协同发展", "《协同发展》"],
    ["协同发展", "协同发展", "协同发展"],
  ])("in %s", (text, title, expected) => {
    expect(proof(aroundTitle, text, title)).toBe(expected);
  });
});
