import { findPassages } from "../../../viewer/src/text/passages.ts";

const letter = { id: "Letter:甲", text: "推动莞深产业功能互补，\n推动创\n\n新发展。" };

test("words are found across line breaks, with what stands around them", () => {
  const [first] = findPassages(letter, "推动创新", 5);
  expect(first).toMatchObject({ letter: "Letter:甲", start: 12, end: 18 });
  expect(first?.words).toContain("互补，推动创新发展。");
});

test("every place is found, as many as are wanted; a single character is too common", () => {
  expect(findPassages(letter, "推动", 5)).toHaveLength(2);
  expect(findPassages(letter, "推动", 1)).toHaveLength(1);
  expect(findPassages(letter, "推", 5)).toEqual([]);
  expect(findPassages(letter, "没有", 5)).toEqual([]);
});
