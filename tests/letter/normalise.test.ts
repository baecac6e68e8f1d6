import { quoter, toOriginal } from "../../src/letter/quote.ts";
import { read } from "./reading.ts";

test.each([
  [
    "letters and figures are half width",
    "ＣＮＡＳ认可２４个，占１２．５％",
    "CNAS认可24个，占12.5%",
  ],
  ["marks are full width", "甲,乙;丙:丁(戊)!己?", "甲，乙；丙：丁（戊）！己？"],
  [
    "marks in figures and Latin words stay",
    "1,200元、10:30、LF-9、1-6月、A,B两类",
    "1,200元、10:30、LF-9、1-6月、A,B两类",
  ],
  ["ASCII quotes are paired", '"甲"和"乙"', "“甲”和“乙”"],
  ["mixed quotes are paired", '“甲"和"乙”', "“甲”和“乙”"],
  ["a lone closing quote closes", '甲"，乙', "甲”，乙"],
  ["doubled quotes are one", "““十四五””以来", "“十四五”以来"],
  ["corner brackets are quotes", "「甲『乙』丙」", "“甲‘乙’丙”"],
  ["an apostrophe in a word stays", "McDonald's公司", "McDonald's公司"],
  ["spaces beside Han are dropped", "2020 年 5 月，vivo 智慧 终端", "2020年5月，vivo智慧终端"],
  ["Latin words keep one space", "Big   Bay Area项目", "Big Bay Area项目"],
  ["the kinds of dashes stay apart", "甲—乙－丙-丁一戊～己", "甲—乙－丙-丁一戊～己"],
  [
    "document numbers have one kind of brackets",
    "东府[2021]5号、粤府(2020)第6号、见（2019）",
    "东府〔2021〕5号、粤府〔2020〕第6号、见（2019）",
  ],
  [
    "radicals and compatibility characters are the usual ones",
    "⼀⻅⼾增⻓㎡〈甲〉",
    "一见户增长m2〈甲〉",
  ],
  ["what cannot be seen is dropped", "东\u200b莞\ufeff市\u00ad", "东莞市"],
  ["characters beyond the BMP stay", "𠮷野家😀", "𠮷野家😀"],
  ["a full stop in ASCII ends a Chinese sentence", "答复如下.", "答复如下。"],
])("%s", async (_, printed, text) => {
  expect((await read(printed)).text).toBe(text);
});

test("every unit of the text comes from where it was printed", async () => {
  const source = '\n 甲　乙\r\n\r\n𠮷 野ＣＮＡＳ\n— 2 —\n"丙"';
  const letter = await read(source);
  const points = [...source];
  const units = Array.from(letter.text, (_, at) => points[letter.offsets[at] ?? -1]);
  expect(letter.text).toBe("甲乙\n𠮷野CNAS\n“丙”");
  expect(units.filter((unit) => unit?.trim() !== "").join("")).toContain("甲乙");
  const span = { from: letter.text.indexOf("野"), to: letter.text.indexOf("野") + 5 };
  expect(
    quoter(source).exact(...(Object.values(toOriginal(letter, span)) as [number, number])),
  ).toBe("野ＣＮＡＳ");
});
