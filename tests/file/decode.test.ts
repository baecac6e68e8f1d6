import { readFileSync } from "node:fs";
import { decode } from "../../src/file/decode.ts";
import { plainText } from "../../src/file/file-text.ts";
import { DEFAULT_LIMITS } from "../../src/file/limits.ts";
import { FLAGSHIP, read, readBytes, readFile, refusalOf, valuesOf } from "../letter/reading.ts";

const TEXT = "东莞市工业和信息化局关于第1号提案的答复\r\n张三委员：您提出的提案收悉。";

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

/** Bytes of the encodings that only decoders exist for: found by decoding every pair of bytes. */
function encode(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if ([...character].length === 1 && !table.has(character))
        table.set(character, [first, second]);
    }
  }
  return Buffer.from(
    [...text].flatMap((character) => table.get(character) ?? [character.charCodeAt(0)]),
  );
}

describe("a letter is decoded", () => {
  test.each([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${TEXT}`)],
    ["UTF-16 LE with a mark", utf16(`\ufeff${TEXT}`, false)],
    ["UTF-16 BE with a mark", utf16(`\ufeff${TEXT}`, true)],
    ["UTF-16 LE", utf16(TEXT, false)],
    ["UTF-16 BE", utf16(TEXT, true)],
    ["GB18030", encode(TEXT, "gb18030")],
  ])("from %s", (_, bytes) => {
    expect(decode(bytes, "letter.txt", DEFAULT_LIMITS)).toEqual(plainText(TEXT));
  });

  test("from Big5", () => {
    const text = "深圳市科技創新委員會關於第1號提案的答覆\n張三委員：您提出的提案已收悉。";
    expect(decode(encode(text, "big5"), "letter.txt", DEFAULT_LIMITS).text).toBe(text);
  });

  test("from UTF-16 without a single ASCII character", () => {
    const text = "关于提案的答复，现将有关工作情况答复如下。".repeat(5);
    expect(decode(utf16(text, false), "letter.txt", DEFAULT_LIMITS).text).toBe(text);
    expect(decode(utf16(text, true), "letter.txt", DEFAULT_LIMITS).text).toBe(text);
  });
});

describe("a byte that means nothing", () => {
  const good = "东莞市工业和信息化局的提案答复，按规定办理。".repeat(20);

  test.each([
    ["UTF-8", Buffer.from(good), "utf-8"],
    ["GB18030", encode(good, "gb18030"), "gb18030"],
  ])("costs its place in a %s letter and nothing else, and is named", (name, bytes) => {
    const damaged = Buffer.concat([bytes, Uint8Array.of(0xff, 0x0a), bytes]);
    const { text, notes } = decode(damaged, "letter.txt", DEFAULT_LIMITS);
    expect(text).toBe(`${good}\ufffd\n${good}`);
    expect(notes).toEqual([
      `Byte ${bytes.length} of the file cannot be read as ${name}; there the text has �`,
    ]);
  });

  test("keeps the clause that it stands in from being read", async () => {
    const body = "一、2020年，我局设立了甲市乙\ufffd基金，促进发展。我局成立了丙中心。";
    const { sentences, text } = await read(`关于第1号提案的答复\n张三委员：\n${body}`);
    const words = sentences.map(({ from, to }) => text.slice(from, to));
    expect(words).toContain("促进发展。");
    expect(words.join("")).not.toMatch(/基金|\ufffd/);
  });

  test("is refused where there are more than the limit", async () => {
    const bytes = Buffer.concat(
      Array.from({ length: 21 }, () => Buffer.from([...Buffer.from(good), 0xff])),
    );
    const error = await refusalOf(readBytes(bytes));
    expect(error.code).toBe("letter-undecodable");
    expect(error.message).toContain(
      `Byte ${Buffer.byteLength(good)} of the file cannot be read as UTF-8, nor can 20 other places`,
    );
    expect(error.message).toContain("--max-unreadable");
    const read = await readBytes(bytes, { limits: { unreadable: 21 } });
    expect(read.record.text.match(/\ufffd/g)).toHaveLength(21);
  });
});

describe("a letter is refused", () => {
  test.each([
    ["empty", new Uint8Array()],
    ["white space", Buffer.from(" \n\u3000\t\r\n\f")],
    ["a byte order mark alone", Buffer.from("\ufeff")],
    ["page numbers alone", Buffer.from("— 1 —\n\n— 2 —")],
  ])("when it is %s", async (_, bytes) => {
    expect((await refusalOf(readBytes(bytes))).code).toBe("letter-empty");
  });

  test("when it is larger than the limit, before it is read", async () => {
    const error = await refusalOf(readBytes(Buffer.from(TEXT), { limits: { bytes: 20 } }));
    expect(error.code).toBe("letter-too-large");
    expect(error.message).toMatch(/limit is 20/);
  });

  test("when it is noise", async () => {
    const noise = Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256);
    expect((await refusalOf(readBytes(noise))).code).toBe("letter-binary");
  });
});

test("offsets do not count the byte order mark, and count CRLF as two", async () => {
  const { record, offsets, text } = await read(`\ufeff${TEXT}`);
  expect(record.text).toBe(TEXT);
  const place = text.indexOf("张三");
  expect([...record.text].slice(offsets[place], (offsets[place] ?? 0) + 2).join("")).toBe("张三");
});

test("a text that is no letter is read, and says what it lacks", async () => {
  const { warnings, sentences } = await read("今天天气很好。\n我们去公园。");
  expect(sentences).toHaveLength(2);
  expect(warnings).toEqual([
    "no title was found in the letter, which is called “letter” instead",
    "no issuing body was found in the letter",
    "no addressee was found in the letter",
    "no date was found in the letter",
    "no answered proposal or letter was found in the letter",
  ]);
});

test("characters that were lost before are counted", async () => {
  const { warnings } = await read(`${readFileSync(FLAGSHIP, "utf8")}\ufffd\ufffd`);
  expect(warnings).toEqual(["2 characters were lost (�) before the letter was saved"]);
});

test("a letter in traditional characters reads like the simplified one, at its own offsets", async () => {
  const { Converter } = await import("opencc-js/cn2t");
  const simplified = await readFile(FLAGSHIP);
  const source = Converter({ from: "cn", to: "t" })(simplified.record.text);
  const letter = await read(source);
  expect(letter.record.text).toBe(source);
  expect(valuesOf(letter.frame)).toEqual(valuesOf(simplified.frame));
  expect(letter.offsets).toEqual(simplified.offsets);
  expect(letter.text).toBe(simplified.text);
});

test.each([
  ["徐乾學", "徐乾学"],
  ["乾隆", "乾隆"],
  ["乾燥設備", "干燥设备"],
  ["餅乾廠", "饼干厂"],
  ["若干乾旱", "若干干旱"],
])("in a traditional letter %s is %s", async (printed, expected) => {
  const source = `關於第1號提案的答覆\n張三委員：\n　　我們會開發產業，${printed}對發展還有動力。`;
  expect((await read(source)).text).toContain(expected);
});
