import { graphHash } from "../../src/identity/graph-hash.ts";
import { loadGraph } from "../../src/store/load/load.ts";
import { readGraph } from "../../src/store/read/read.ts";
import type { QueryLimits, Store } from "../../src/store/store.ts";
import { codeOf, messageOf } from "../support/codes.ts";
import { sampleGraph } from "../support/letters.ts";
import { CALLS, FETCHES, HARMLESS } from "./cypher/hostile-queries.ts";

const LIMITS: QueryLimits = { rows: 5, milliseconds: 60_000, megabytes: 256 };

/**
 * What a query that a person typed may expect of every store. `current` is one open store that all
 * tests share; it is empty before the first.
 */
export function queryContract(current: () => Store): void {
  const graph = sampleGraph();
  beforeAll(async () => {
    await loadGraph(current(), graph);
  });
  const ask = (cypher: string, parameters = {}, limits = LIMITS) =>
    current().query(cypher, parameters, limits);

  test("answers with columns and rows, and says when there were more", async () => {
    const some = await ask(
      "MATCH (n:Entity) WHERE n.type = $type RETURN n.name AS name ORDER BY name LIMIT 3",
      { type: "Department" },
    );
    const names = graph.entities
      .filter(({ type }) => type === "Department")
      .map(({ name }) => name)
      .sort()
      .slice(0, 3);
    expect(some).toEqual({
      columns: ["name"],
      rows: names.map((name) => ({ name })),
      truncated: false,
    });
    const more = await ask("MATCH (n:Entity) RETURN n.id AS id");
    expect(more.rows).toHaveLength(5);
    expect(more.truncated).toBe(true);
    expect(await ask("MATCH (n:Nothing) RETURN n.id AS id")).toEqual({
      columns: ["id"],
      rows: [],
      truncated: false,
    });
  });

  test("sees what was written before it", async () => {
    const count = "MATCH (n:Fresh) RETURN count(n) AS n";
    expect((await ask(count)).rows).toEqual([{ n: 0 }]);
    await current().write([{ cypher: "CREATE (:Fresh)" }]);
    expect((await ask(count)).rows).toEqual([{ n: 1 }]);
  });

  test.each([
    ["CREATE (n:X {id: 1})", "cypher-write"],
    ["MATCH (n) SET n.x = 1", "cypher-write"],
    ["MATCH (n) DETACH DELETE n", "cypher-write"],
    ["CREATE INDEX x IF NOT EXISTS FOR (n:X) ON (n.x)", "cypher-write"],
    ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "cypher-refused"],
    ["LOAD/* */CSV FROM 'file:///etc/passwd' AS line RETURN line", "cypher-refused"],
    ["RETURN '\\u0027 AS a LO\\u0041D CSV' AS a", "cypher-refused"],
    ["CALL dbms.listConfig() YIELD name RETURN name", "cypher-refused"],
  ])("may not do more than read: %s", async (cypher, code) => {
    expect(await codeOf(ask(cypher))).toBe(code);
    expect(graphHash(await readGraph(current()))).toBe(graphHash(graph));
  });

  test.each([...FETCHES, ...CALLS])(
    "may not reach out or tell of the server: %j",
    async (cypher) => {
      const typed = cypher.replace("{}", "file:///etc/passwd");
      expect(await codeOf(ask(typed))).toBe("cypher-refused");
    },
  );

  test.each(HARMLESS)("may look as if it did: %j", async (cypher) => {
    expect((await ask(cypher)).columns).toEqual(["x"]);
  });

  test("is told where it went wrong, and the store goes on", async () => {
    expect(await messageOf(ask("MATCH (n)\nRETRUN n.id AS id"))).toMatch(
      /^line 2, column 1 of the query, at "RETRUN n.id AS id": .*\. Correct it there/,
    );
    expect(await messageOf(ask("MATCH (n) RETURN 编号.id AS id"))).toMatch(
      /^line 1, column 18 of the query, at "编号.id AS id": .*(undefined|not defined)/,
    );
    expect(await messageOf(ask("MATCH (n:Entity RETURN n"))).toMatch(
      /^line 1, column (7|17) of the query, at "(\(n:Entity )?RETURN n": /,
    );
    expect(await codeOf(ask("RETURN nosuch(1) AS x"))).toBe("cypher-syntax");
    expect(await codeOf(ask(""))).toBe("cypher-syntax");
    expect(await codeOf(ask("RETURN 1 AS a; RETURN 2 AS b"))).toBe("cypher-syntax");
    expect((await ask("RETURN 1 AS one")).rows).toEqual([{ one: 1 }]);
  });

  test("is told which of its parameters have no value", async () => {
    const asked = ask("MATCH (n) WHERE n.id = $id OR n.name = $name RETURN '$text' AS x", {
      id: "",
    });
    expect(await messageOf(asked)).toBe(
      "the query needs $name, not given. Give each a value, such as name=….",
    );
  });

  test("is stopped when it runs out of time, and the store goes on", async () => {
    const endless =
      "UNWIND range(1, 20000) AS x UNWIND range(1, 20000) AS y WITH x, y WHERE x * y = -1 RETURN count(*) AS n";
    const limits = { rows: 5, milliseconds: 200, megabytes: 4096 };
    expect(await codeOf(ask(endless, {}, limits))).toBe("query-timeout");
    expect((await ask("RETURN 1 AS one")).rows).toEqual([{ one: 1 }]);
  });

  test("ends when nobody waits for it, and the store goes on", async () => {
    const endless =
      "UNWIND range(1, 20000) AS x UNWIND range(1, 20000) AS y WITH x, y WHERE x * y = -1 RETURN count(*) AS n";
    const waiting = new AbortController();
    const limits = { rows: 5, milliseconds: 60_000, megabytes: 4096 };
    const asked = codeOf(current().query(endless, {}, limits, waiting.signal));
    setTimeout(() => waiting.abort(), 300);
    const start = performance.now();
    expect(await asked).toBe("query-stopped");
    expect(performance.now() - start).toBeLessThan(5000);
    expect((await ask("RETURN 1 AS one")).rows).toEqual([{ one: 1 }]);
  });

  test("is stopped when it takes too much memory, and the store goes on", async () => {
    const greedy =
      "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN collect([x, y, x]) AS all";
    expect(await codeOf(ask(greedy, {}, { ...LIMITS, milliseconds: 300_000 }))).toBe(
      "query-memory",
    );
    expect((await ask("RETURN 1 AS one")).rows).toEqual([{ one: 1 }]);
  });
}
