import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { buildGraph } from "../../src/assemble/build.ts";
import { draftKey, openDrafts } from "../../src/assemble/drafts.ts";
import { readByRules } from "../../src/assemble/letter-files.ts";
import { readLexicon } from "../../src/claim/lexicon.ts";
import { openProject } from "../../src/data/project.ts";
import { newPart } from "../../src/disk/part.ts";
import { graphHash } from "../../src/identity/graph-hash.ts";

const lexicon = readLexicon("data");
const LETTER = "data/letters/dongguan-2021-109.txt";
const LETTERS = ["unseen/21-foshan-robotics.txt", "unseen/22-qingdao-marine.txt"];
let folder: string;

beforeEach(() => {
  const home = mkdtempSync(join(tmpdir(), "lettergraph-drafts-"));
  mkdirSync(join(home, "letters"));
  for (const letter of LETTERS)
    cpSync(join("tests/fixtures", letter), join(home, "letters", basename(letter)));
  folder = join(home, "drafts");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

const project = () => openProject(join(folder, ".."));

const keyOf = (bytes: Uint8Array, file = LETTER, digest = lexicon.digest, ocr = false): string =>
  draftKey(bytes, file, { digest }, { ocr }) ?? "";

async function build(where = folder) {
  const drafts = openDrafts(where);
  let found = 0;
  const watched = {
    ...drafts,
    find: (key: string) => {
      const letter = drafts.find(key);
      if (letter !== undefined) found += 1;
      return letter;
    },
  };
  const read = (file: string) => readByRules(file, lexicon, { drafts: watched });
  const { graph, letters } = await buildGraph(project(), lexicon, { read });
  drafts.tidy();
  return { hash: graphHash(graph), letters: letters.length, found };
}

test("a letter is read once, and the graph is the same with drafts and without", async () => {
  const plain = await buildGraph(project(), lexicon);
  const hash = graphHash(plain.graph);
  const first = await build();
  const again = await build();
  expect(first).toEqual({ hash, letters: plain.letters.length, found: 0 });
  expect(again).toEqual({ hash, letters: plain.letters.length, found: plain.letters.length });
});

test("what is found is what was read, in every part that others look at", async () => {
  const drafts = openDrafts(folder);
  const first = await readByRules(LETTER, lexicon, { drafts });
  const again = await readByRules(LETTER, lexicon, { drafts });
  expect(again).toEqual(first);
  expect(again).not.toBe(first);
  // Places are compared as what they are, not by their names.
  expect(again.read.frame.home.chain[0]).toBe(first.read.frame.home.chain[0]);
});

test("another byte, name, vocabulary or way of reading is another draft", () => {
  const bytes = readFileSync(LETTER);
  const keys = [
    keyOf(bytes),
    keyOf(Buffer.concat([bytes, Buffer.from(" ")])),
    keyOf(bytes, "letters/other.txt"),
    keyOf(bytes, LETTER, "another vocabulary"),
    keyOf(bytes, LETTER, lexicon.digest, true),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyOf(bytes, "/elsewhere/dongguan-2021-109.txt")).toBe(keyOf(bytes));
  expect(draftKey(bytes, LETTER, { digest: undefined }, {})).toBeUndefined();
});

test("a draft holds no path of this machine", async () => {
  const drafts = openDrafts(folder);
  const file = join(folder, "..", "letter.txt");
  writeFileSync(file, readFileSync(LETTER));
  const letter = await readByRules(file, lexicon, { drafts });
  expect(JSON.stringify(letter)).not.toContain(join(folder, ".."));
});

test.each<readonly [string, (file: string) => void]>([
  ["cut", (file) => truncateSync(file, readFileSync(file).length >> 1)],
  ["empty", (file) => truncateSync(file, 0)],
  [
    "flipped",
    (file) => {
      const bytes = readFileSync(file);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
      writeFileSync(file, bytes);
    },
  ],
  ["another's", (file) => renameSync(`${file}.other`, file)],
])("a draft that is %s is read again and mended", async (how, spoil) => {
  const { hash, letters } = await build();
  const [first = "", second = ""] = readdirSync(folder).map((name) => join(folder, name));
  if (how === "another's") writeFileSync(`${first}.other`, readFileSync(second));
  spoil(first);
  expect(await build()).toEqual({ hash, letters, found: letters - 1 });
  expect(await build()).toEqual({ hash, letters, found: letters });
});

test("where nothing can be kept, letters are read each time", async () => {
  writeFileSync(folder, "a file, and no folder");
  const { hash, letters } = await build();
  expect(await build()).toEqual({ hash, letters, found: 0 });
  rmSync(folder);
  mkdirSync(folder);
  chmodSync(folder, 0o500);
  expect((await build()).hash).toBe(hash);
  chmodSync(folder, 0o700);
});

test("looking at a project makes no folder, and loading it does", async () => {
  const inside = join(folder, "not", "there");
  const drafts = openDrafts(inside);
  await readByRules(LETTER, lexicon, { drafts });
  expect(existsSync(folder)).toBe(false);
  await readByRules(LETTER, lexicon, { drafts: openDrafts(inside, true) });
  expect(readdirSync(inside)).toHaveLength(1);
});

test("what nobody has used for long is deleted when something new is kept", async () => {
  mkdirSync(folder);
  const [old = "", young = ""] = ["a", "b"].map((letter) =>
    join(folder, `${letter.repeat(64)}.draft`),
  );
  const part = newPart(old).replace(`-${process.pid}-`, `-${2 ** 30}-`);
  for (const file of [old, young, part]) writeFileSync(file, "");
  writeFileSync(join(folder, "somebody's.txt"), "");
  const longAgo = new Date(Date.now() - 100 * 24 * 60 * 60 * 1000);
  utimesSync(old, longAgo, longAgo);
  const { letters } = await build();
  const left = readdirSync(folder);
  expect(left).toHaveLength(letters + 3);
  expect(left).not.toContain(basename(old));
  openDrafts(folder).clear();
  expect(readdirSync(folder)).toEqual(["somebody's.txt"]);
});
