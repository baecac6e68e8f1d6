import { adjacencyOf, otherEnd } from "./adjacency.ts";
import type { Network } from "./network.ts";

const FRAME_TYPES: ReadonlySet<string> = new Set(["Letter", "Proposal"]);

/**
 * The letter as a document: itself, the proposal it answers, and whatever hangs on the rest through
 * these alone, such as the deputy who proposed and the session it was submitted at.
 */
export function letterFrame({ nodes, links }: Pick<Network, "nodes" | "links">): Set<string> {
  const frame = new Set(nodes.filter(({ type }) => FRAME_TYPES.has(type)).map(({ id }) => id));
  const around = adjacencyOf(links.filter(({ background }) => !background));
  const areas = new Set(
    nodes.filter(({ type }) => type === "Place" || type === "Zone").map(({ id }) => id),
  );
  const core = [...frame];
  for (const start of core.flatMap((id) => (around.get(id) ?? []).map((l) => otherEnd(l, id)))) {
    if (frame.has(start)) continue;
    const seen = new Set([start]);
    const open = [start];
    // A part of the graph that holds a place has a life of its own; the cap bounds the search.
    while (open.length > 0 && seen.size <= 12) {
      const at = open.pop() ?? start;
      for (const link of around.get(at) ?? []) {
        const next = otherEnd(link, at);
        if (seen.has(next) || FRAME_TYPES.has(next.slice(0, next.indexOf(":")))) continue;
        seen.add(next);
        open.push(next);
      }
    }
    if (seen.size > 12 || [...seen].some((id) => areas.has(id))) continue;
    for (const id of seen) frame.add(id);
  }
  return frame;
}
