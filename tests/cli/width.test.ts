import { displayWidth, wrap } from "../../src/cli/width.ts";

describe("displayWidth", () => {
  test.each([
    ["", 0],
    ["abc", 3],
    ["松山湖", 6],
    ["ＡＢ", 4],
    ["𠮷野家", 6],
    ["e\u0301", 1],
    ["“—”", 3],
    ["〔2021〕", 8],
  ])("%j takes %i columns", (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});

describe("wrap", () => {
  it("cuts Chinese between any two characters", () => {
    expect(wrap("松山湖材料实验室", 6)).toEqual(["松山湖", "材料实", "验室"]);
  });
  it("never fills half of a wide character's columns", () => {
    expect(wrap("松山湖", 5)).toEqual(["松山", "湖"]);
  });
  it("keeps Latin words whole where they fit", () => {
    expect(wrap("the quick brown fox", 10)).toEqual(["the quick", "brown fox"]);
  });
  it("cuts a word that no line can hold", () => {
    expect(wrap("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
  });
  it("keeps characters beyond the basic plane in one piece", () => {
    expect(wrap("𠮷𠮷𠮷", 4)).toEqual(["𠮷𠮷", "𠮷"]);
  });
  it("gives one empty line for nothing", () => {
    expect(wrap("", 4)).toEqual([""]);
  });
});
