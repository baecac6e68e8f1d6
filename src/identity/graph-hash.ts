import { createHash } from "node:crypto";
import { canonicalPieces } from "../model/canonical.ts";
import type { KnowledgeGraph } from "../model/graph.ts";

/** One hash for a graph: the same however its parts are ordered, another when anything differs. */
export function graphHash(graph: KnowledgeGraph): string {
  const hash = createHash("sha256");
  for (const piece of canonicalPieces(graph)) hash.update(piece);
  return hash.digest("hex");
}
