/** The loader that killLoaders kills: says when it begins to write. */
import { loadGraph } from "../src/store/load/load.ts";
import { openStore } from "../src/store/open.ts";
import { faultsGraph } from "./store-faults.ts";

const [, , address = ""] = process.argv;
const graph = faultsGraph();
const store = await openStore(address, JSON.parse(process.env.FAULTS_LOGIN ?? "{}"));
process.stdout.write("begins\n");
await loadGraph(store, graph);
await store.close();
