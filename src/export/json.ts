import type { ExportFile } from "./export-file.ts";
import type { Exported } from "./exported.ts";

/** The graph as one JSON document, as this project's own types have it. */
export function toJson({ graph }: Exported): ExportFile[] {
  const { letters, entities, facts, sources } = graph;
  const content = `${JSON.stringify({ letters, entities, facts, sources }, null, 2)}\n`;
  return [{ name: "graph.json", content }];
}
