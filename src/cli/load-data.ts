import { readLexicon } from "../claim/lexicon.ts";
import { type LoadReport, loadGraph } from "../store/load/load.ts";
import type { Store } from "../store/store.ts";
import { buildData } from "./file-reading.ts";
import { type Io, say } from "./io.ts";
import type { Settings } from "./settings.ts";
import { showFault } from "./show-fault.ts";

/** Builds the data folder and makes the store hold exactly what it gives. */
export async function loadData(io: Io, store: Store, settings: Settings): Promise<LoadReport> {
  const lexicon = readLexicon(settings.data);
  const { graph, notes } = await buildData(io, settings, lexicon);
  for (const note of notes) say(io, showFault(io, note));
  // Layout and pinyin take their time to load; no other command needs them.
  const { presentationOf } = await import("../picture/presentation.ts");
  return loadGraph(store, graph, presentationOf(graph, lexicon.gazetteer.bureaus));
}
