import { glyphsOf } from "../../../src/file/ocr/line-glyphs.ts";

/** A level line of 20-pixel characters, each read at its middle. */
function line(...characters: readonly (readonly [text: string, middle: number])[]) {
  const length = 200;
  return {
    corners: [
      { x: 100, y: 50 },
      { x: 100 + length, y: 50 },
      { x: 100 + length, y: 74 },
      { x: 100, y: 74 },
    ],
    characters: characters.map(([text, middle]) => ({
      text,
      at: middle / length,
      confidence: 0.9,
    })),
  };
}

const half = (x: number, y: number) => [x / 2, y / 2] as const;

test("characters share the line where they meet, and keep gaps that were printed", () => {
  const glyphs = glyphsOf(line(["东", 10], ["莞", 31], ["市", 50], ["局", 150]), half, 0.5);
  const ends = glyphs.map(({ along, length }) => [along * 2 - 100, (along + length) * 2 - 100]);
  for (const [at, [from, to]] of [
    [0, 20],
    [20, 40],
    [40, 60],
    [140, 160],
  ].entries()) {
    expect(Math.abs((ends[at]?.[0] ?? 0) - (from ?? 0))).toBeLessThan(2);
    expect(Math.abs((ends[at]?.[1] ?? 0) - (to ?? 0))).toBeLessThan(2);
  }
  expect(glyphs[3]?.quad[0]).toBeCloseTo(120, -0.5);
});

test("a stroke between two characters is none, and a figure is one", () => {
  const texts = (...read: (readonly [string, number])[]) =>
    glyphsOf(line(...read), half, 0.5)
      .map(({ text }) => text)
      .join("");
  expect(texts(["新", 10], ["引", 30], ["1", 40], ["进", 50], ["项", 70])).toBe("新引进项");
  expect(texts(["第", 10], ["第", 30], ["1", 45], ["号", 60], ["案", 80])).toBe("第第1号案");
});
