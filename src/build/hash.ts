import { sha256 } from "../data/digest.ts";
import { canonicalText } from "../model/canonical.ts";
import type { KnowledgeGraph } from "../model/graph.ts";

/** One hash for a graph: the same however its parts are ordered, another when anything differs. */
export function graphHash(graph: KnowledgeGraph): string {
  return sha256(canonicalText(graph));
}
