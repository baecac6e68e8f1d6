import { decode } from "fast-png";
import { drawPages, pngOf } from "../../../src/file/draw/draw-pages.ts";
import { DEFAULT_LIMITS } from "../../../src/file/limits.ts";
import { ofdText } from "../../../src/file/ofd/ofd.ts";
import { pdfText } from "../../../src/file/pdf/read-pdf.ts";
import { areasOf } from "../../../src/model/page-layout.ts";
import { ofdFile, textObject } from "../../support/files/ofd-file.ts";
import { pdfFile, words } from "../../support/files/pdf-file.ts";

const bytes = pdfFile([[words("设立基金。电话：0755-23100000", 100, 700)]]);
const DPI = 72;

async function drawn(text: string, lit: readonly [number, number][]) {
  const { layout } = await pdfText(bytes, "letter.pdf", { limits: DEFAULT_LIMITS });
  if (layout === undefined) throw new Error("no layout");
  const areas = lit.flatMap(([start, end]) => areasOf(layout, start, end));
  const options = { dpi: DPI, limits: DEFAULT_LIMITS, lit: areas };
  const [page] = await drawPages({ bytes, layout, text }, [1], options);
  if (page === undefined) throw new Error("no page");
  return decode(pngOf(page));
}

/** Where on the page shades are of a kind, from left to right. */
function reachOf(
  { width, data }: Awaited<ReturnType<typeof drawn>>,
  is: (red: number, blue: number) => boolean,
): [number, number] {
  const xs: number[] = [];
  for (let at = 0; at < data.length; at += 3) {
    if (is(data[at] ?? 0, data[at + 2] ?? 0)) xs.push((at / 3) % width);
  }
  return [Math.min(...xs), Math.max(...xs)];
}

const isLit = (red: number, blue: number): boolean => red > 250 && blue < 110;

test("lit words are marked where they stand", async () => {
  const [from, to] = reachOf(await drawn("", [[2, 4]]), isLit);
  expect(from).toBeCloseTo(132, -1);
  expect(to).toBeCloseTo(163, -1);
});

test("digits that the text blots out are not to be seen", async () => {
  const shadesOf = async (text: string): Promise<number[]> => {
    const { width, data } = await drawn(text, []);
    // Along the figures, just above their feet.
    return Array.from({ length: 80 }, (_, x) => data[((842 - 706) * width + 232 + x) * 3] ?? 0);
  };
  expect(Math.max(...(await shadesOf("设立基金。电话：")))).toBe(255);
  const hidden = await shadesOf("设立基金。电话：████-████████");
  expect(hidden.filter((shade) => shade === 40).length).toBeGreaterThan(65);
});

test("pages of an OFD file are drawn of their words, each where it stands", async () => {
  const ofd = ofdFile([[textObject("东莞市工信局", 20, 50)], [textObject("设立基金", 60, 100)]]);
  const read = ofdText(ofd, "letter.ofd", DEFAULT_LIMITS);
  const { text, layout } = read;
  if (layout === undefined) throw new Error("no layout");
  const start = [...text].indexOf("设");
  const options = { dpi: DPI, limits: DEFAULT_LIMITS, lit: areasOf(layout, start, start + 2) };
  const pages = await drawPages({ bytes: ofd, layout, text }, [1, 2], options);
  expect(pages.map(({ width, height }) => [width, height])).toEqual([
    [595, 842],
    [595, 842],
  ]);
  const [first, second] = pages.map((page) => decode(pngOf(page)));
  if (first === undefined || second === undefined) throw new Error("no page");
  const isInk = (red: number, blue: number): boolean => red < 128 && blue < 128;
  const millimetres = (points: number): number => (points * 25.4) / 72;
  const [from, to] = reachOf(first, isInk).map(millimetres);
  // Six characters of five millimetres each, from twenty on.
  expect(from).toBeGreaterThan(19);
  expect(to).toBeLessThan(51);
  expect(to).toBeGreaterThan(46);
  const lit = reachOf(second, isLit).map(millimetres);
  expect(lit[0]).toBeCloseTo(60, -0.5);
  expect(lit[1]).toBeCloseTo(70, -0.5);
});
