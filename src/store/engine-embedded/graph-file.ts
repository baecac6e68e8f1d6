import { existsSync } from "node:fs";
import { join } from "node:path";

/** The file of the graph in the folder of an embedded store; what belongs to it begins with the same name. */
export const GRAPH = "graph.grafeo";
/** What is kept beside the graph, to tell on opening that nothing of it is gone. */
export const RECORD = "store.json";

/** Whether a folder holds a graph; it may hold what is kept beside one and none. */
export function holdsGraph(folder: string): boolean {
  return existsSync(join(folder, GRAPH));
}
