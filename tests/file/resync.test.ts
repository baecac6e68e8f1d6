import { decode } from "../../src/file/decode.ts";
import { DEFAULT_LIMITS } from "../../src/file/limits.ts";

/** 东莞市设立了松山湖材料产业基金，推动两市协同发展。 in GB2312, and its characters. */
const TEXT = "东莞市设立了松山湖材料产业基金，推动两市协同发展。";
const BYTES = Buffer.from(
  "b6abddb8cad0c9e8c1a2c1cbcbc9c9bdbafeb2c4c1cfb2fad2b5bbf9bdf0a3accdc6b6afc1bdcad0d0adcdacb7a2d5b9a1a3",
  "hex",
);
const LINE = Buffer.from("\n");
const read = (bytes: Uint8Array) => decode(bytes, "letter.txt", DEFAULT_LIMITS);

test.each([0, 1, 2, 7, 20, 33, BYTES.length])(
  "a byte too many at %i spoils its place alone",
  (at) => {
    for (const byte of [0x81, 0xb5, 0xc9, 0xfe]) {
      const spoilt = Buffer.concat([
        ...[BYTES, LINE, BYTES.subarray(0, at), Buffer.from([byte]), BYTES.subarray(at)],
        ...[LINE, BYTES, LINE],
      ]);
      const { text, notes } = read(spoilt);
      const [above, middle = "", below] = text.split("\n");
      expect([above, below]).toEqual([TEXT, TEXT]);
      expect(middle).toContain("�");
      // Beside the byte a character may be lost or wrong; the clause around � is not read.
      expect(middle.replace("�", "").length).toBeGreaterThanOrEqual(TEXT.length - 2);
      const wrong = [...middle].filter((character) => !`${TEXT}�`.includes(character));
      expect(wrong.length).toBeLessThanOrEqual(2);
      expect(notes).toEqual([expect.stringMatching(/^Byte \d+ of the file cannot be read as GB/)]);
    }
  },
);

test.each([1, 8, 21])("a byte too few at %i spoils its place alone", (at) => {
  const { text } = read(
    Buffer.concat([LINE, BYTES.subarray(0, at), BYTES.subarray(at + 1), LINE, BYTES]),
  );
  expect(text.split("\n")[1]?.replace("�", "").length).toBeGreaterThanOrEqual(TEXT.length - 2);
  expect(text.split("\n")[2]).toBe(TEXT);
});

test("a stretch without line breaks takes no more time than it may", () => {
  const long = Buffer.concat([...Array<Buffer>(4000).fill(BYTES), Buffer.from([0xff])]);
  const began = performance.now();
  expect(read(long).notes).toHaveLength(1);
  expect(performance.now() - began).toBeLessThan(3000);
});
