import type { Network } from "../../src/model/network.ts";
import { writeNetwork } from "../../src/server/written-network.ts";
import { DEFAULT_LIMITS } from "../../src/store/store.ts";
import { SAMPLE_GRAPH } from "./sample-graph.ts";
import { openTestApp, post, problemOf, SAMPLE_NETWORK, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.store.close());

describe("the graph", () => {
  it("sends the network, and nothing when the browser has it already", async () => {
    const first = await app.ask("/api/network");
    expect(await first.json()).toEqual(JSON.parse(JSON.stringify(SAMPLE_NETWORK)));
    const again = await app.ask("/api/network", {
      headers: { "if-none-match": first.headers.get("etag") ?? "" },
    });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("sends the network again where only the picture has changed", async () => {
    const first = await app.ask("/api/network");
    const [node, ...others] = SAMPLE_NETWORK.nodes;
    const network = { ...SAMPLE_NETWORK, nodes: [{ ...node, x: 77 }, ...others] };
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    const library = { ...app.library, written: () => writeNetwork(network as Network) };
    expect((await app.ask("/api/network", { headers }, { library })).status).toBe(200);
  });

  it("sends an entity with its facts, by an id that holds Chinese", async () => {
    const response = await app.ask(`/api/entities/${encodeURIComponent("Place:东莞市")}`);
    const { entity, facts } = await response.json();
    expect(entity.name).toBe("东莞市");
    expect(facts).toHaveLength(2);
  });

  it("sends facts a part at a time, or those that are named, and says how many there are", async () => {
    const path = `/api/entities/${encodeURIComponent("Place:东莞市")}`;
    const ask = async (query: string) => (await app.ask(`${path}${query}`)).json();
    const all = await ask("");
    expect(all.total).toBe(2);
    const [first, second] = all.facts;
    expect(await ask("?limit=1")).toEqual({ ...all, facts: [first] });
    expect(await ask("?from=1&limit=1")).toEqual({ ...all, facts: [second] });
    expect(await ask("?from=2")).toEqual({ ...all, facts: [] });
    expect(await ask(`?facts=${second.id},nowhere`)).toEqual({ ...all, facts: [second] });
    for (const wrong of ["?limit=0", "?limit=1001", "?from=-1", "?facts=", "?page=2"]) {
      expect(await problemOf(await app.ask(`${path}${wrong}`))).toMatchObject({ status: 400 });
    }
  });

  it("finds entities by a part of their name", async () => {
    const hits = await (await app.ask(`/api/search?q=${encodeURIComponent("科学城")}`)).json();
    expect(hits.map(({ name }: { name: string }) => name)).toEqual(["光明科学城", "松山湖科学城"]);
  });

  it("finds paths between two entities that are named as people name them", async () => {
    const query = new URLSearchParams({ from: "东莞", to: "深圳", hops: "1" });
    const paths = await (await app.ask(`/api/paths?${query}`)).json();
    expect(paths).toHaveLength(1);
    expect(paths[0].facts[0].evidence[0].exact).toBe("东莞市与深圳市合作");
  });

  it("leaves background knowledge out of paths when asked", async () => {
    const query = new URLSearchParams({ from: "东莞", to: "深圳", background: "false" });
    expect(await (await app.ask(`/api/paths?${query}`)).json()).toHaveLength(1);
    query.set("background", "true");
    expect(await (await app.ask(`/api/paths?${query}`)).json()).toHaveLength(2);
  });

  it("sends a letter with its text, by an id with brackets", async () => {
    const id = encodeURIComponent("Letter:东工信函〔2021〕109号");
    expect((await (await app.ask(`/api/letters/${id}`)).json()).text).toBe(
      SAMPLE_GRAPH.letters[0]?.text,
    );
  });

  test.each([
    ["/api/entities/Place%3Anowhere", 404, "unknown-entity"],
    ["/api/letters/Letter%3Anone", 404, "unknown-letter"],
    ["/api/queries/nope", 404, "unknown-query"],
    ["/api/paths?from=x&to=%E4%B8%9C%E8%8E%9E", 404, "unknown-entity"],
    ["/api/search", 400, "bad-request"],
    ["/api/search?q=x&limit=0", 400, "bad-request"],
    ["/api/search?q=x&lim=5", 400, "bad-request"],
    ["/api/paths?from=a&to=b&hops=99", 400, "bad-request"],
    ["/api/queries/hubs?limit=many", 400, "bad-parameter"],
    ["/api/queries/hubs?lim=3", 400, "bad-parameter"],
    ["/api/nothing", 404, "no-such-address"],
    ["/../package.json", 404, "no-such-address"],
    ["/%2e%2e%2fpackage.json", 404, "no-such-address"],
    ["/%", 404, "no-such-address"],
  ])("answers %s with the problem %i %s", async (path, status, code) => {
    expect(await problemOf(await app.ask(path))).toMatchObject({ status, code });
  });

  it("tells every fault of a request at once", async () => {
    const { faults } = await problemOf(await app.ask("/api/paths?hops=x"));
    expect(faults).toHaveLength(3);
  });
});

describe("queries", () => {
  it("lists the ready questions in both languages", async () => {
    const questions = await (await app.ask("/api/queries")).json();
    expect(questions.length).toBeGreaterThanOrEqual(16);
    for (const { title, cypher } of questions) {
      expect(title.zh).not.toBe("");
      expect(title.en).not.toBe("");
      expect(cypher).toContain("RETURN");
    }
  });

  it("answers a ready question with its samples", async () => {
    const response = await app.ask("/api/queries/hubs");
    const { rows, truncated } = await response.json();
    expect(rows[0]).toEqual({ entity: "东莞市", type: "Place", facts: 2, others: 2 });
    expect(truncated).toBe(false);
  });

  it("answers typed Cypher with parameters", async () => {
    const cypher = "MATCH (c:Company) WHERE c.name <> $other RETURN c.name AS name";
    const response = await app.ask("/api/cypher", post({ cypher, parameters: { other: "华为" } }));
    expect(await response.json()).toEqual({
      columns: ["name"],
      rows: [{ name: "vivo" }],
      truncated: false,
    });
  });

  it("stops at the row limit and says so", async () => {
    const limits = { ...DEFAULT_LIMITS, rows: 1 };
    const cypher = "MATCH (c:Company) RETURN c.name AS name";
    const answer = await (await app.ask("/api/cypher", post({ cypher }), { limits })).json();
    expect([answer.rows.length, answer.truncated]).toEqual([1, true]);
  });

  it("refuses to write, and the graph stays as it was", async () => {
    const write = post({ cypher: "MATCH (c:Company) DELETE c" });
    expect(await problemOf(await app.ask("/api/cypher", write))).toMatchObject({ status: 403 });
    const [row] = await app.store.read("MATCH (c:Company) RETURN count(c) AS companies");
    expect(row).toEqual({ companies: 2 });
  });

  test.each([
    ["broken Cypher", post({ cypher: "MATCH (c RETURN c" }), 400, "cypher-syntax"],
    ["a body without a query", post({}), 400, "bad-request"],
    ["an unknown member", post({ cypher: "RETURN 1 AS x", rows: 5 }), 400, "bad-request"],
    ["a form of another site", post({ cypher: "RETURN 1 AS x" }, "text/plain"), 415, "not-json"],
    ["a body that is too large", post({ cypher: "x".repeat(300_000) }), 413, "too-large"],
    [
      "no body",
      { method: "POST", headers: { "content-type": "application/json" } },
      400,
      "bad-request",
    ],
  ])("refuses %s", async (_, init, status, code) => {
    expect(await problemOf(await app.ask("/api/cypher", init))).toMatchObject({ status, code });
  });
});
