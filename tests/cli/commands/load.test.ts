import { appendFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { openStore } from "../../../src/store/open.ts";
import { describeNeo4j, lendNeo4j } from "../../support/neo4j.ts";
import { copyData } from "../data-folder.ts";
import { freshFolder, jsonOf, lettergraph } from "../test-io.ts";

/** The hash of what a store holds, as the graph itself tells it. */
async function exported(folder: string): Promise<string> {
  return (await lettergraph(["export", "--format", "json"], { folder })).out;
}

describe("lettergraph load", () => {
  it("prints hash and counts, and the second time that nothing changed", async () => {
    const { folder } = copyData();
    const first = jsonOf(await lettergraph(["load", "--json"], { folder }));
    expect(Object.keys(first)).toEqual(["hash", "added", "changed", "withdrawn"]);
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(first.added).toBeGreaterThan(100);
    const second = await lettergraph(["load", "--json"], { folder });
    expect(second.code).toBe(0);
    expect(jsonOf(second)).toEqual({ hash: first.hash, added: 0, changed: 0, withdrawn: 0 });
  });

  it("reads again only what changed, and gives the same hash when it reads everything", async () => {
    const { folder, data } = copyData();
    const first = jsonOf(await lettergraph(["load", "--json"], { folder }));
    const drafts = join(folder, ".lettergraph", "drafts");
    const kept = readdirSync(drafts);
    expect(kept).toHaveLength(readdirSync(join(data, "letters")).length);
    for (const flags of [["--recheck"], ["--no-cache"]]) {
      const again = jsonOf(await lettergraph(["load", "--json", ...flags], { folder }));
      expect(again).toEqual({ hash: first.hash, added: 0, changed: 0, withdrawn: 0 });
    }
    expect(readdirSync(drafts)).toEqual(kept);
  });

  it("tells the same hash as build", async () => {
    const { err } = await lettergraph(["build", "--sample"]);
    const { out } = await lettergraph(["load", "--sample", "--json", "--store", "memory:"]);
    expect(err).toContain(JSON.parse(out).hash);
  });

  it("withdraws what the data no longer gives", async () => {
    const { folder, data } = copyData();
    const { added } = jsonOf(await lettergraph(["load", "--json"], { folder }));
    for (const name of ["letters", "reviews", "judgements.yaml"]) {
      rmSync(join(data, name), { recursive: true, force: true });
    }
    const refused = await lettergraph(["load", "--json"], { folder });
    expect(refused).toMatchObject({ code: 4, out: "" });
    const report = jsonOf(await lettergraph(["load", "--json", "--yes"], { folder }));
    expect(report.withdrawn).toBe(added);
  });

  it("leaves the store as it was when the data has a fault", async () => {
    const { folder, data } = copyData();
    await lettergraph(["load"], { folder });
    const before = await exported(folder);
    writeFileSync(join(data, "letters", "second.txt"), "");
    const broken = await lettergraph(["load", "--json", "--strict"], { folder });
    expect(broken).toMatchObject({ code: 65, out: "" });
    expect(broken.err).toMatch(/second\.txt: There is no text in the letter/);
    rmSync(join(data, "letters", "second.txt"));
    appendFileSync(join(data, "ontology.yaml"), "\nbroken: [\n");
    expect((await lettergraph(["load"], { folder })).code).toBe(65);
    expect(await exported(copyOf(folder))).toBe(before);
  });

  it("does not touch a folder that another program has open", async () => {
    const { folder } = copyData();
    await lettergraph(["load"], { folder });
    const other = await openStore(join(folder, ".lettergraph"));
    const refused = await lettergraph(["load"], { folder });
    await other.close();
    expect(refused).toMatchObject({ code: 69, out: "" });
    expect(refused.err).toContain("another program has the graph open");
    expect(jsonOf(await lettergraph(["load", "--json"], { folder })).added).toBe(0);
  });

  it("does not make a store among other people's files", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "thesis.txt"), "mine");
    const refused = await lettergraph(["load", "--sample", "--store", "."], { folder });
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toContain("thesis.txt");
    expect(readdirSync(folder)).toEqual(["thesis.txt"]);
  });

  it("says how to start a Neo4j that is not there", async () => {
    const refused = await lettergraph(["load", "--sample", "--store", "bolt://127.0.0.1:1"]);
    expect(refused).toMatchObject({ code: 69, out: "" });
    expect(refused.err).toMatch(/bolt:\/\/127\.0\.0\.1:1: no Neo4j answers there\. Start it/);
  });

  it("tells a foreign server from a Neo4j", async () => {
    const foreign = createServer((_, response) => response.end("hello"));
    await new Promise<void>((resolve) => foreign.listen(0, "127.0.0.1", resolve));
    const { port } = foreign.address() as AddressInfo;
    const refused = await lettergraph(["load", "--sample", "--store", `bolt://127.0.0.1:${port}`]);
    foreign.closeAllConnections();
    await new Promise((resolve) => foreign.close(resolve));
    expect(refused).toMatchObject({ code: 69, out: "" });
    expect(refused.err).toContain("not Neo4j");
  });

  test.each(["http://localhost:7687", "bolt://neo4j:geheim@localhost:7687"])(
    "refuses the address %s before it connects",
    async (address) => {
      const refused = await lettergraph(["load", "--sample", "--store", address]);
      expect(refused).toMatchObject({ code: 2, out: "" });
      expect(refused.err).not.toContain("geheim");
    },
  );
});

/** The same working folder without its data, so that what comes out comes from the store. */
function copyOf(folder: string): string {
  for (const name of ["data", "lettergraph.json"]) rmSync(join(folder, name), { recursive: true });
  return folder;
}

describeNeo4j("lettergraph load into Neo4j", () => {
  const login = lendNeo4j();
  const environment = () => ({
    LETTERGRAPH_STORE: login().uri,
    NEO4J_USERNAME: login().username,
    NEO4J_PASSWORD: login().password,
  });

  it("gives the same hash as the embedded store, and changes nothing the second time", async () => {
    const embedded = jsonOf(
      await lettergraph(["load", "--sample", "--json", "--store", "memory:"]),
    );
    const first = await lettergraph(["load", "--sample", "--json"], { environment: environment() });
    expect(jsonOf(first)).toEqual(embedded);
    const second = await lettergraph(["load", "--sample", "--json"], {
      environment: environment(),
    });
    expect(jsonOf(second)).toEqual({ ...embedded, added: 0 });
  });

  it("refuses a wrong password and leaves the graph as it was", async () => {
    const before = await lettergraph(["export"], { environment: environment() });
    const refused = await lettergraph(["load", "--sample"], {
      environment: { ...environment(), NEO4J_PASSWORD: "wrong" },
    });
    expect(refused).toMatchObject({ code: 69, out: "" });
    expect(refused.err).toMatch(/refuses the user name or password\. Give them as NEO4J_USERNAME/);
    const after = await lettergraph(["export"], { environment: environment() });
    expect(after.out).toBe(before.out);
  });
});
