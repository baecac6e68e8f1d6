import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { freshFolder, jsonOf, lettergraph } from "./test-io.ts";

const UNCHANGED = "nothing has changed since the last load";
const FLAGSHIP = "东工信函〔2021〕109号";
let folder: string;
const path = (...names: string[]) => join(folder, ...names);
const load = async (...flags: string[]) => {
  const outcome = await lettergraph(["load", "--json", "--yes", "-v", ...flags], { folder });
  return { ...outcome, isSkipped: outcome.err.includes(UNCHANGED) };
};
const hashOf = async (...flags: string[]) => jsonOf(await load(...flags)).hash;
/** What the project gives, whatever the store holds. */
const built = async () => {
  const { err } = await lettergraph(["build"], { folder });
  return /hash (\w{64})/.exec(err)?.[1];
};

beforeEach(async () => {
  folder = freshFolder();
  await lettergraph(["init", "--sample"], { folder });
  await load();
});

test("a project that was loaded is not read again, and tells the same", async () => {
  const before = await built();
  const again = await load();
  expect(again.isSkipped).toBe(true);
  expect(jsonOf(again)).toEqual({ hash: before, added: 0, changed: 0, withdrawn: 0 });
  expect((await load("--recheck")).isSkipped).toBe(false);
  expect((await load("--no-cache")).isSkipped).toBe(false);
});

test.each<[string, () => unknown]>([
  ["a letter", () => appendFileSync(path("letters", "dongguan-2021-109.txt"), "\n此复。\n")],
  [
    "a letter in a folder of its own",
    () => {
      mkdirSync(path("letters", "2022"));
      cpSync("tests/fixtures/letters/07-wuhan-jxj-chain.txt", path("letters", "2022", "07.txt"));
    },
  ],
  ["a review", () => appendFileSync(path("reviews", "dongguan-2021-109.yaml"), "\n# seen\n")],
  ["the review that is gone", () => rmSync(path("reviews", "dongguan-2021-109.yaml"))],
  ["the judgements", () => appendFileSync(path("judgements.yaml"), "\n# seen\n")],
  [
    "the vocabulary",
    () => {
      const drafts = "{ from: [Company], to: [Policy], zh: 起草, en: drafts }";
      writeFileSync(path("vocabulary", "ontology.yaml"), `relations:\n  DRAFTS: ${drafts}\n`);
    },
  ],
  ["the project file", () => appendFileSync(path("lettergraph.json"), "\n")],
  ["a letter beside the others", () => writeFileSync(path("函.txt"), "此复。")],
  ["the record of the last load", () => truncateSync(path(".lettergraph", "last-load.json"), 20)],
  ["the store", () => rmSync(path(".lettergraph", "graph.grafeo"))],
])("%s: what has changed is read", async (_, change) => {
  change();
  const { isSkipped, out } = await load();
  expect(isSkipped).toBe(false);
  expect(JSON.parse(out).hash).toBe(await built());
});

test("how letters are read is a part of it", async () => {
  expect((await load("--max-pages", "7")).isSkipped).toBe(false);
  expect((await load("--with-agreed")).isSkipped).toBe(false);
  expect((await load("--with-agreed")).isSkipped).toBe(true);
});

test("what another program has put or taken is seen", async () => {
  const first = await built();
  await lettergraph(["retract", FLAGSHIP, "--yes"], { folder });
  const back = await load();
  expect([back.isSkipped, jsonOf(back).hash]).toEqual([false, first]);
  const elsewhere = join(freshFolder(), "07.txt");
  cpSync("tests/fixtures/letters/07-wuhan-jxj-chain.txt", elsewhere);
  await lettergraph(["load", elsewhere, "--yes"], { folder });
  const without = await load();
  expect([without.isSkipped, jsonOf(without).hash]).toEqual([false, first]);
  expect((await load()).isSkipped).toBe(true);
});

test("a store that another project has filled is another one, though it holds the same", async () => {
  const other = freshFolder();
  cpSync(folder, other, { recursive: true });
  rmSync(join(other, ".lettergraph"), { recursive: true });
  const project = JSON.parse(readFileSync(join(other, "lettergraph.json"), "utf8"));
  const record = JSON.stringify({ ...project, id: "another", name: basename(other) });
  writeFileSync(join(other, "lettergraph.json"), record);
  const store = path(".lettergraph");
  await lettergraph(["load", "--yes", "--store", store], { folder: other });
  expect((await load()).isSkipped).toBe(false);
});

test("what was refused is told each time", async () => {
  writeFileSync(path("letters", "broken.pdf"), "no pdf");
  for (let time = 0; time < 3; time += 1) {
    const { code, err, isSkipped } = await load();
    expect([code, isSkipped]).toEqual([3, false]);
    expect(err).toContain("broken.pdf");
  }
});

test("where nothing can be kept, everything is read each time", async () => {
  const record = path(".lettergraph", "last-load.json");
  rmSync(record);
  mkdirSync(record);
  const first = await hashOf();
  const again = await load();
  expect([again.isSkipped, jsonOf(again).hash]).toEqual([false, first]);
});
