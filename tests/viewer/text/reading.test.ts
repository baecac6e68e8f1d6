import {
  sectionName,
  sentenceAfter,
  sentenceMarks,
  sentencesOf,
  shareOf,
} from "../../../viewer/src/text/reading.ts";

const section = (id: string, ...sentences: { start: number; end: number; facts: string[] }[]) => ({
  id,
  number: "",
  heading: "",
  sentences,
});
const coverage = {
  letter: "Letter:x",
  entities: [],
  rules: [],
  sections: [
    section("x#1", { start: 0, end: 4, facts: ["a"] }, { start: 4, end: 9, facts: [] }),
    section("x#2", { start: 9, end: 12, facts: ["b", "c"] }, { start: 12, end: 20, facts: [] }),
  ],
};
const sentences = sentencesOf(coverage);
const isSilent = ({ facts }: { readonly facts: readonly string[] }) => facts.length === 0;

test("sentences without facts are counted and marked", () => {
  expect(shareOf(sentences)).toEqual({ sentences: 4, silent: 2 });
  expect(shareOf([])).toEqual({ sentences: 0, silent: 0 });
  expect(sentenceMarks(coverage).map(({ id }) => id)).toEqual([
    "telling",
    "silent",
    "telling",
    "silent",
  ]);
  expect(sentenceMarks(undefined)).toEqual([]);
});

test("a walk goes from sentence to sentence and stops at the ends", () => {
  expect(sentenceAfter(sentences, undefined, 1)).toBe(0);
  expect(sentenceAfter(sentences, undefined, -1)).toBe(12);
  expect(sentenceAfter(sentences, 0, 1)).toBe(4);
  expect(sentenceAfter(sentences, 12, 1)).toBe(12);
  expect(sentenceAfter(sentences, 0, -1)).toBe(0);
  expect(sentenceAfter([], undefined, 1)).toBeUndefined();
});

test("a walk over sentences without facts leaves the others out", () => {
  expect(sentenceAfter(sentences, 0, 1, isSilent)).toBe(4);
  expect(sentenceAfter(sentences, 4, 1, isSilent)).toBe(12);
  expect(sentenceAfter(sentences, 9, -1, isSilent)).toBe(4);
});

test("a section is called by its heading, else by its place", () => {
  expect(sectionName({ id: "x#1", heading: "一是完善顶层设计" }, "en")).toBe("一是完善顶层设计");
  expect(sectionName({ id: "x#head", heading: "" }, "zh")).toBe("信头");
  expect(sectionName({ id: "x#tail", heading: "" }, "en")).toBe("Closing lines");
  expect(sectionName({ id: "x#1", heading: "" }, "zh")).toBe("正文");
});
