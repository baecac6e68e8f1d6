import { MultiDirectedGraph } from "graphology";
import type { Fold } from "../../../src/model/fold.ts";
import { wrapLabel } from "../../../src/model/label.ts";
import { BACKGROUND_LINE, STATUS_LINES } from "../../../src/model/line-styles.ts";
import type { Network, NetworkLink, NetworkNode } from "../../../src/model/network.ts";
import { type Hue, hueOf, iconOf } from "../vocabulary/palette.ts";
import { bendOf } from "./curve.ts";

/** What the renderer keeps of a node. */
export interface NodeAttributes {
  x: number;
  y: number;
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
  /** How many things it stands for, where it is a fold. */
  readonly count?: number;
}

/** What the renderer keeps of a fact. */
export interface EdgeAttributes {
  readonly predicate: string;
  /** A fact, the facts of a fold taken together, or the mere belonging of a body to its place. */
  readonly kind: "fact" | "fold" | "belonging";
  readonly bend: number;
  readonly dash: number;
  readonly gap: number;
  readonly size: number;
  readonly arrow: boolean;
  readonly background: boolean;
}

export type DrawnGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

const FIGURE_SIZE = 6;
const FRAME_SIZE = 8;
const POLE_SIZE = 23;

/** What is drawn besides the network itself. */
export interface DrawnExtras {
  readonly folds: readonly Fold[];
  /** What belongs to a pole by its name alone, by the pole. */
  readonly belongs: ReadonlyMap<string, string>;
  readonly poles: readonly string[];
  /** The letter as a document: there, but small and named last. */
  readonly frame: ReadonlySet<string>;
}

/** The network as a graphology graph; facts whose ends are missing or the same are not drawn. */
export function toDrawnGraph(
  network: Network,
  { folds, belongs, poles, frame }: DrawnExtras,
): DrawnGraph {
  const graph: DrawnGraph = new MultiDirectedGraph();
  const groups = new Map(network.types.map(({ name, group }) => [name, group]));
  for (const node of network.nodes) {
    const pole = poles.includes(node.id);
    graph.mergeNode(node.id, {
      x: node.x,
      y: node.y,
      size: pole ? POLE_SIZE : frame.has(node.id) ? FRAME_SIZE : sizeOf(node),
      hue: hueOf(node.type, groups.get(node.type) ?? ""),
      icon: iconOf(node.type),
      lines: wrapLabel(nameOnCanvas(node)),
      fullLines: wrapLabel(nameOnCanvas(node), 6),
      pole,
      background: node.background,
      degree: frame.has(node.id) ? 0 : node.degree,
      ...(node.count !== undefined && { count: node.count }),
    });
  }
  const symmetric = new Set(
    network.relations.filter((each) => each.symmetric).map(({ name }) => name),
  );
  for (const bundle of bundles(network.links).values()) {
    bundle.forEach((link, index) => {
      if (graph.hasEdge(link.id) || !graph.hasNode(link.source) || !graph.hasNode(link.target))
        return;
      graph.addEdgeWithKey(link.id, link.source, link.target, {
        ...lineOf(link, symmetric),
        kind: "fact",
        bend: (link.source < link.target ? 1 : -1) * bendOf(index, bundle.length),
      });
    });
  }
  for (const fold of folds) addFold(graph, fold, network, symmetric);
  for (const [id, pole] of belongs) {
    const tied = graph.hasNode(id) && graph.hasNode(pole) && graph.edges(id, pole).length === 0;
    if (tied) graph.addEdgeWithKey(belongingLine(id), id, pole, BELONGING);
  }
  return graph;
}

/** The id of the line that says to which pole a body belongs by its name. */
export function belongingLine(id: string): string {
  return `of:${id}`;
}

/** The id of the line that stands for facts between the members of a fold and another thing. */
export function foldLine(fold: string, predicate: string, other: string): string {
  return `${fold} ${predicate} ${other}`;
}

const BELONGING: EdgeAttributes = {
  predicate: "",
  kind: "belonging",
  bend: 0,
  ...BACKGROUND_LINE,
  size: BACKGROUND_LINE.width,
  arrow: false,
  background: true,
};

function lineOf(
  link: NetworkLink,
  symmetric: ReadonlySet<string>,
): Omit<EdgeAttributes, "kind" | "bend"> {
  const style = link.background ? BACKGROUND_LINE : STATUS_LINES[link.status];
  return {
    predicate: link.predicate,
    dash: style.dash,
    gap: style.gap,
    size:
      style.width +
      Math.min(link.predicate === "" ? 3 : 1.6, 0.5 * Math.log2(Math.max(1, link.support))),
    arrow: link.predicate !== "" && !symmetric.has(link.predicate),
    background: link.background,
  };
}

/** One thing that stands for many, with one line for all facts of a relation to the same thing. */
function addFold(
  graph: DrawnGraph,
  { id, type, members }: Fold,
  network: Network,
  symmetric: ReadonlySet<string>,
): void {
  const groups = new Map(network.types.map(({ name, group }) => [name, group]));
  graph.mergeNode(id, {
    x: 0,
    y: 0,
    size: Math.min(20, 12 + members.length / 3),
    hue: hueOf(type, groups.get(type) ?? ""),
    icon: "",
    lines: [],
    fullLines: [],
    pole: false,
    background: false,
    degree: members.length,
    count: members.length,
  });
  const own = new Set(members);
  for (const link of network.links) {
    const outwards = own.has(link.source);
    if (outwards === own.has(link.target)) continue;
    const other = outwards ? link.target : link.source;
    const key = foldLine(id, link.predicate, other);
    if (graph.hasEdge(key) || !graph.hasNode(other)) continue;
    const [from, to] = outwards ? [id, other] : [other, id];
    const parallel = graph.edges(id, other).length + graph.edges(other, id).length;
    graph.addEdgeWithKey(key, from, to, {
      ...lineOf(link, symmetric),
      kind: "fold",
      bend: (outwards ? 1 : -1) * (parallel === 0 ? 0 : 0.16 * parallel),
    });
  }
}

/** Figures stand beside what they measure, so their label need not name it. */
function nameOnCanvas({ name, measure }: NetworkNode): string {
  return measure === undefined ? name : `${measure.metric} ${measure.original}`;
}

function sizeOf(node: NetworkNode): number {
  if (node.count !== undefined) return Math.min(30, 11 + Math.sqrt(node.count));
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
