/** Loads a made-up graph into a store: `node --import ./scripts/typescript.js scripts/load-large-graph.ts FOLDER [ENTITIES FACTS]`. */

import { readLexicon } from "../src/claim/lexicon.ts";
import { presentationOf } from "../src/picture/presentation.ts";
import { loadGraph } from "../src/store/load/load.ts";
import { openStore } from "../src/store/open.ts";
import { largeGraph } from "./large-graph.ts";

const [folder, entities = "10000", facts = "30000"] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name the folder of the store");
const { ontology, gazetteer } = readLexicon("data");
const graph = largeGraph(ontology, { entities: Number(entities), facts: Number(facts) });
const store = await openStore(folder, { create: true });
console.log(
  await loadGraph(store, graph, { looks: () => presentationOf(graph, gazetteer.bureaus) }),
);
await store.close();
