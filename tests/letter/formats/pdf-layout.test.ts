import { type Piece, printedText } from "../../../src/letter/formats/pdf-layout.ts";

/** A line of 10-point characters, each 10 points wide, on its baseline. */
function line(text: string, x: number, y: number): Piece {
  return { text, x, y, width: [...text].length * 10, size: 10 };
}

test("indents, gaps within a line and blank lines show as spaces and blank lines", () => {
  const page = [
    line("关于发展的答复", 150, 700),
    line("二、", 120, 600),
    line("下一步", 140, 600),
    line("将继续推进。", 100, 580),
    line("2021年", 160, 580),
  ];
  expect(printedText([page])).toBe(
    "          关于发展的答复\n\n    二、下一步\n将继续推进。2021年",
  );
});

test("pieces of a line may come in any order and a little out of line", () => {
  expect(printedText([[line("丁", 130, 99), line("甲乙", 100, 100), line("丙", 120, 101)]])).toBe(
    "甲乙丙丁",
  );
});

test("headers, addresses and page numbers that pages share are left out", () => {
  const pages = [1, 2, 3].map((number) => [
    line("某市某局文件", 80, 800),
    line(`第${number}段的内容`, 100, 700),
    line(`https://example.com ${number}/3`, 40, 20),
  ]);
  expect(printedText(pages)).toBe("第1段的内容\f第2段的内容\f第3段的内容");
});

test("a page with one line keeps it", () => {
  expect(printedText([[line("甲", 100, 700)], [line("甲", 100, 700)]])).toBe("甲\f甲");
});

test("pages without pieces have no text", () => {
  expect(printedText([[], []]).trim()).toBe("");
});
