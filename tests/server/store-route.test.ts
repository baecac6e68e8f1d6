import { type Listening, listen } from "../../src/cli/listen.ts";
import { readOntology } from "../../src/data/ontology.ts";
import { createApp } from "../../src/server/app.ts";
import { openLibrary } from "../../src/server/library.ts";
import { openServed } from "../../src/store/engine-served/served.ts";
import { loadGraph } from "../../src/store/load/load.ts";
import { openStore } from "../../src/store/open.ts";
import { DEFAULT_LIMITS, type Store } from "../../src/store/store.ts";
import { storeContract } from "../store/contract.ts";
import { foreignContract } from "../store/foreign-contract.ts";
import { partContract } from "../store/part-contract.ts";
import { shareContract } from "../store/share-contract.ts";
import { sampleGraph } from "../support/letters.ts";

const TOKEN = "known-to-one-user";
let store: Store;
let server: Listening;
let served: Store;
let network: () => Promise<{ readonly nodes: readonly unknown[] }>;

beforeEach(async () => {
  store = await openStore("memory:");
  const library = openLibrary(store, readOntology("data/ontology.yaml"));
  network = async () => (await library.read()).network;
  const limits = DEFAULT_LIMITS;
  const assets = new Map();
  const report = (error: unknown) => {
    throw error;
  };
  const app = createApp({
    store,
    library,
    questions: [],
    limits,
    assets,
    storeToken: TOKEN,
    report,
  });
  server = await listen(app, 0);
  served = openServed("graph", { address: server.address, token: TOKEN });
});
afterEach(async () => {
  await served.close();
  await server.close();
  await store.close();
});

describe("a store by way of the program that has it open", () => {
  storeContract(() => served);
  foreignContract(() => served);
  shareContract(() => served);
  partContract(() => served);

  test("answers typed queries with their limits, and errors as they are", async () => {
    const rows = { ...DEFAULT_LIMITS, rows: 2 };
    expect(await served.query("UNWIND [1, 2, 3] AS n RETURN n AS n", {}, rows)).toMatchObject({
      rows: [{ n: 1 }, { n: 2 }],
      truncated: true,
    });
    await expect(served.query("CREATE (n:X) RETURN n.id AS id", {}, rows)).rejects.toMatchObject({
      kind: "usage",
      code: "cypher-write",
    });
  });

  test("what is written that way is what the page shows next", async () => {
    expect((await network()).nodes).toEqual([]);
    await loadGraph(served, sampleGraph());
    expect((await network()).nodes.length).toBeGreaterThan(10);
  });
});

test.each([
  ["without a token", {}, 401],
  ["with another token", { authorization: "Bearer guessed" }, 401],
  [
    "from a page of another origin",
    { authorization: `Bearer ${TOKEN}`, origin: "http://evil.example" },
    403,
  ],
])("nobody uses the store %s", async (_, headers, status) => {
  const response = await fetch(`${server.address}api/store`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ kind: "read", cypher: "RETURN 1 AS one", parameters: {} }),
  });
  expect(response.status).toBe(status);
});

test("a server that is gone is told as such", async () => {
  await server.close();
  await expect(served.read("RETURN 1 AS one")).rejects.toMatchObject({ code: "store-locked" });
});
