import { mkdtempSync, readdirSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { largeGraph } from "../../scripts/large-graph.ts";
import { readOntology } from "../../src/data/ontology.ts";
import { keptPictures } from "../../src/server/kept-pictures.ts";
import { openLibrary } from "../../src/server/library.ts";
import { loadGraph } from "../../src/store/load/load.ts";
import { openStore } from "../../src/store/open.ts";
import type { Store } from "../../src/store/store.ts";
import { SAMPLE_GRAPH } from "./sample-graph.ts";

const ontology = readOntology("data/ontology.yaml");

describe("a picture that is kept", () => {
  let folder: string;
  let store: Store;
  /** How many rows were read since this was last set to 0. */
  let rows = 0;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "lettergraph-library-"));
    const memory = await openStore("memory:");
    store = {
      ...memory,
      read: async (cypher, parameters) => {
        const found = await memory.read(cypher, parameters);
        rows += found.length;
        return found;
      },
    };
    await loadGraph(store, SAMPLE_GRAPH);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (words = ontology) =>
    openLibrary(store, words, { pictures: keptPictures(folder), keepsPlaces: true });
  /** The tag of the picture, and how many rows of the store it took. */
  const sent = async (library = open()) => {
    rows = 0;
    const { etag } = await library.written();
    return { etag, rows };
  };
  const fewer = { ...SAMPLE_GRAPH, facts: SAMPLE_GRAPH.facts.slice(1) };

  it("is sent by the next server, which reads no more of the store than its digests", async () => {
    const first = await sent();
    const second = await sent();
    expect(second.etag).toBe(first.etag);
    expect(first.rows).toBeGreaterThan(SAMPLE_GRAPH.entities.length);
    // A share each of the letter and the background, the state, and whether there is any letter.
    expect(second.rows).toBe(4);
    const library = open();
    expect((await library.network()).links).toHaveLength(SAMPLE_GRAPH.facts.length);
    expect(await library.drawn()).toEqual(JSON.parse(JSON.stringify(await open().drawn())));
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it("is made anew when another program has loaded something, and comes back with what it shows", async () => {
    const first = await sent();
    const running = open();
    await running.written();
    await loadGraph(store, fewer);
    running.forget();
    expect((await running.network()).links).toHaveLength(fewer.facts.length);
    const other = await sent(running);
    expect(other.etag).not.toBe(first.etag);
    expect(await sent()).toEqual({ etag: other.etag, rows: 4 });
    await loadGraph(store, SAMPLE_GRAPH);
    expect((await sent()).etag).toBe(first.etag);
  });

  it("is made anew in the words of another ontology", async () => {
    const first = await sent();
    const [[name, type] = ["", undefined]] = Object.entries(ontology.types);
    const types = { ...ontology.types, [name]: { ...type, zh: "别的" } };
    const other = await sent(open({ ...ontology, types } as typeof ontology));
    expect(other.rows).toBeGreaterThan(4);
    expect((await sent()).etag).toBe(first.etag);
  });

  it("is made anew where its file is spoilt", async () => {
    const first = await sent();
    const [name = ""] = readdirSync(folder);
    truncateSync(join(folder, name), 100);
    const second = await sent();
    expect(second.etag).toBe(first.etag);
    expect(second.rows).toBeGreaterThan(4);
    expect((await sent()).rows).toBe(4);
  });

  it("is sent all the same where it cannot be kept", async () => {
    const first = await sent();
    rmSync(folder, { recursive: true });
    const second = await sent(
      openLibrary(store, ontology, { pictures: keptPictures(join(folder, "no", "such")) }),
    );
    expect(second.etag).toBe(first.etag);
  });

  it("is not kept when something was loaded while it was read, and is not shown for long", async () => {
    let isBetween = true;
    const between: Store = {
      ...store,
      read: async (cypher, parameters) => {
        const found = await store.read(cypher, parameters);
        if (isBetween && cypher.includes("MENTIONS")) {
          isBetween = false;
          await loadGraph(store, fewer);
        }
        return found;
      },
    };
    const library = openLibrary(between, ontology, { pictures: keptPictures(folder) });
    await library.written();
    expect(readdirSync(folder)).toEqual([]);
    expect((await library.network()).links).toHaveLength(fewer.facts.length);
    await library.written();
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it("is not kept while a load has ended half-way", async () => {
    await store.write([{ cypher: "MATCH (n:StoreState) SET n.whole = false" }]);
    await sent();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("of many things leaves them where they stood, for the next server too", async () => {
    const large = largeGraph(ontology, { entities: 400, facts: 900 });
    const changed = { ...large, facts: large.facts.slice(0, -40) };
    const reader = () => openLibrary(store, ontology, { pictures: keptPictures(folder) });
    const places = async (library = reader()) =>
      (await library.drawn()).nodes.map(({ id, x, y }) => [id, x, y]);
    await loadGraph(store, large);
    const first = reader();
    const before = await places(first);
    await first.written();
    await loadGraph(store, changed);
    expect(await places()).toEqual(before);
    rmSync(join(folder, readdirSync(folder)[0] ?? ""));
    // Without a picture, all are laid out anew.
    expect(await places()).not.toEqual(before);
  });

  it("leaves things where they stood for the picture after it", async () => {
    const reading = { pictures: keptPictures(folder) };
    const before = await openLibrary(store, ontology, reading).drawn();
    const library = openLibrary(store, ontology, reading);
    await library.written();
    await loadGraph(store, fewer);
    library.forget();
    const after = await library.drawn();
    for (const { id, x, y } of after.nodes) {
      expect(before.nodes.find((node) => node.id === id)).toMatchObject({ x, y });
    }
  });
});
