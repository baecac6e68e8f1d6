import { createDictionary } from "../../../src/annotate/mention/dictionary.ts";

const dictionary = createDictionary([
  ["东莞", "city"],
  ["东莞市", "city in full"],
  ["东莞市", "a second meaning"],
  ["莞", "letter"],
  ["𠮷田", "beyond the BMP"],
]);

describe("a dictionary", () => {
  test.each([
    ["finds the longest word", "东莞市局", 0, "东莞市", "city in full"],
    ["finds the shorter where the longer goes wrong", "东莞人", 0, "东莞", "city"],
    ["keeps the first meaning", "在东莞市", 1, "东莞市", "city in full"],
    ["finds a word of one character", "在莞建设", 1, "莞", "letter"],
    ["knows words beyond the BMP", "在𠮷田", 1, "𠮷田", "beyond the BMP"],
  ])("%s", (_what, text, index, word, value) => {
    expect(dictionary.at(text, index)).toEqual({ word, value });
  });

  test.each([
    ["where no word begins", "东莞市", 2],
    ["past the end", "东莞", 9],
    ["in an empty text", "", 0],
    ["where a word is cut off", "东", 0],
  ])("finds nothing %s", (_what, text, index) => {
    expect(dictionary.at(text, index)).toBeUndefined();
  });

  it("may be empty", () => {
    expect(createDictionary([]).at("东莞", 0)).toBeUndefined();
  });
});
