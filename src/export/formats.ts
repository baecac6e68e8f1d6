import type { KnowledgeGraph } from "../model/graph.ts";
import { toCsv } from "./csv.ts";
import type { ExportFile } from "./export-file.ts";
import { toJson } from "./json.ts";

/** Every format that a graph can leave in, by its name on the command line. */
export const FORMATS: Readonly<
  Record<string, { readonly says: string; readonly files: (graph: KnowledgeGraph) => ExportFile[] }>
> = {
  json: { says: "the whole graph, texts included", files: toJson },
  csv: { says: "nodes, edges and evidence for spreadsheets", files: toCsv },
};
