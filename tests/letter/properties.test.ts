import fc from "fast-check";
import { quoter, toOriginal } from "../../src/letter/quote.ts";
import { DEV_LETTERS, FLAGSHIP, read, readBytes, readFile, valuesOf } from "./reading.ts";

/** Text as people's files hold it: Chinese, ASCII, marks, white space, characters beyond the BMP, lone surrogates. */
const MESSY = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."东莞市深圳市关于对第号提案的答复委员：。，；！？（）“”《》〈〉‘’、一二三是—·％＋".split(
          "",
        ),
      ),
      fc.constantFrom(
        "\n",
        "\r\n",
        " ",
        "　",
        "\t",
        "\f",
        '"',
        "'",
        "(",
        ")",
        "1.",
        "2021年5月19日",
        "一、",
        "（二）",
      ),
      fc.constantFrom("𠀀", "😀", "\ufeff", "\u200b", "\ufffd", "ｖｉｖｏ", "㎡", "⼀"),
      fc.string({ unit: "binary", maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 200 },
  )
  // Control characters make a file binary, and an opening tag a web page.
  .map((parts) => `字${parts.join("").replaceAll(/(?![\t\n\f\r])\p{Cc}/gu, "")}`);

test("the offset map is total and rises, and spans come back to printed characters", async () => {
  await fc.assert(
    fc.asyncProperty(MESSY, async (text) => {
      const letter = await read(text);
      const points = [...letter.record.text].length;
      expect(letter.offsets).toHaveLength(letter.text.length + 1);
      for (let at = 1; at < letter.offsets.length; at += 1) {
        expect(letter.offsets[at]).toBeGreaterThanOrEqual(letter.offsets[at - 1] ?? 0);
      }
      expect(letter.offsets.at(-1)).toBeLessThanOrEqual(points);
      for (const { from, to } of letter.sentences) {
        const { start, end } = toOriginal(letter, { from, to });
        const exact = quoter(letter.record.text).exact(start, end);
        expect(start < end && end <= points).toBe(true);
        expect(exact).toBe(exact.trim());
      }
    }),
    { numRuns: 300 },
  );
});

test("any bytes are read or refused with a reason", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const result = await readBytes(bytes).catch((error: unknown) => error);
      if (result instanceof Error) expect(result.name).toBe("LettergraphError");
      else expect(result).toHaveProperty("record.text");
    }),
    { numRuns: 300 },
  );
});

test("letters cut off or glued together at any place are read", async () => {
  const texts = await Promise.all(
    [FLAGSHIP, ...DEV_LETTERS].map(async (file) => (await readFile(file)).record.text),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...texts),
      fc.constantFrom(...texts),
      fc.nat(2000),
      fc.nat(2000),
      async (first, second, end, start) => {
        const glued = `字${first.slice(0, end)}${second.slice(start)}`;
        expect((await read(glued)).record.text).toBe(glued);
      },
    ),
    { numRuns: 100 },
  );
});

/** Paragraphs cut into lines of some characters, each paragraph told apart by its indent. */
function rewrapped(paragraphs: readonly string[], width: number, lineBreak: string): string {
  return paragraphs
    .flatMap((paragraph) => {
      const characters = [...`　　${paragraph}`];
      const lines = Math.ceil(characters.length / width);
      return Array.from({ length: lines }, (_, at) =>
        characters.slice(at * width, (at + 1) * width).join(""),
      );
    })
    .join(lineBreak);
}

/** Letters without a web page's menu or table around them: those lines have no form of their own. */
const PLAIN = [FLAGSHIP, ...DEV_LETTERS.filter((file) => !/\/0[24]-/.test(file))];

test.each(PLAIN)("%s reads the same when it is wrapped anew at any width", async (file) => {
  const original = await readFile(file);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 20, max: 64 }),
      fc.constantFrom("\n", "\r\n", "\n\n"),
      async (width, lineBreak) => {
        const again = await read(rewrapped(original.text.split("\n"), width, lineBreak));
        expect(valuesOf(again.frame)).toEqual(valuesOf(original.frame));
        expect(again.text.replaceAll("\n", "")).toBe(original.text.replaceAll("\n", ""));
      },
    ),
    { numRuns: 40 },
  );
});

test("full-width letters and figures, half-width marks and odd spaces change nothing", async () => {
  const original = await readFile(FLAGSHIP);
  const widened = original.text.replaceAll(/[0-9A-Za-z%+]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
  const narrowed = original.text.replaceAll(/[，：；（）]/g, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
  );
  const spaced = original.text.replaceAll(
    /(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu,
    " ",
  );
  for (const text of [widened, narrowed, spaced]) {
    const again = await read(text);
    expect(again.text).toBe(original.text);
    expect(valuesOf(again.frame)).toEqual(valuesOf(original.frame));
  }
});
