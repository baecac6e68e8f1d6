import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { run } from "../../../src/cli/run.ts";
import { createTestIo, freshFolder, jsonOf, lettergraph } from "../test-io.ts";

const LETTER = resolve("data/letters/dongguan-2021-109.txt");
const TEXT = readFileSync(LETTER, "utf8");

describe("lettergraph extract", () => {
  it("prints one letter as one object in the agreed shape", async () => {
    const outcome = await lettergraph(["extract", LETTER, "--json"]);
    expect(outcome.code).toBe(0);
    const { letter, entities, facts } = jsonOf(outcome);
    expect(Object.keys(letter).sort()).toEqual([
      "addressee",
      "date",
      "docNumber",
      "id",
      "issuer",
      "repliesTo",
      "sections",
      "sha256",
      "title",
    ]);
    expect(letter).toMatchObject({
      id: "Letter:东工信函〔2021〕109号",
      docNumber: "东工信函〔2021〕109号",
      date: "2021-05-19",
      issuer: "东莞市工业和信息化局",
    });
    expect(letter.sections.length).toBeGreaterThan(3);
    for (const entity of entities) {
      expect(Object.keys(entity)).toEqual([
        "id",
        "type",
        "name",
        "aliases",
        "properties",
        "mentions",
      ]);
      expect(entity.id).toBe(`${entity.type}:${entity.name}`);
    }
    for (const { evidence, ...fact } of facts) {
      expect(Object.keys(fact)).toEqual([
        "id",
        "subject",
        "predicate",
        "object",
        "status",
        "qualifiers",
      ]);
      expect(evidence).not.toEqual([]);
    }
  });

  it("quotes the letter's own words for every fact", async () => {
    const { facts } = jsonOf(await lettergraph(["extract", LETTER, "--json"]));
    const text = [...TEXT];
    const bare = (words: string) => words.replace(/\s/g, "");
    for (const { evidence } of facts) {
      for (const { start, end, exact, rule, provenance } of evidence) {
        expect(bare(text.slice(start, end).join(""))).toBe(bare(exact));
        expect(rule).not.toBe("");
        expect(provenance).not.toBe("background");
      }
    }
  });

  it("prints the same bytes each time", async () => {
    const [first, second] = await Promise.all([
      lettergraph(["extract", LETTER, "--json"]),
      lettergraph(["extract", LETTER, "--json"]),
    ]);
    expect(second.out).toBe(first.out);
  });

  it("reads stdin, and a stdin of lines into lines", async () => {
    const whole = await lettergraph(["extract", "-", "--json"], { stdin: TEXT });
    expect(jsonOf(whole).letter.docNumber).toBe("东工信函〔2021〕109号");
    const line = `${JSON.stringify({ text: TEXT })}\n`;
    const lines = await lettergraph(["extract", "-"], { stdin: line + line });
    const letters = lines.out
      .trimEnd()
      .split("\n")
      .map((each) => JSON.parse(each));
    expect(letters.map(({ letter }) => letter.id)).toEqual(Array(2).fill(jsonOf(whole).letter.id));
  });

  it("prints what a folder holds as an array, however little that is", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "a.txt"), TEXT);
    expect(jsonOf(await lettergraph(["extract", ".", "--json"], { folder }))).toHaveLength(1);
  });

  it("prints each letter as soon as it is read", async () => {
    const folder = freshFolder();
    const io = createTestIo({ folder, stdin: `${JSON.stringify({ text: TEXT })}\n`.repeat(3) });
    const written: string[] = [];
    const stdin = (async function* () {
      for (const line of [1, 2, 3]) {
        written.push(`${line}: ${io.written.out.split("\n").length - 1}`);
        yield new TextEncoder().encode(`${JSON.stringify({ text: TEXT })}\n`);
      }
    })();
    expect(await run(["extract", "-", "--ndjson"], { ...io, stdin })).toBe(0);
    expect(written).toEqual(["1: 0", "2: 1", "3: 2"]);
  });

  it("keeps the order of lines, and leaves out those that are no letter", async () => {
    const lines = [201, 202, 203].map((number) =>
      JSON.stringify({ text: TEXT.replace("〕109 号", `〕${number} 号`) }),
    );
    const stdin = [lines[0], "no json", lines[1], '{"text": 3}', "[]", lines[2], ""].join("\n");
    const { code, out, err } = await lettergraph(["extract", "-", "--ndjson"], { stdin });
    expect(code).toBe(3);
    const read = out.trim().split("\n");
    expect(read.map((line) => JSON.parse(line).letter.docNumber.slice(-4))).toEqual([
      "201号",
      "202号",
      "203号",
    ]);
    expect(err.match(/left out: stdin:\d+/g)).toEqual(
      [2, 4, 5].map((line) => `left out: stdin:${line}`),
    );
    const spread = [lines[0], lines[1], lines[2]].map((line) => `${line}\n`);
    const apart = await Promise.all(
      spread.map((line) => lettergraph(["extract", "-", "--ndjson"], { stdin: line })),
    );
    expect(apart.map((each) => each.out).join("")).toBe(out);
  });

  it("prints several letters as one array", async () => {
    const outcome = await lettergraph(["extract", LETTER, LETTER, "--json"]);
    expect(jsonOf(outcome)).toHaveLength(2);
  });

  it("prints facts with their quotes for people, and counts on stderr", async () => {
    const { out, err } = await lettergraph(["extract", LETTER]);
    expect(out).toMatch(/^subject +predicate +object +status +quote$/m);
    expect(err).toMatch(/^Letter:东工信函〔2021〕109号: \d+ entities, \d+ facts$/m);
  });

  it("keeps the lines within the terminal", async () => {
    const { out } = await lettergraph(["extract", LETTER], { columns: 100 });
    for (const line of out.split("\n")) expect([...line].length).toBeLessThanOrEqual(100);
  });

  test.each([
    ["an empty letter", "", 65, /letter\.txt: There is no text in the letter/],
    ["a letter of blanks", " \n\u3000\n", 65, /letter\.txt: There is no text in the letter/],
    [
      "a binary file",
      Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0xff, 0xfe, 0),
      65,
      /letter\.txt/,
    ],
  ])("refuses %s with where and what to do", async (_, content, code, message) => {
    const folder = freshFolder();
    writeFileSync(join(folder, "letter.txt"), content);
    const outcome = await lettergraph(["extract", "letter.txt", "--json"], { folder });
    expect(outcome).toMatchObject({ code, out: "" });
    expect(outcome.err).toMatch(message);
    expect(outcome.err).toMatch(/\. [A-Z].*\n$/);
  });

  it("refuses missing files, all at once", async () => {
    const outcome = await lettergraph(["extract", "a.txt", "b.txt"]);
    expect(outcome).toMatchObject({ code: 66, out: "" });
    expect(outcome.err.split("\n").slice(0, 2)).toEqual([
      "lettergraph: a.txt: there is no such file. Give the path of a letter, a folder of them, or - for stdin.",
      "lettergraph: b.txt: there is no such file. Give the path of a letter, a folder of them, or - for stdin.",
    ]);
  });

  it("prints the letters that can be read although others cannot", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "empty.txt"), "");
    const outcome = await lettergraph(["extract", "empty.txt", LETTER, "--ndjson"], { folder });
    expect(outcome.code).toBe(3);
    expect(outcome.out.trimEnd().split("\n")).toHaveLength(1);
    expect(outcome.err).toContain("left out: empty.txt: There is no text in the letter. ");
    const missing = await lettergraph(["extract", LETTER, "missing.txt"], { folder });
    expect(missing).toMatchObject({ code: 3, out: expect.stringContaining("松山湖材料实验室") });
    expect(missing.err).toContain("left out: missing.txt: there is no such file");
  });

  it("says which line of stdin is no letter", async () => {
    const stdin = `${JSON.stringify({ text: TEXT })}\n{"txt": 1}\n`;
    const outcome = await lettergraph(["extract", "-"], { stdin });
    expect(outcome.code).toBe(3);
    expect(outcome.out.trimEnd().split("\n")).toHaveLength(1);
    expect(outcome.err).toContain("stdin:2: the line is no JSON object with a text");
  });

  it("refuses letters above the limit that was set, and says how to raise it", async () => {
    const outcome = await lettergraph(["extract", LETTER, "--max-bytes", "100"]);
    expect(outcome).toMatchObject({ code: 65, out: "" });
    expect(outcome.err).toMatch(/the limit is 100\. .*--max-bytes/);
    const environment = { LETTERGRAPH_MAX_BYTES: "100" };
    expect(await lettergraph(["extract", LETTER], { environment })).toMatchObject({ code: 65 });
    const { length } = Buffer.from(TEXT);
    const exact = await lettergraph(["extract", LETTER, "--max-bytes", String(length)]);
    expect(exact.code).toBe(0);
  });

  it("refuses addresses of pages, which it does not fetch", async () => {
    const outcome = await lettergraph(["extract", "https://dongguan.example/letter.html"]);
    expect(outcome).toMatchObject({ code: 2, out: "" });
    expect(outcome.err).toContain("letters are not fetched from the net");
  });
});
