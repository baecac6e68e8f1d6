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
