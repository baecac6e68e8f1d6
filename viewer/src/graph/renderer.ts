import { createNodeBorderProgram } from "@sigma/node-border";
import Sigma from "sigma";
import type { EdgeDisplayData } from "sigma/types";
import { FactEdgeProgram } from "./fact-edge-program.ts";
import type { DrawnGraph, EdgeAttributes, NodeAttributes } from "./graph-data.ts";
import type { NodeAppearance } from "./scene.ts";

export type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

/** How things look at this moment. */
export interface Appearance {
  readonly node: (id: string, node: NodeAttributes) => NodeAppearance;
  readonly edge: (id: string, edge: EdgeAttributes) => Partial<EdgeDisplayData>;
  /** By what factor discs are drawn at a zoom ratio. */
  readonly discScale: (ratio: number) => number;
}

/** The smallest and largest camera ratio. */
export const ZOOM_LIMITS = { in: 0.06, out: 40 } as const;

/** The frame that layouts are made for, in layout units. */
const STAGE: { x: [number, number]; y: [number, number] } = { x: [-660, 660], y: [-420, 420] };

const NodeDiscProgram = createNodeBorderProgram<NodeAttributes, EdgeAttributes>({
  borders: [
    { color: { attribute: "ringColor" }, size: { value: 1.6, mode: "pixels" } },
    { color: { attribute: "fillColor" }, size: { fill: true } },
  ],
});

/** Sigma with its labels and hover boxes off: those are painted on a canvas of our own. */
export function createRenderer(
  container: HTMLElement,
  graph: DrawnGraph,
  appearance: Appearance,
): Renderer {
  const sigma = new Sigma<NodeAttributes, EdgeAttributes>(graph, container, {
    allowInvalidContainer: true,
    defaultNodeType: "disc",
    defaultEdgeType: "fact",
    nodeProgramClasses: { disc: NodeDiscProgram },
    edgeProgramClasses: { fact: FactEdgeProgram },
    nodeReducer: (id, node) => ({ ...node, ...appearance.node(id, node) }),
    edgeReducer: (id, edge) => ({ ...edge, ...appearance.edge(id, edge) }),
    renderLabels: false,
    defaultDrawNodeHover: () => {},
    zIndex: true,
    stagePadding: 0,
    zoomToSizeRatioFunction: (ratio) => 1 / appearance.discScale(ratio),
    minCameraRatio: ZOOM_LIMITS.in,
    maxCameraRatio: ZOOM_LIMITS.out,
    zoomingRatio: 1.35,
    zoomDuration: 140,
  });
  // One frame for every layout: nothing rescales while things move, and links keep their camera.
  sigma.setCustomBBox(STAGE);
  // Until it is drawn anew, sigma still measures in the frame of the nodes.
  sigma.refresh();
  return sigma;
}

/** A canvas below the lines or above all else, as large as the picture, that takes no clicks. */
export function addCanvas(
  sigma: Renderer,
  id: string,
  place: "below" | "above",
): CanvasRenderingContext2D {
  // The method passes its options on to `createCanvas`; its own type only knows `style`.
  const options: { style?: object; beforeLayer?: string; afterLayer?: string } =
    place === "below" ? { beforeLayer: "edges" } : { afterLayer: "hoverNodes" };
  sigma.createCanvasContext(id, options);
  const context = sigma.getCanvases()[id]?.getContext("2d");
  if (context === null || context === undefined) throw new Error(`no canvas for ${id}`);
  context.canvas.style.pointerEvents = "none";
  sigma.resize(true);
  return context;
}
