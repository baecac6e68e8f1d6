import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyData } from "../data-folder.ts";
import { jsonOf, lettergraph } from "../test-io.ts";

const { folder } = copyData();
beforeAll(async () => {
  expect((await lettergraph(["load"], { folder })).code).toBe(0);
});

const run = (...words: string[]) => lettergraph(words, { folder });
const named = ({ name }: { name: string }) => name;

describe("lettergraph search", () => {
  test.each(["松山湖", "ssh", "songshanhu", "song shan hu", "SongShanHu"])(
    "%s finds the things of 松山湖",
    async (text) => {
      const hits = jsonOf(await run("search", text, "--json"));
      expect(hits.map(named)).toContain("松山湖科学城");
    },
  );

  it("reads 莞 as guǎn", async () => {
    expect(jsonOf(await run("search", "dongguanshi", "--json")).map(named)).toContain("东莞市");
  });

  it("says that nothing was found", async () => {
    expect(await run("search", "火星", "--json")).toMatchObject({
      code: 0,
      out: "[]\n",
      err: "nothing is called 火星\n",
    });
  });

  it("refuses a limit that is no number, and no words at all", async () => {
    expect((await run("search", "x", "--limit", "many")).code).toBe(2);
    expect((await run("search")).code).toBe(2);
  });
});

describe("lettergraph path", () => {
  it("shows every hop with its quote, letter and date", async () => {
    const { code, out } = await run("path", "松山湖科学城", "光明科学城");
    expect(code).toBe(0);
    expect(out).toMatch(/^1\. 松山湖科学城 .*光明科学城$/m);
    expect(out).toContain("东工信函〔2021〕109号, 2021-05-19");
  });

  it("ties Dongguan to Shenzhen with proof on each fact of each path", async () => {
    const paths = jsonOf(await run("path", "东莞市", "深圳市", "--json"));
    expect(paths.length).toBeGreaterThan(0);
    for (const { entities, facts } of paths) {
      expect([entities.at(0).name, entities.at(-1).name]).toEqual(["东莞市", "深圳市"]);
      expect(facts).toHaveLength(entities.length - 1);
      for (const { evidence } of facts) expect(evidence).not.toEqual([]);
    }
  });

  it("leaves background knowledge out when asked", async () => {
    const paths = jsonOf(await run("path", "东莞市", "深圳市", "--no-background", "--json"));
    const proofs = paths.flatMap(({ facts }: { facts: { evidence: object[] }[] }) =>
      facts.map(({ evidence }) => evidence.some((piece) => "exact" in piece)),
    );
    expect(proofs).not.toContain(false);
  });

  it("prints one row a hop as CSV", async () => {
    const { out } = await run("path", "东莞市", "深圳市", "--csv");
    expect(out).toMatch(/^path,hop,subject,predicate,object,status,proof,from,date\n1,1,/);
  });

  test.each<[string, readonly string[], number, string]>([
    ["an unknown end", ["东莞市", "火星"], 66, "no entity is called 火星"],
    ["an unclear end", ["东莞市", "科学"], 66, "Did you mean"],
    ["too many hops", ["东莞市", "深圳市", "--hops", "7"], 2, "from 1 to 6"],
    ["only one end", ["东莞市"], 2, "missing required argument"],
  ])("refuses %s", async (_, words, code, message) => {
    const outcome = await run("path", ...words, "--json");
    expect(outcome).toMatchObject({ code, out: "" });
    expect(outcome.err).toContain(message);
  });

  it("says so when nothing ties the two", async () => {
    const outcome = await run("path", "东莞市", "东莞市", "--json");
    expect(outcome).toMatchObject({ code: 0, out: "[]\n" });
    expect(outcome.err).toContain("nothing ties");
  });
});

describe("lettergraph export", () => {
  it("gives back from the store what was built", async () => {
    const stored = await run("export", "--format", "json");
    const built = await run("export", "--format", "json", "--built");
    expect(jsonOf(stored).facts).toEqual(jsonOf(built).facts);
    expect(jsonOf(stored).entities).toEqual(jsonOf(built).entities);
  });

  it("writes the tables of CSV into a folder", async () => {
    const { code, out, err } = await run("export", "--format", "csv", "-o", "tables");
    expect([code, out]).toEqual([0, ""]);
    expect(err.trimEnd().split("\n")).toEqual(
      ["edges", "nodes", "evidence"].map((name) => join(folder, "tables", `${name}.csv`)),
    );
    const nodes = readFileSync(join(folder, "tables", "nodes.csv"), "utf8");
    expect(nodes.startsWith("\ufeffId,Label,")).toBe(true);
  });

  it("leaves what is there already, unless told to replace it", async () => {
    writeFileSync(join(folder, "mine.gexf"), "mine");
    const words = ["export", "--format", "gexf", "-o", "mine.gexf"];
    const refused = await run(...words);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/mine\.gexf.*is there already[\s\S]*--force/);
    expect(readFileSync(join(folder, "mine.gexf"), "utf8")).toBe("mine");
    expect(await run(...words, "--force")).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(join(folder, "mine.gexf"), "utf8")).toContain("东莞市");
  });

  it("leaves out the byte order mark when asked", async () => {
    const { out } = await run("export", "--format", "csv", "--no-bom");
    expect(out.startsWith("Source,Target,Type,")).toBe(true);
  });

  test.each(["gexf", "graphml", "csv", "jsonld"])(
    "gives the same bytes of %s from the store and from the data folder",
    async (format) => {
      const stored = await run("export", "--format", format);
      const built = await run("export", "--format", format, "--built");
      expect(stored.code).toBe(0);
      expect(built.out).toBe(stored.out);
    },
  );

  it("prints one table on stdout, the edges unless told otherwise", async () => {
    const edges = await run("export", "--format", "csv");
    expect(edges.out.startsWith("\ufeffSource,Target,")).toBe(true);
    expect(edges.err).toContain("nodes.csv and evidence.csv are left out");
    const nodes = await run("export", "--format", "csv", "--part", "nodes");
    expect(nodes.out.startsWith("\ufeffId,Label,")).toBe(true);
  });

  test.each<[string, readonly string[], number, string]>([
    ["an unknown format", ["--format", "jsn"], 2, "Did you mean json?"],
    ["a format by the name of something else", ["--format", "constructor"], 2, "no format"],
    ["an unknown part", ["--format", "csv", "--part", "node"], 2, "Did you mean nodes.csv?"],
  ])("refuses %s", async (_, words, code, message) => {
    const outcome = await run("export", ...words);
    expect(outcome).toMatchObject({ code, out: "" });
    expect(outcome.err).toContain(message);
  });

  it("says where it cannot write", async () => {
    mkdirSync(join(folder, "file.json"));
    const outcome = await run("export", "--format", "json", "-o", "file.json");
    expect(outcome.code).toBe(2);
    expect(outcome.err).toContain("file.json");
  });
});

describe("lettergraph diff and retract", () => {
  it("tells nothing after a load, all after a retraction", async () => {
    expect(await run("diff", "--json")).toMatchObject({ code: 0, out: "[]\n" });
    const report = jsonOf(await run("retract", "东工信函〔2021〕109号", "--yes", "--json"));
    expect(report.withdrawn).toBeGreaterThan(100);
    const changes = jsonOf(await run("diff", "--json"));
    expect(new Set(changes.map(({ change }: { change: string }) => change))).toContain("added");
    await run("load");
    expect(await run("diff", "--json")).toMatchObject({ code: 0, out: "[]\n" });
  });

  it("ends with 1 when a load would withdraw something", async () => {
    const { data } = copyData();
    for (const name of ["letters", "reviews", "judgements.yaml"]) {
      rmSync(join(data, name), { recursive: true, force: true });
    }
    const outcome = await run("diff", "--data", data);
    expect(outcome.code).toBe(1);
    expect(outcome.err).toMatch(/^a load would withdraw \d+\n$/);
    expect(outcome.out).toMatch(/^withdrawn +letter +Letter:东工信函〔2021〕109号/m);
  });

  it("refuses to retract a letter that is not there", async () => {
    const outcome = await run("retract", "东工信函〔2021〕110号");
    expect(outcome).toMatchObject({ code: 66, out: "" });
    expect(outcome.err).toContain("东工信函〔2021〕109号");
  });
});
