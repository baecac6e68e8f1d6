import { existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describeNeo4j, lendNeo4j } from "../../support/neo4j.ts";
import { copyData } from "../data-folder.ts";
import { freshFolder, jsonOf, lettergraph } from "../test-io.ts";

const exported = async (folder: string, words: readonly string[] = [], environment = {}) =>
  (await lettergraph(["export", "--format", "json", ...words], { folder, environment })).out;

async function backedUp() {
  const { folder } = copyData();
  await lettergraph(["load"], { folder, environment: { USER: "李四" } });
  expect((await lettergraph(["backup", "b.gz"], { folder })).code).toBe(0);
  return { folder, file: join(folder, "b.gz") };
}

describe("lettergraph backup and restore", () => {
  it("gives back all that the store held, digests, places and history too", async () => {
    const { folder } = await backedUp();
    const back = await lettergraph(["restore", "b.gz", "--store", "again"], { folder });
    expect(back).toMatchObject({ code: 0, out: "" });
    expect(await exported(folder, ["--store", "again"])).toBe(await exported(folder));
    expect(await lettergraph(["check", "--held", "--store", "again"], { folder })).toMatchObject({
      code: 0,
    });
    const again = jsonOf(await lettergraph(["load", "--json", "--store", "again"], { folder }));
    expect(again).toMatchObject({ added: 0, changed: 0, withdrawn: 0 });
    const history = jsonOf(
      await lettergraph(["history", "--json", "--store", "again"], { folder }),
    );
    expect(history.map(({ what }: { what: string }) => what)).toEqual(["restore", "load"]);
  });

  it("refuses a store that holds something, and leaves it alone", async () => {
    const { folder } = await backedUp();
    const before = await exported(folder);
    const refused = await lettergraph(["restore", "b.gz"], { folder });
    expect(refused).toMatchObject({ code: 65, out: "" });
    expect(refused.err).toContain("not empty");
    expect(await exported(folder)).toBe(before);
  });

  it.each<readonly [string, (file: string) => void]>([
    ["cut", (file) => truncateSync(file, readFileSync(file).length >> 1)],
    ["empty", (file) => truncateSync(file, 0)],
    ["no backup", (file) => writeFileSync(file, gzipSync('{"a": 1}\n'))],
    ["another text", (file) => writeFileSync(file, "not packed")],
    [
      "changed",
      (file) => {
        const lines = gunzipSync(readFileSync(file)).toString();
        writeFileSync(file, gzipSync(lines.replace('"planned"', '"done"')));
      },
    ],
    [
      "short of a line",
      (file) => {
        const lines = gunzipSync(readFileSync(file)).toString().split("\n");
        writeFileSync(
          file,
          gzipSync(
            lines.filter((line) => !line.startsWith('{"evidence"') || line.length % 2).join("\n"),
          ),
        );
      },
    ],
  ])("writes nothing from a backup that is %s", async (_, spoil) => {
    const { folder, file } = await backedUp();
    spoil(file);
    const refused = await lettergraph(["restore", "b.gz", "--store", "again"], { folder });
    expect([refused.code, refused.err]).toEqual([
      65,
      expect.stringContaining("nothing was written"),
    ]);
    expect(existsSync(join(folder, "again"))).toBe(false);
  });
});

describeNeo4j("lettergraph restore, into Neo4j", () => {
  const neo4j = lendNeo4j();

  it("moves a graph from a folder to a server", async () => {
    const { folder } = await backedUp();
    const { uri, username, password } = neo4j();
    const environment = { NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    const moved = await lettergraph(["restore", "b.gz", "--store", uri], { folder, environment });
    expect([moved.code, moved.err]).toEqual([0, expect.stringContaining("restored")]);
    expect(await exported(folder, ["--store", uri], environment)).toBe(await exported(folder));
    const doctor = await lettergraph(["doctor", "--json", "--store", uri], { folder, environment });
    const store = jsonOf(doctor).find(({ check }: { check: string }) => check === "store");
    expect(store).toMatchObject({
      state: "ok",
      what: expect.stringMatching(/^Neo4j\/\d.*, Bolt \d/),
    });
  });
});

describe("lettergraph history", () => {
  it("tells who loaded and retracted, and nothing of loads that changed nothing", async () => {
    const { folder } = copyData();
    const environment = { USER: "李四" };
    await lettergraph(["load"], { folder, environment });
    await lettergraph(["load"], { folder, environment });
    await lettergraph(["retract", "东工信函〔2021〕109号", "--yes"], {
      folder,
      environment: { USER: "王五" },
    });
    const events = jsonOf(await lettergraph(["history", "--json"], { folder }));
    expect(events).toMatchObject([
      { what: "retract", who: "王五", added: 0 },
      { what: "load", who: "李四", withdrawn: 0 },
    ]);
    expect(events[1].at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });
});

describe("lettergraph doctor", () => {
  it("finds nothing in the way of a project that is in order", async () => {
    const { folder } = copyData();
    await lettergraph(["load"], { folder });
    const { code, out } = await lettergraph(["doctor", "--json"], { folder });
    const states = JSON.parse(out).map(({ check, state }: { check: string; state: string }) => [
      check,
      state,
    ]);
    expect([code, Object.fromEntries(states)]).toMatchObject([
      0,
      {
        program: "ok",
        letters: "ok",
        data: "ok",
        store: "ok",
        digests: "ok",
        drafts: "ok",
        disk: "ok",
      },
    ]);
  });

  it("names what is wrong, with the cure, and exits with 1", async () => {
    const { folder, data } = copyData();
    writeFileSync(join(data, "letters", "empty.txt"), "");
    const words = ["doctor", "--json", "--store", "bolt://127.0.0.1:9"];
    const { code, out } = await lettergraph(words, { folder });
    expect(code).toBe(1);
    const bad = JSON.parse(out).filter(({ state }: { state: string }) => state === "bad");
    expect(bad).toMatchObject([
      { check: "data", cure: "lettergraph check names them." },
      { check: "store", what: "no Neo4j answers there" },
      { check: "digests", what: "no Neo4j answers there" },
    ]);
  });

  it("makes nothing where there is no store yet", async () => {
    const folder = freshFolder();
    const { out } = await lettergraph(["doctor", "--json", "--sample"], { folder });
    const store = JSON.parse(out).find(({ check }: { check: string }) => check === "store");
    expect(store).toMatchObject({ state: "note", cure: "Run lettergraph load." });
  });
});

describe("--log json", () => {
  it("makes every line of talk a line of JSON with level and time, and leaves data alone", async () => {
    const { folder, data } = copyData();
    writeFileSync(join(data, "letters", "empty.txt"), "");
    const { out, err, code } = await lettergraph(["load", "--json", "--log", "json"], { folder });
    expect([code, Object.keys(JSON.parse(out))]).toEqual([
      3,
      ["hash", "added", "changed", "withdrawn"],
    ]);
    const lines = err
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    for (const line of lines)
      expect(line).toMatchObject({ level: expect.any(String), time: expect.stringMatching(/Z$/) });
    expect(lines.find(({ level }) => level === "error").msg).toContain("empty.txt");
    expect(lines.find(({ level }) => level === "info").msg).toMatch(/loaded into/);
  });

  it.each([
    [["--log", "json", "-v", "load"]],
    [["-v", "--log=json", "load"]],
    [["-v", "load", "--log", "json"]],
    [["load", "--log", "json", "-v"]],
  ])("stands before the command as well as behind it, as --verbose does: %j", async (words) => {
    const { folder } = copyData();
    const { out, err, code } = await lettergraph([...words, "--json"], { folder });
    expect([code, Object.keys(JSON.parse(out))]).toEqual([
      0,
      ["hash", "added", "changed", "withdrawn"],
    ]);
    const lines = err.trim().split("\n");
    const levels = lines.map((line) => JSON.parse(line).level);
    expect(levels).toContain("debug");
  });

  it("stands before a folder too, and is refused with what there is", async () => {
    const folder = freshFolder();
    const missing = await lettergraph(["--log", "json", folder, "--data", "nowhere"], { folder });
    expect(JSON.parse(missing.err.trim().split("\n").at(-1) ?? "")).toMatchObject({
      level: "error",
      file: expect.stringContaining("nowhere"),
    });
    for (const words of [
      ["--log", "xml", "load"],
      ["load", "--log", "xml"],
    ]) {
      const { code, err } = await lettergraph(words, { folder });
      expect(code).toBe(2);
      expect(err).toContain("Allowed choices are text, json");
    }
    expect((await lettergraph(["--quiet", "load", "--verbose"], { folder })).code).toBe(2);
  });

  it("tells an error with its code and cure, and no password", async () => {
    const { err } = await lettergraph(
      ["load", "--sample", "--log", "json", "--store", "bolt://127.0.0.1:9"],
      {
        folder: freshFolder(),
        environment: { NEO4J_PASSWORD: "geheim-geheim" },
      },
    );
    const line = JSON.parse(err.trim().split("\n").at(-1) ?? "");
    expect(line).toMatchObject({
      level: "error",
      code: "store-unreachable",
      kind: "store",
      cure: expect.any(String),
    });
    expect(err).not.toContain("geheim");
  });
});
