import type { DrawnGraph } from "./graph-data.ts";
import { nodeStanding, type Scene } from "./scene.ts";

/** Of larger graphs all is refreshed at once where more than this share of it changes. */
const MUCH = 0.5;

/** What looks different in the next scene; undefined where that is most of it. */
export function changedBetween(
  before: Scene,
  after: Scene,
  graph: DrawnGraph,
): { readonly nodes: string[]; readonly edges: string[] } | undefined {
  if (
    before.theme !== after.theme ||
    before.notes !== after.notes ||
    before.drawn !== after.drawn ||
    before.lit !== after.lit
  ) {
    return undefined;
  }
  // Where neither fades the rest, only what is in focus before or after can differ.
  const quiet = before.focus?.fades !== true && after.focus?.fades !== true;
  const near = (part: "nodes" | "links"): Iterable<string> =>
    quiet ? [...(before.focus?.[part] ?? []), ...(after.focus?.[part] ?? [])] : after.drawn[part];
  const nodes = [...new Set(near("nodes"))].filter(
    (id) => graph.hasNode(id) && nodeStanding(id, before) !== nodeStanding(id, after),
  );
  const edges = [...new Set(near("links"))].filter(
    (id) => graph.hasEdge(id) && lineStanding(id, before) !== lineStanding(id, after),
  );
  return nodes.length + edges.length > MUCH * (graph.order + graph.size) && graph.order > 200
    ? undefined
    : { nodes, edges };
}

function lineStanding(id: string, { focus, notes }: Scene): string {
  if (focus === undefined || (!focus.fades && !focus.links.has(id))) {
    return notes.has(id) ? "noted" : "plain";
  }
  if (!focus.links.has(id)) return "out";
  return focus.links.size === 1 && focus.centres.size === 2 ? "alone" : "in";
}
