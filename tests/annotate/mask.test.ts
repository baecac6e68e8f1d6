import { FIRST_GROUP, groupChar, mask, QUANTITY } from "../../src/annotate/mask.ts";

describe("a mask", () => {
  test.each([
    ["nothing", "投资35亿元", [], "投资35亿元"],
    ["a stretch", "投资35亿元", [{ from: 2, to: 6, by: "#" }], "投资####"],
    [
      "stretches in any order",
      "甲乙丙丁",
      [
        { from: 3, to: 4, by: "b" },
        { from: 0, to: 2, by: "a" },
      ],
      "aa丙b",
    ],
    [
      "of stretches from one place the longest",
      "甲乙丙丁",
      [
        { from: 1, to: 2, by: "a" },
        { from: 1, to: 4, by: "b" },
      ],
      "甲bbb",
    ],
    [
      "of overlapping stretches the first",
      "甲乙丙丁",
      [
        { from: 2, to: 4, by: "b" },
        { from: 0, to: 3, by: "a" },
      ],
      "aaa丁",
    ],
    ["an empty text", "", [], ""],
  ])("covers %s", (_what, text, spans, expected) => {
    expect(mask(text, spans)).toBe(expected);
  });

  it("keeps the length, so that offsets stay true beyond the BMP", () => {
    const text = "𠮷田35亿元";
    expect(mask(text, [{ from: 0, to: 3, by: QUANTITY }])).toHaveLength(text.length);
  });
});

describe("the stand-ins of groups", () => {
  it("are all different, and none for a group too many", () => {
    const chars = Array.from({ length: 7000 }, (_, index) => groupChar(index));
    const given = chars.filter((char) => char !== undefined);
    expect(new Set(given).size).toBe(given.length);
    expect(given[0]).toBe(String.fromCharCode(FIRST_GROUP));
    expect(given.every((char) => /^\p{Co}$/u.test(char))).toBe(true);
    expect(chars.at(-1)).toBeUndefined();
  });
});
