import { DEFAULT_LIMITS } from "../../../src/file/limits.ts";
import { ofdText } from "../../../src/file/ofd/ofd.ts";
import { ofdFile, textObject } from "../../support/files/ofd-file.ts";

function textOf(...pages: string[][]) {
  return ofdText(ofdFile(pages), "letter.ofd", DEFAULT_LIMITS);
}

test("words are read in the order of their places", () => {
  const { text } = textOf(
    [
      textObject("第二行", 20, 60),
      textObject("东莞市", 20, 50),
      textObject("工信局", 35, 50),
      textObject("缩进", 30, 40),
    ],
    [textObject("下一页", 20, 50)],
  );
  expect(text).toBe("    缩进\n东莞市工信局\n第二行\f下一页");
});

test("words one step below the other, and steps written out", () => {
  const object = `<ofd:TextObject Boundary="20 20 180 90" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="5 5 5">设立基金</ofd:TextCode><ofd:TextCode X="0" Y="15" DeltaX="g 1 5">推进</ofd:TextCode></ofd:TextObject>`;
  expect(textOf([object]).text).toBe("设立基金\n推进");
});

test("slanted words and faint words behind others are left out", () => {
  const faint = '<ofd:FillColor Value="220 220 220"/>';
  const { text, notes } = textOf([
    textObject("机密", 20, 50, 'CTM="0.7 0.7 -0.7 0.7 0 0"'),
    textObject("内部", 22, 52, "", faint),
    textObject("东莞市工信局", 20, 50),
  ]);
  expect(text).toBe("东莞市工信局");
  expect(notes).toEqual(["left out as a watermark: 内部"]);
});

test("figures that each take the room of a character stand together, words apart do not", () => {
  expect(textOf([textObject("第39号2020年12月", 20, 50)]).text).toBe("第39号2020年12月");
  expect(textOf([textObject("GDP 3", 20, 50)]).text).toMatch(/^GDP +3$/);
});

test("a file of scanned pages says how they can be read", () => {
  expect(() => textOf(['<ofd:ImageObject ID="1"/>'])).toThrow(
    /pictures of pages and no text.*--ocr/s,
  );
});
