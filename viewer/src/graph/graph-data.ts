import { MultiDirectedGraph } from "graphology";
import { wrapLabel } from "../../../src/model/label.ts";
import type { Network, NetworkLink, NetworkNode } from "../../../src/model/network.ts";
import { BACKGROUND_LINE, STATUS_LINES } from "../vocabulary/line-styles.ts";
import { type Hue, hueOf, iconOf } from "../vocabulary/palette.ts";
import { bendOf } from "./curve.ts";

/** What the renderer keeps of a node. */
export interface NodeAttributes {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly hue: Hue;
  readonly icon: string;
  /** The name as drawn, and as drawn while it is pointed at. */
  readonly lines: readonly string[];
  readonly fullLines: readonly string[];
  /** Named in larger letters, before all others. */
  readonly pole: boolean;
  readonly background: boolean;
  readonly degree: number;
}

/** What the renderer keeps of a fact. */
export interface EdgeAttributes {
  readonly predicate: string;
  readonly bend: number;
  readonly dash: number;
  readonly gap: number;
  readonly size: number;
  readonly arrow: boolean;
  readonly background: boolean;
}

export type DrawnGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

const FIGURE_SIZE = 6;
const POLE_SIZE = 23;

/** The network as a graphology graph; facts whose ends are missing or the same are not drawn. */
export function toDrawnGraph(network: Network): DrawnGraph {
  const graph: DrawnGraph = new MultiDirectedGraph();
  const groups = new Map(network.types.map(({ name, group }) => [name, group]));
  const poles = new Set(network.poles);
  for (const node of network.nodes) {
    const pole = poles.has(node.id);
    graph.mergeNode(node.id, {
      x: node.x,
      y: node.y,
      size: pole ? POLE_SIZE : sizeOf(node),
      hue: hueOf(node.type, groups.get(node.type) ?? ""),
      icon: iconOf(node.type),
      lines: wrapLabel(nameOnCanvas(node)),
      fullLines: wrapLabel(nameOnCanvas(node), 6),
      pole,
      background: node.background,
      degree: node.degree,
    });
  }
  const symmetric = new Set(
    network.relations.filter((each) => each.symmetric).map(({ name }) => name),
  );
  for (const bundle of bundles(network.links).values()) {
    bundle.forEach((link, index) => {
      if (graph.hasEdge(link.id) || !graph.hasNode(link.source) || !graph.hasNode(link.target))
        return;
      const style = link.background ? BACKGROUND_LINE : STATUS_LINES[link.status];
      const forward = link.source < link.target ? 1 : -1;
      graph.addEdgeWithKey(link.id, link.source, link.target, {
        predicate: link.predicate,
        bend: forward * bendOf(index, bundle.length),
        dash: style.dash,
        gap: style.gap,
        size: style.width + Math.min(1.6, 0.5 * Math.log2(Math.max(1, link.support))),
        arrow: !symmetric.has(link.predicate),
        background: link.background,
      });
    });
  }
  return graph;
}

/** Figures stand beside what they measure, so their label need not name it. */
function nameOnCanvas({ name, measure }: NetworkNode): string {
  return measure === undefined ? name : `${measure.metric} ${measure.original}`;
}

function sizeOf(node: NetworkNode): number {
  return node.measure === undefined
    ? Math.min(19, 10.5 + 1.5 * Math.sqrt(Math.max(0, node.degree - 1)))
    : FIGURE_SIZE;
}

/** Facts between the same two things, whichever way they run. */
function bundles(links: readonly NetworkLink[]): Map<string, NetworkLink[]> {
  const found = new Map<string, NetworkLink[]>();
  for (const link of links) {
    if (link.source === link.target) continue;
    const key = [link.source, link.target].sort().join("\n");
    const bundle = found.get(key);
    if (bundle === undefined) found.set(key, [link]);
    else bundle.push(link);
  }
  return found;
}
