import { buildGraph } from "../build/build.ts";
import { layoutNetwork } from "../build/layout.ts";
import { searchKeys } from "../build/search-keys.ts";
import type { KnowledgeGraph } from "../model/graph.ts";
import type { Presentation } from "../store/graph-rows.ts";
import { type LoadReport, loadGraph } from "../store/load.ts";
import type { Store } from "../store/store.ts";
import { type Io, say } from "./io.ts";
import { showFault } from "./show-fault.ts";

/** Builds the data folder and makes the store hold exactly what it gives. */
export async function loadData(io: Io, store: Store, dataFolder: string): Promise<LoadReport> {
  const { graph, notes } = await buildGraph(dataFolder);
  for (const note of notes) say(io, showFault(io, note));
  return loadGraph(store, graph, presentationOf(graph));
}

/** How every entity is drawn and found. */
export function presentationOf(graph: KnowledgeGraph): Presentation {
  const positions = layoutNetwork(graph);
  const keys = searchKeys(graph.entities);
  return new Map(
    graph.entities.map(({ id }) => [
      id,
      {
        ...(positions.get(id) ?? { x: 0, y: 0 }),
        ...(keys.get(id) ?? { pinyin: "", initials: "" }),
      },
    ]),
  );
}
