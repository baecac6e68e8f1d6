import { freshFolder, jsonOf, lettergraph } from "../test-io.ts";

const folder = freshFolder();
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
    const outcome = await ask(["about", "--param", "name=北京", "--json"]);
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
      "limit",
    ]);
  });

  it("needs no store", async () => {
    expect((await lettergraph(["queries", "--store", "bolt://127.0.0.1:1"])).code).toBe(2);
    expect((await lettergraph(["queries"])).out).toMatch(/^hubs +谁的联系最多/m);
  });
});
