import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyData } from "../data-folder.ts";
import { jsonOf, lettergraph } from "../test-io.ts";

const { folder, data } = copyData();
beforeAll(async () => {
  expect((await lettergraph(["load"], { folder })).code).toBe(0);
});

const ask = (words: readonly string[], stdin = "") =>
  lettergraph(["query", ...words], { folder, stdin });

describe("lettergraph query", () => {
  it("answers a ready question with its samples", async () => {
    const outcome = await ask(["hubs", "--json"]);
    expect(outcome.code).toBe(0);
    expect(jsonOf(outcome)[0]).toMatchObject({ entity: "东莞市", type: "Place" });
  });

  it("takes parameters as words", async () => {
    expect(jsonOf(await ask(["hubs", "--param", "limit=3", "--json"]))).toHaveLength(3);
  });

  it("answers typed Cypher with parameters of every kind", async () => {
    const cypher = "RETURN $n + 1 AS number, $names[1] AS name, $word AS word";
    const params = ["-p", "n=1", "-p", 'names=["甲","乙"]', "-p", "word=vivo"];
    expect(jsonOf(await ask(["-e", cypher, ...params, "--json"]))).toEqual([
      { number: 2, name: "乙", word: "vivo" },
    ]);
  });

  it("reads Cypher from stdin", async () => {
    const { out } = await ask(["-e", "-", "--csv"], "RETURN 1 AS one, '二' AS two");
    expect(out).toBe("one,two\n1,二\n");
  });

  it("aligns Chinese columns for people", async () => {
    const { out } = await ask(["hubs"]);
    expect(out).toMatch(/^entity +type +facts +others$/m);
  });

  it("stops at the row limit and says so", async () => {
    const outcome = await ask([
      "-e",
      "UNWIND range(1, 50) AS n RETURN n AS n",
      "--rows",
      "5",
      "--csv",
    ]);
    expect(outcome.out.trimEnd().split("\n")).toHaveLength(6);
    expect(outcome.err).toContain("more than 5 rows");
  });

  it("says that an answer has no rows", async () => {
    const outcome = await ask(["quotes-with", "--param", "words=火星", "--json"]);
    expect(outcome).toMatchObject({ code: 0, out: "[]\n", err: "no rows\n" });
  });

  test.each<[string, readonly string[], number, string]>([
    ["an unknown question", ["hbus"], 66, "there is no question hbus. Did you mean hubs?"],
    ["no question", [], 2, "Name one that `lettergraph queries` lists"],
    ["a question and Cypher", ["hubs", "-e", "RETURN 1 AS x"], 2, "both given"],
    [
      "an unknown parameter",
      ["hubs", "-p", "lim=3"],
      2,
      "hubs has no parameter lim. It takes limit.",
    ],
    ["a parameter of a wrong type", ["hubs", "-p", "limit=many"], 2, 'limit is "many"'],
    ["a parameter without a name", ["hubs", "-p", "3"], 2, "Write name=value."],
    ["a missing parameter", ["-e", "RETURN $x AS x"], 2, "$x"],
    ["a syntax error", ["-e", "MATCH (n RETURN n"], 2, "line 1, column "],
    ["a write", ["-e", "CREATE (n:Company {id: 'x'}) RETURN n.id AS id"], 2, "would write"],
    ["reading a file", ["-e", "LOAD CSV FROM '/etc/passwd' AS l RETURN l AS l"], 2, ""],
    ["an impossible limit", ["hubs", "--rows", "0"], 2, "--rows is"],
  ])("refuses %s", async (_, words, code, message) => {
    const outcome = await ask([...words, "--json"]);
    expect(outcome).toMatchObject({ code, out: "" });
    expect(outcome.err).toContain(message);
  });

  it.each(["东莞", "Place:东莞市"])("takes %s for an entity as path does", async (from) => {
    const given = await ask(["ties-between", "-p", `from=${from}`, "-p", "to=深圳", "--json"]);
    expect(given.out).toBe((await ask(["ties-between", "--json"])).out);
  });

  it("says what is near when no entity is called so", async () => {
    const outcome = await ask(["about", "-p", "name=松山湖材料试验室"]);
    expect(outcome).toMatchObject({ code: 66, out: "" });
    expect(outcome.err).toMatch(
      /no entity is called 松山湖材料试验室\. Did you mean Laboratory:松山湖材料实验室/,
    );
  });

  it("warns of a label, a relation or a property that the graph does not have, with the near one", async () => {
    const cypher =
      "MATCH (c:Companny)-[r:PROJECT_OFF]-(p) WHERE c.nmae = 'vivo' RETURN c.name AS name";
    const outcome = await ask(["-e", cypher, "--json"]);
    expect(outcome).toMatchObject({ code: 0, out: "[]\n" });
    expect(outcome.err).toContain("no label Companny. Did you mean Company?");
    expect(outcome.err).toContain("no relation PROJECT_OFF. Did you mean PROJECT_OF?");
    expect(outcome.err).toContain("no property nmae. Did you mean name?");
    const right = "MATCH (c:Company) WITH {of: c.name} AS m RETURN m.of AS name LIMIT 1";
    expect((await ask(["-e", right])).err).toBe("");
  });

  it("reads a file with its heading, whose lines give what -p does not", async () => {
    const text =
      '// param names: strings | 名 | Names\n:param names => ["vivo"]\n:param most => 5;\n' +
      "MATCH (c:Company) WHERE c.name IN $names RETURN c.name AS name LIMIT $most;\n";
    writeFileSync(join(folder, "mine.cypher"), text);
    expect(jsonOf(await ask(["-e", "mine.cypher", "--json"]))).toEqual([{ name: "vivo" }]);
    const other = await ask(["-e", "-", "-p", "names=OPPO、vivo", "--json"], text);
    expect(jsonOf(other)).toHaveLength(2);
  });

  it("names a column as people like, also like a keyword", async () => {
    const cypher = "MATCH (c:Company) RETURN c.name AS set ORDER BY set DESC LIMIT 1";
    expect(jsonOf(await ask(["-e", cypher, "--json"]))).toEqual([{ set: "金龙机电" }]);
  });

  it("answers the project's own questions, bound like typed ones", async () => {
    const heading = ["zh", "en", "answers zh", "answers en"]
      .map((key) => `// ${key}: x\n`)
      .join("");
    mkdirSync(join(data, "queries"));
    writeFileSync(
      join(data, "queries", "mine.cypher"),
      `${heading}// param who: entity | 谁 | Who\n:param who => "vivo";\nMATCH (e:Entity {name: $who}) RETURN e.id AS id;\n`,
    );
    expect(jsonOf(await ask(["mine", "-p", "who=东莞", "--json"]))).toEqual([
      { id: "Place:东莞市" },
    ]);
    writeFileSync(
      join(data, "queries", "bad.cypher"),
      `${heading}CREATE (n:X) RETURN n.id AS id;\n`,
    );
    expect(await ask(["bad"])).toMatchObject({ code: 2, out: "" });
    rmSync(join(data, "queries"), { recursive: true });
  });

  it("stops a query that takes too long", async () => {
    const cypher =
      "MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity), (e:Entity) RETURN count(*) AS n";
    const outcome = await ask(["-e", cypher, "--seconds", "1"]);
    expect(outcome).toMatchObject({ code: 69, out: "" });
    expect(outcome.err).toMatch(/stopped/);
  });

  it("says what to do when nothing was loaded", async () => {
    const outcome = await lettergraph(["query", "hubs"]);
    expect(outcome).toMatchObject({ code: 66, out: "" });
    expect(outcome.err).toContain("Run `lettergraph load` to make it.");
  });

  it("leaves the graph as it was, whatever was typed", async () => {
    const report = jsonOf(await lettergraph(["load", "--json"], { folder }));
    expect(report).toMatchObject({ added: 0, changed: 0, withdrawn: 0 });
  });
});

describe("lettergraph queries", () => {
  it("lists every question with its parameters", async () => {
    const questions = jsonOf(await lettergraph(["queries", "--json"]));
    expect(questions.length).toBeGreaterThanOrEqual(16);
    expect(questions.find(({ name }: { name: string }) => name === "hubs").parameters).toEqual([
      "limit=10",
    ]);
  });

  it("needs no store", async () => {
    expect((await lettergraph(["queries", "--store", "bolt://127.0.0.1:1"])).code).toBe(2);
    expect((await lettergraph(["queries"])).out).toMatch(/^hubs +谁的联系最多/m);
  });
});
