import { largeGraph } from "../../scripts/large-graph.ts";
import { presentationOf } from "../../src/picture/presentation.ts";
import { loadGraph } from "../../src/store/load/load.ts";
import { openStore } from "../../src/store/open.ts";
import { readStored } from "../../src/store/read/read.ts";
import { ONTOLOGY } from "../support/flagship-network.ts";

const SIZE = { entities: 320, facts: 900 };
const NO_BODIES = { names: [], national: new Map() };

test("a made-up graph is the same every time, and so is its picture", () => {
  const graph = largeGraph(ONTOLOGY, SIZE);
  expect(largeGraph(ONTOLOGY, SIZE)).toEqual(graph);
  expect(graph.facts).toHaveLength(SIZE.facts);
  expect(presentationOf(graph, NO_BODIES)).toEqual(
    presentationOf(largeGraph(ONTOLOGY, SIZE), NO_BODIES),
  );
});

test("it loads: every quote stands where it says, and places and communities come back", async () => {
  const graph = largeGraph(ONTOLOGY, SIZE);
  const presentation = presentationOf(graph, NO_BODIES);
  const store = await openStore("memory:");
  await loadGraph(store, graph, { looks: () => presentation });
  expect((await readStored(store)).presentation).toEqual(presentation);
  await store.close();
});
