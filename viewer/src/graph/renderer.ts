import { createNodeBorderProgram } from "@sigma/node-border";
import Sigma from "sigma";
import type { EdgeDisplayData } from "sigma/types";
import { drawsInSoftware } from "./can-draw.ts";
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
    // Who wants no motion is there at once, and so is who would wait for each frame of it.
    zoomDuration: glides() ? 140 : 1,
    hideEdgesOnMove: graph.size > mostMovingLines(),
  });
  // One frame for every layout: nothing rescales while things move, and links keep their camera.
  sigma.setCustomBBox(STAGE);
  // Until it is drawn anew, sigma still measures in the frame of the nodes.
  sigma.refresh();
  return sigma;
}

/** Of more lines than this none is drawn while the picture moves. */
export function mostMovingLines(): number {
  return drawsInSoftware() ? 4000 : 40_000;
}

function glides(): boolean {
  return !drawsInSoftware() && !matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** A canvas above all else, as large as the picture, that takes no clicks. */
export function addOverlay(sigma: Renderer): CanvasRenderingContext2D {
  const id = "overlay";
  // The method passes its options on to `createCanvas`; its own type only knows `style`.
  const options: { style?: object; afterLayer?: string } = { afterLayer: "hoverNodes" };
  sigma.createCanvasContext(id, options);
  const context = sigma.getCanvases()[id]?.getContext("2d");
  if (context === null || context === undefined) throw new Error(`no canvas for ${id}`);
  context.canvas.style.pointerEvents = "none";
  sigma.resize(true);
  return context;
}

/** One pixel of the backdrop is so many of the window: it holds soft light alone. */
const COARSE = 8;

/** A small canvas that the browser stretches below the lines: soft light needs few points. */
export function addBackdrop(sigma: Renderer): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.className = "backdrop";
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas for the backdrop");
  const measure = (): void => {
    const { width, height } = sigma.getDimensions();
    canvas.width = Math.ceil(width / COARSE);
    canvas.height = Math.ceil(height / COARSE);
    context.scale(1 / COARSE, 1 / COARSE);
  };
  measure();
  sigma.on("resize", measure);
  sigma.getContainer().prepend(canvas);
  sigma.on("kill", () => canvas.remove());
  return context;
}
