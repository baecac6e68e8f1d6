import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { inventLetter } from "../../../scripts/invented-letters.ts";
import { openStore } from "../../../src/store/open.ts";
import { copyData } from "../data-folder.ts";
import { serving } from "../serving.ts";
import { type Circumstances, freshFolder, lettergraph } from "../test-io.ts";

const start = serving();
const serve = (words: readonly string[], circumstances: Circumstances = {}) =>
  start(["serve", ...words], circumstances);

const isNetwork = (name: string) => name.endsWith(".network");

describe("lettergraph serve", () => {
  it("loads, prints its address alone on stdout, answers, and stops cleanly", async () => {
    const { folder } = copyData();
    const server = await serve(["--load", "--port", "0"], { folder });
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const network = await (await fetch(`${server.address}api/network`)).json();
    expect(network.nodes.length).toBeGreaterThan(50);
    expect(network.nodes.some(({ x }: { x: number }) => x !== 0)).toBe(true);
    expect(await server.stop()).toBe(0);
    expect(server.written.out).toBe(`${server.address}\n`);
    await expect(fetch(server.address)).rejects.toThrow();
    const again = await openStore(join(folder, ".lettergraph"), { create: false });
    await again.close();
  });

  it("answers while letters are read, with how far that is, and not with half a graph", async () => {
    const folder = freshFolder();
    for (let number = 1; number <= 120; number += 1) {
      const { name, text } = inventLetter(number);
      writeFileSync(join(folder, name), text);
    }
    const starting = start([folder, "--port", "0"], { folder });
    const io = starting.io;
    let early: string | undefined;
    while (early === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      [, early] = /(http:\S+) shows how far it is/.exec(io.written.err) ?? [];
    }
    const response = await fetch(`${early}api/network`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      code: "loading",
      loading: { what: "reading", total: 120 },
    });
    expect((await fetch(early)).status).toBe(200);
    expect(io.written.out).toBe("");
    const server = await starting;
    expect(server.address).toBe(early);
    const { letters } = await (await fetch(`${early}api/network`)).json();
    expect(letters).toHaveLength(120);
    expect(await server.stop()).toBe(0);
  });

  it("shows what was loaded before while newer letters are loaded, and then these", async () => {
    const folder = freshFolder();
    const invent = (from: number, to: number): void => {
      for (let number = from; number <= to; number += 1) {
        const { name, text } = inventLetter(number);
        writeFileSync(join(folder, name), text);
      }
    };
    invent(1, 30);
    expect(await (await start([folder, "--port", "0"], { folder })).stop()).toBe(0);
    invent(31, 130);
    const starting = start([folder, "--port", "0"], { folder });
    const io = starting.io;
    let address: string | undefined;
    while (address === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      [, address] =
        /(http:\S+) shows how far it is, and until then what was loaded before/.exec(
          io.written.err,
        ) ?? [];
    }
    const ask = async (path: string, init?: RequestInit) => {
      const response = await fetch(`${address}${path}`, init);
      return { status: response.status, body: await response.json() };
    };
    const count = "MATCH (letter:Letter) RETURN count(letter) AS letters";
    const cypher: RequestInit = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ cypher: count, parameters: {} }),
    };
    const seen = new Map<string, number>();
    for (;;) {
      const { loading } = (await ask("api/loading")).body;
      if (loading === undefined) break;
      const letters = await ask("api/letters");
      const typed = await ask("api/cypher", cypher);
      const refused = await ask("api/reviews");
      if ((await ask("api/loading")).body.loading === undefined) break;
      seen.set(loading.what, (seen.get(loading.what) ?? 0) + 1);
      expect(letters.body).toHaveLength(30);
      expect(typed.body.rows).toEqual([{ letters: 30 }]);
      expect(refused).toMatchObject({ status: 503, body: { code: "loading" } });
      const [{ id }] = letters.body;
      expect(await ask(`api/letters/${encodeURIComponent(id)}`)).toMatchObject({ status: 200 });
      expect(await ask(`api/entities/${encodeURIComponent(id)}`)).toMatchObject({ status: 200 });
    }
    expect(seen.get("loading")).toBeGreaterThan(0);
    const server = await starting;
    expect(server.address).toBe(address);
    expect((await ask("api/letters")).body).toHaveLength(130);
    expect((await ask("api/cypher", cypher)).body.rows).toEqual([{ letters: 130 }]);
    expect((await ask("api/network")).body.letters).toHaveLength(130);
    expect(readdirSync(join(folder, ".lettergraph", "queries")).length).toBeLessThan(3);
    expect(await server.stop()).toBe(0);
    expect(readdirSync(join(folder, ".lettergraph"))).not.toContain("queries");
  });

  it("ends with the load that was stopped", async () => {
    const { folder } = copyData();
    const starting = start(["serve", "--load", "--port", "0"], { folder });
    starting.io.interrupt();
    await expect(starting).rejects.toThrow("stopped after reading");
    const [, early = ""] = /(http:\S+) shows how far it is/.exec(starting.io.written.err) ?? [];
    await expect(fetch(early)).rejects.toThrow("fetch failed");
  });

  it("keeps what was loaded for the next time", async () => {
    const { folder } = copyData();
    await lettergraph(["load"], { folder });
    const server = await serve(["--port", "0"], { folder });
    expect(server.written.err).toMatch(/\d+ entities, \d+ facts; Ctrl-C stops/);
    expect(await server.stop()).toBe(0);
  });

  it("keeps the drawn network beside the graph, for as long as the store holds the same", async () => {
    const { folder } = copyData();
    await lettergraph(["load"], { folder });
    const seen = async (...words: string[]) => {
      const server = await serve(["--no-load", "--port", "0", ...words], { folder });
      const response = await fetch(`${server.address}api/network`);
      const { nodes } = await response.json();
      expect(await server.stop()).toBe(0);
      return { tag: response.headers.get("etag"), things: nodes.length };
    };
    const kept = () => readdirSync(join(folder, ".lettergraph")).filter(isNetwork);
    await seen("--no-cache");
    expect(kept()).toEqual([]);
    const first = await seen();
    const [file] = kept();
    expect(kept()).toHaveLength(1);
    expect(await seen()).toEqual(first);
    expect(kept()).toEqual([file]);
    await lettergraph(["retract", "东工信函〔2021〕109号", "--yes"], { folder });
    expect(kept()).toEqual([]);
    expect((await seen()).things).toBeLessThan(first.things);
    expect(kept()).not.toEqual([file]);
    rmSync(join(folder, ".lettergraph", "graph.grafeo"));
    // What is left of a picture does not make the folder somebody else's.
    expect(await lettergraph(["load"], { folder })).toMatchObject({ code: 0 });
    expect(await seen()).toEqual(first);
  });

  it("takes the next free port when the wanted one is taken, and says so", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const server = await serve(["--store", "memory:", "--port", String(port)]);
    expect(new URL(server.address).port).not.toBe(String(port));
    expect(server.written.err).toContain(`port ${port} is taken; using `);
    expect(await server.stop()).toBe(0);
    await new Promise((resolve) => other.close(resolve));
  });

  it("says what to do when the store is empty, and serves it all the same", async () => {
    const server = await serve(["--store", "memory:", "--port", "0"]);
    expect(server.written.err).toContain("put letters into the project, or see --sample");
    expect((await (await fetch(`${server.address}api/network`)).json()).nodes).toEqual([]);
    expect(await server.stop()).toBe(0);
  });

  it.each<[string, readonly string[], Circumstances, boolean]>([
    ["opens the browser for a person at a terminal", [], { columns: 80 }, true],
    ["opens none for a pipe", [], {}, false],
    ["opens none where there is no display", [], { columns: 80, hasDisplay: false }, false],
    ["opens none when told not to", ["--no-open"], { columns: 80 }, false],
  ])("%s", async (_, words, circumstances, opens) => {
    const server = await serve(["--store", "memory:", "--port", "0", ...words], circumstances);
    expect(await server.stop()).toBe(0);
    expect(server.opened).toEqual(opens ? [server.address] : []);
  });

  test.each<[string, readonly string[], number, string]>([
    ["a store that nothing was loaded into", [], 66, "Run `lettergraph load` to make it."],
    [
      "a Neo4j that is down",
      ["--store", "bolt://127.0.0.1:1"],
      69,
      "no Neo4j answers there. Start it",
    ],
    ["a port that is none", ["--port", "70000"], 2, "Give a whole number from 0 to 65535."],
    ["a data folder that is not there", ["--load", "--data", "nowhere"], 66, "nowhere"],
  ])("refuses %s", async (_, words, code, message) => {
    const outcome = await lettergraph(["serve", ...words]);
    expect(outcome).toMatchObject({ code, out: "" });
    expect(outcome.err).toContain(message);
  });
});
