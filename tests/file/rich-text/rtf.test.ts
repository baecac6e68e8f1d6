import { rtfText } from "../../../src/file/rich-text/rtf.ts";
import { refusalOf } from "../../letter/reading.ts";

const HEAD =
  "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f1\\fcharset136 X;}}{\\*\\generator X;}{\\info{\\title Y}}";

function textOf(body: string): string {
  return rtfText(Buffer.from(`${HEAD}${body}}`, "latin1"), "letter.rtf").text;
}

test("bytes of a font's encoding, characters by number, and paragraphs", () => {
  expect(
    textOf(
      "\\f0 \\'b6\\'ab\\'dd\\'b8\\'ca\\'d0\\par\\u19996?\\u33694\\'3f\\u24066?\\par\\f1 \\'b7\\'7c\\par",
    ),
  ).toBe("东莞市\n东莞市\n會");
  expect(textOf("\\uc0\\u19996\\u33694 \\{A\\}\\emdash\\~B\\'a3\\'ac\\line C")).toBe(
    "东莞{A}— B，\nC",
  );
});

test("numbers of lists, rows of tables, fields and links keep their words", () => {
  expect(
    textOf(
      "{\\listtext \\'d2\\'bb\\'a1\\'a2}A\\par\\trowd\\intbl B\\par C\\cell D\\cell\\row\\pard {\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt E}}\\par",
    ),
  ).toBe("一、A\nBC | D\nE");
});

test("what is hidden, struck through, taken out, or runs along pages is not read", () => {
  expect(
    textOf(
      "A{\\v B}{\\strike C}{\\deleted D}{\\header E\\par}{\\pict 0102}{\\*\\unknown F}{\\bin3 }}}}\\strike G\\strike0 H\\plain I\\par",
    ),
  ).toBe("AHI");
});

test("a note that programs may pass over is read all the same", () => {
  expect(textOf("A{\\super \\chftn}{\\*\\footnote \\chftn N.}B\\par")).toBe("AB\nN.");
});

test("a note stands at the end, and its mark not in the text", () => {
  expect(
    textOf(
      "A{\\super [1]}{\\footnote {\\super 1}N.}\\'ca\\'d0{\\super 2}km{\\super 2}\\par C\\par",
    ),
  ).toBe("A市km2\nC\n1N.");
});

test("a file that breaks off is refused", async () => {
  const error = await refusalOf(
    Promise.resolve().then(() => rtfText(Buffer.from(`${HEAD}A\\par`), "letter.rtf")),
  );
  expect(error.code).toBe("letter-damaged");
  expect(error.message).toMatch(/breaks off/);
});

test("the letterhead of the first page is read, what runs along all pages is told", () => {
  const running =
    "{\\header NOTE\\par}{\\headerl NOTE\\par}{\\footer - {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}} -\\par}";
  const first = "{\\headerf \\u19996?\\u33694?\\u24066?\\par B 1 C\\par}{\\footerf TEL\\par}";
  const whole = (body: string) => rtfText(Buffer.from(`${HEAD}${body}}`, "latin1"), "letter.rtf");
  expect(whole(`\\titlepg${running}${first}A\\par`)).toEqual({
    text: "东莞市\nB 1 C\nA\nTEL",
    notes: ["left out as a running line: NOTE"],
  });
  expect(whole(`${running}${first}A\\par`).text).toBe("A");
  const later = "\\sect{\\header X\\par}B\\par";
  expect(whole(`${running}A\\par${later}`)).toEqual({
    text: "A\nB",
    notes: ["left out as a running line: NOTE"],
  });
});
