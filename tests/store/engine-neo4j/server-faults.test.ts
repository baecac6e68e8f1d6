import { once } from "node:events";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { faultsGraph, startLoader } from "../../../scripts/store-faults.ts";
import { graphHash } from "../../../src/identity/graph-hash.ts";
import { LettergraphError } from "../../../src/model/errors.ts";
import { loadGraph } from "../../../src/store/load/load.ts";
import { verifyStore } from "../../../src/store/load/verify.ts";
import { openStore } from "../../../src/store/open.ts";
import { readGraph } from "../../../src/store/read/read.ts";
import { describeNeo4j, lendOwnServer, NEO4J_START } from "../../support/neo4j.ts";

async function faultOf(work: Promise<unknown>) {
  try {
    await work;
  } catch (error) {
    if (error instanceof LettergraphError) return { code: error.code, text: error.message };
    throw error;
  }
  return { code: "none", text: "" };
}

describeNeo4j("a Neo4j that fails", () => {
  const own = lendOwnServer();

  test(
    "killed in mid-load and started again: the loader says so, and the next load makes it whole",
    async () => {
      const graph = faultsGraph();
      const { uri, username, password } = await own().start();
      const login = { username, password };
      const empty = await openStore(uri, login);
      await loadGraph(empty, { letters: [], entities: [], facts: [], sources: [] });
      await empty.close();
      const loader = await startLoader(uri, login);
      const end = once(loader, "exit");
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await own().kill();
      expect((await end)[0]).not.toBe(0);
      const down = await faultOf(openStore(uri, login));
      expect(down).toMatchObject({
        code: "store-unreachable",
        text: expect.stringContaining("Start it"),
      });

      await own().start();
      const store = await openStore(uri, login);
      await loadGraph(store, graph);
      expect(graphHash(await readGraph(store))).toBe(graphHash(graph));
      expect((await verifyStore(store)).faults).toEqual([]);

      const other = await openStore(uri, { ...login, database: "nowhere" });
      expect(await faultOf(loadGraph(other, graph))).toMatchObject({
        code: "store-database",
        text: expect.stringContaining("SHOW DATABASES"),
      });
      await other.close();
      await store.close();
      expect(await faultOf(openStore(uri, { username, password: "wrong" }))).toMatchObject({
        code: "store-auth",
        text: expect.not.stringContaining("wrong"),
      });
    },
    NEO4J_START,
  );

  test(
    "that may only be read answers questions, refuses a load with the cure, and stays as it is",
    async () => {
      const graph = faultsGraph();
      await own().stop();
      const { uri, username, password } = await own().start([
        "server.databases.default_to_read_only=true",
      ]);
      const store = await openStore(uri, { username, password });
      expect(await store.about()).toMatchObject({ mayWrite: false });
      const before = graphHash(await readGraph(store));
      expect(before).toBe(graphHash(graph));
      const changed = { ...graph, facts: graph.facts.slice(1) };
      expect(await faultOf(loadGraph(store, changed))).toMatchObject({
        code: "store-read-only",
        text: expect.stringContaining("may write"),
      });
      expect(graphHash(await readGraph(store))).toBe(before);
      await store.close();
    },
    NEO4J_START,
  );

  test(
    "one of several that has not got what was written before is not believed, and an older copy is told once",
    async () => {
      const settings = ["db.transaction.bookmark_ready_timeout=1s"];
      const data = join(own().home, "data");
      await own().start();
      await own().stop();
      cpSync(data, `${data}-older`, { recursive: true });
      const { uri, username, password } = await own().start(settings);
      const store = await openStore(uri.replace(/^bolt/, "neo4j"), { username, password });
      const single = await openStore(uri, { username, password });
      for (const each of [single, store]) await each.write([{ cypher: "CREATE (:Written)" }]);

      await own().stop();
      rmSync(data, { recursive: true });
      cpSync(`${data}-older`, data, { recursive: true });
      await own().start(settings);
      const count = "MATCH (n:Written) RETURN count(n) AS count";
      expect(await single.read(count)).toEqual([{ count: 0 }]);
      expect(await faultOf(store.read(count))).toMatchObject({
        code: "store-behind",
        text: expect.stringContaining("Try again"),
      });
      expect(await store.read(count)).toEqual([{ count: 0 }]);
      for (const each of [single, store]) await each.close();
    },
    NEO4J_START,
  );
});
