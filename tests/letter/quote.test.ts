import { exactAt, quoter, toOriginal } from "../../src/letter/quote.ts";
import { FLAGSHIP, read, readFile } from "./reading.ts";

test.each([
  ["a wrapped name", "高新\n\n技术 \n产业", "高新技术产业"],
  ["a spaced figure", " 2020 年 385 宗 ", "2020年385宗"],
  ["a wrapped figure", "2020\r\n年增长 1\n35 家", "2020年增长135家"],
  ["Latin words", "Greater  Bay \n Area 项目", "Greater Bay Area项目"],
  ["a cut Latin word", "vi\nvo智慧", "vivo智慧"],
])("%s is quoted without its line wraps", (_, printed, exact) => {
  expect(exactAt(printed, 0, [...printed].length)).toBe(exact);
});

test("quotes count code points, and their context ends with the text", () => {
  const { exact, prefix, suffix } = quoter("𠮷一𠮷二三");
  expect(exact(2, 4)).toBe("𠮷二");
  expect(prefix(2)).toBe("𠮷一");
  expect(suffix(4)).toBe("三");
  expect(quoter("字".repeat(100)).prefix(50)).toHaveLength(32);
});

test("a span of the real letter is quoted as it was printed, joined over its wrap", async () => {
  const letter = await readFile(FLAGSHIP);
  const words = "关于加快构建莞深高新技术产业协同发展共同体的建议";
  const from = letter.text.indexOf(words);
  const { start, end } = toOriginal(letter, { from, to: from + words.length });
  const printed = [...letter.record.text].slice(start, end).join("");
  expect(printed).toContain("\n");
  expect(exactAt(letter.record.text, start, end)).toBe(words);
});

test("a span ends on printed characters although it was taken with its line break", async () => {
  const letter = await read("甲乙。\n\n丙丁。");
  expect(toOriginal(letter, { from: 0, to: 4 })).toEqual({ start: 0, end: 3 });
  expect(toOriginal(letter, { from: 3, to: 7 })).toEqual({ start: 5, end: 8 });
});
