import type { KnowledgeGraph } from "../model/graph.ts";
import type { ExportFile } from "./export-file.ts";

/** The graph as one JSON document, as this project's own types have it. */
export function toJson({ letters, entities, facts, sources }: KnowledgeGraph): ExportFile[] {
  const content = `${JSON.stringify({ letters, entities, facts, sources }, null, 2)}\n`;
  return [{ name: "graph.json", content }];
}
