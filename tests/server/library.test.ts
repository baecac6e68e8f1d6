import { setTimeout as pause } from "node:timers/promises";
import { readOntology } from "../../src/data/ontology.ts";
import { graphHash } from "../../src/identity/graph-hash.ts";
import { openLibrary } from "../../src/server/library.ts";
import { loadGraph } from "../../src/store/load/load.ts";
import { openStore } from "../../src/store/open.ts";
import { SAMPLE_GRAPH } from "./sample-graph.ts";

const ontology = readOntology("data/ontology.yaml");
const SEEN = { x: 3, y: -4, pinyin: "dongguanshi", initials: "dgs" };

describe("openLibrary", () => {
  it("gives the graph of the store, drawn where it was laid out", async () => {
    const store = await openStore("memory:");
    await loadGraph(store, SAMPLE_GRAPH, { looks: () => new Map([["Place:东莞市", SEEN]]) });
    const { graph, network, hash } = await openLibrary(store, ontology).read();
    expect(hash).toBe(graphHash(SAMPLE_GRAPH));
    expect(graph.facts).toHaveLength(SAMPLE_GRAPH.facts.length);
    expect(network.nodes.find(({ id }) => id === "Place:东莞市")).toMatchObject(SEEN);
    await store.close();
  });

  it("reads the store once for all that ask", async () => {
    const store = await openStore("memory:");
    const library = openLibrary(store, ontology);
    const [first, second] = await Promise.all([library.read(), library.read()]);
    expect(second).toBe(first);
    expect(await library.read()).toBe(first);
    await store.close();
  });

  it("stays with what it holds, whatever becomes of the store, until it is told to forget", async () => {
    const memory = await openStore("memory:");
    const store = { ...memory, isShared: true };
    await loadGraph(store, SAMPLE_GRAPH);
    const library = openLibrary(store, ontology);
    await library.hold();
    await loadGraph(store, { letters: [], entities: [], facts: [], sources: [] });
    // Longer than what was seen of a store that others write to counts.
    await pause(3100);
    const { graph } = await library.read();
    expect(graphHash(graph)).toBe(graphHash(SAMPLE_GRAPH));
    expect((await library.network()).nodes).toHaveLength(SAMPLE_GRAPH.entities.length);
    library.forget();
    expect((await library.network()).nodes).toEqual([]);
    await memory.close();
  });

  it("tries again after the store could not answer", async () => {
    const store = await openStore("memory:");
    let isDown = true;
    const library = openLibrary(
      {
        ...store,
        read: (cypher, parameters) =>
          isDown ? Promise.reject(new Error("down")) : store.read(cypher, parameters),
      },
      ontology,
    );
    await expect(library.read()).rejects.toThrow("down");
    isDown = false;
    expect((await library.read()).graph.letters).toEqual([]);
    await store.close();
  });
});

describe("the picture of a library", () => {
  it("is laid out when it is first looked at, kept in the store, and stays when something new comes", async () => {
    const store = await openStore("memory:");
    await loadGraph(store, SAMPLE_GRAPH);
    const first = openLibrary(store, ontology, { keepsPlaces: true });
    const drawn = await first.drawn();
    expect(new Set(drawn.nodes.map(({ x, y }) => `${x},${y}`)).size).toBe(drawn.nodes.length);
    const later = openLibrary(store, ontology);
    expect((await later.read()).network.nodes).toEqual(drawn.nodes);
    const [letter] = SAMPLE_GRAPH.letters;
    const added = {
      id: "Company:新公司",
      type: "Company",
      name: "新公司",
      aliases: [],
      properties: {},
    };
    const [section] = letter?.sections ?? [];
    const mention = { letter: letter?.id ?? "", section: section?.id ?? "", start: 0, end: 1 };
    const grown = {
      ...SAMPLE_GRAPH,
      entities: [...SAMPLE_GRAPH.entities, { ...added, mentions: [mention] }],
    };
    await loadGraph(store, grown);
    later.forget();
    const after = await later.drawn();
    for (const { id, x, y } of drawn.nodes) {
      expect(after.nodes.find((node) => node.id === id)).toMatchObject({ x, y });
    }
    expect(after.nodes).toHaveLength(drawn.nodes.length + 1);
    expect((await later.read()).hash).toBe(graphHash(grown));
    await store.close();
  });

  it("is kept in memory where the store may only be read", async () => {
    const memory = await openStore("memory:");
    await loadGraph(memory, SAMPLE_GRAPH);
    const write = () => Promise.reject(new Error("read-only"));
    const library = openLibrary({ ...memory, write }, ontology, { keepsPlaces: true });
    const drawn = await library.drawn();
    expect(drawn.nodes.length).toBeGreaterThan(0);
    expect(await library.drawn()).toBe(drawn);
    await memory.close();
  });
});

describe("a store that others write to", () => {
  const clock = Date.now;
  afterEach(() => {
    Date.now = clock;
  });

  it("is looked at again after a while, and read again only where it holds something else", async () => {
    const memory = await openStore("memory:");
    await loadGraph(memory, SAMPLE_GRAPH);
    const library = openLibrary({ ...memory, isShared: true }, ontology);
    const later = () => {
      const now = Date.now() + 4000;
      Date.now = () => now;
    };
    const first = await library.read();
    later();
    expect(await library.read()).toBe(first);
    await loadGraph(memory, { ...SAMPLE_GRAPH, facts: SAMPLE_GRAPH.facts.slice(1) });
    later();
    expect((await library.read()).graph.facts).toHaveLength(SAMPLE_GRAPH.facts.length - 1);
    await memory.close();
  });
});
