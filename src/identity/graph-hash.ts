import { canonicalText } from "../model/canonical.ts";
import type { KnowledgeGraph } from "../model/graph.ts";
import { sha256 } from "./digest.ts";

/** One hash for a graph: the same however its parts are ordered, another when anything differs. */
export function graphHash(graph: KnowledgeGraph): string {
  return sha256(canonicalText(graph));
}
