import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readLetters, readWhole } from "../../src/cli/input.ts";
import { LettergraphError } from "../../src/model/errors.ts";
import { createTestIo, freshFolder } from "./test-io.ts";

async function letters(
  paths: readonly string[],
  circumstances: Parameters<typeof createTestIo>[0],
) {
  const items = [];
  for await (const item of readLetters(createTestIo(circumstances), paths)) {
    items.push("bytes" in item ? { ...item, bytes: new TextDecoder().decode(item.bytes) } : item);
  }
  return items;
}

describe("readLetters", () => {
  it("reads a file by its path from the working folder", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "a.txt"), "甲");
    expect(await letters(["a.txt"], { folder })).toEqual([
      { name: "a.txt", bytes: "甲", total: 1 },
    ]);
  });

  it("reads the letters of a folder and those below it, in order", async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, "in", "sub"), { recursive: true });
    for (const name of ["b.txt", "a.PDF", "note.md", join("sub", "c.html")]) {
      writeFileSync(join(folder, "in", name), name);
    }
    const items = await letters(["in"], { folder });
    expect(
      items.map((item) => ("name" in item ? item.name : `${item.file}: ${item.what}`)),
    ).toEqual([
      `${join("in", "note.md")}: .md is no letter's ending`,
      join("in", "a.PDF"),
      join("in", "b.txt"),
      join("in", "sub", "c.html"),
    ]);
  });

  it("reports every missing file before it reads any, and reads the others", async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, "empty"));
    writeFileSync(join(folder, "a.txt"), "甲");
    expect(await letters(["x.txt", "empty", "a.txt", "y.txt"], { folder })).toMatchObject([
      { file: "x.txt", what: "there is no such file" },
      { file: "empty", what: "this folder holds no letter" },
      { file: "y.txt", what: "there is no such file" },
      { name: "a.txt", bytes: "甲" },
    ]);
  });

  it("does not fetch letters from the net", async () => {
    const reading = letters(["https://dongguan.example/letter.html"], {});
    await expect(reading).rejects.toMatchObject({
      kind: "usage",
      code: "letter-on-the-net",
      faults: [{ file: "https://dongguan.example/letter.html" }],
    });
  });

  it("takes stdin as one letter", async () => {
    expect(await letters(["-"], { stdin: "东莞市\n复函" })).toEqual([
      { name: "stdin", bytes: "东莞市\n复函" },
    ]);
  });

  it("takes a stdin of JSON lines as one letter a line, and says which line is none", async () => {
    const stdin = '\n{"text":"甲","name":"a"}\n{"text":1}\n{"text":"乙"}\n\nbroken\n{"text":"丙"}';
    expect(await letters(["-"], { stdin })).toMatchObject([
      { name: "a", bytes: "甲", isLine: true },
      { file: "stdin", line: 3 },
      { name: "stdin:4", bytes: "乙" },
      { file: "stdin", line: 6 },
      { name: "stdin:7", bytes: "丙" },
    ]);
  });

  it("puts lines together that come in pieces, also when a character is torn", async () => {
    const bytes = new TextEncoder().encode('{"text":"东莞"}\n{"text":"深圳"}\n');
    const io = {
      ...createTestIo(),
      stdin: (async function* () {
        for (const byte of bytes) yield Uint8Array.of(byte);
      })(),
    };
    const texts = [];
    for await (const item of readLetters(io, ["-"])) {
      texts.push("bytes" in item && new TextDecoder().decode(item.bytes));
    }
    expect(texts).toEqual(["东莞", "深圳"]);
  });
});

describe("readWhole", () => {
  it("refuses an empty stdin", async () => {
    const reading = readWhole(createTestIo({ stdin: " \n" }), "-");
    await expect(reading).rejects.toBeInstanceOf(LettergraphError);
  });
});
