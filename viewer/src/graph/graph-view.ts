import type { Network } from "../../../src/model/network.ts";
import type { Camera, Selection } from "../state/view-state.ts";
import { clearestPoint } from "./clearest-point.ts";
import { type Point, pointOn } from "./curve.ts";
import { fitInto, freeRectangle, type Insets, moveInside, sameCamera } from "./fit.ts";
import { toDrawnGraph } from "./graph-data.ts";
import { paintBackdrop, paintOverlay } from "./overlay.ts";
import { addCanvas, createRenderer, ZOOM_LIMITS } from "./renderer.ts";
import { edgeAppearance, nodeAppearance, type Scene } from "./scene.ts";

export interface GraphEvents {
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onHover: (target: Selection | undefined) => void;
  /** The camera came to rest; undefined when it shows the fitted whole. */
  readonly onCamera: (camera: Camera | undefined) => void;
  /** A frame was drawn. */
  readonly onFrame: () => void;
  /** The browser took the graphics context away. */
  readonly onLost: () => void;
}

/** The picture of one network: the only thing the rest of the viewer knows of the renderer. */
export interface GraphView {
  readonly show: (scene: Scene) => void;
  readonly setInsets: (insets: Insets) => void;
  readonly zoom: (factor: number) => void;
  /** Shows all that is in view. */
  readonly showAll: () => void;
  readonly look: (camera: Camera) => void;
  /** Moves the picture as little as brings these nodes out from under the panels. */
  readonly reveal: (ids: readonly string[]) => void;
  readonly isMoving: () => boolean;
  /** Where a node stands, in pixels of the window. */
  readonly nodeAt: (id: string) => Point | undefined;
  /** The point of a fact's line that is farthest from all else, in pixels of the window. */
  readonly linkAt: (id: string) => Point | undefined;
  readonly destroy: () => void;
}

const MOVE = 320;
/** Where a line is looked at when a free point of it is wanted. */
const SHARES = Array.from({ length: 37 }, (_, index) => 0.05 + index * 0.025);
const CAMERA_RESTS = 260;
const HOME = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

export function createGraphView(
  container: HTMLElement,
  network: Network,
  initial: Scene,
  events: GraphEvents,
): GraphView {
  const graph = toDrawnGraph(network);
  let scene = initial;
  let insets: Insets = { left: 0, right: 0, top: 0, bottom: 0 };
  let fitted: Camera | undefined;
  let settle = 0;
  let destroyed = false;
  /** Pixels per layout unit at zoom 1: discs follow it, so that a small window has small discs. */
  let unit = 1;
  const sigma = createRenderer(container, graph, {
    node: (id, node) => nodeAppearance(id, node, scene),
    edge: (id, edge) => edgeAppearance(id, edge, scene),
    discScale: (ratio) => Math.min(2, Math.max(0.55, Math.sqrt(unit / ratio))),
  });
  const camera = sigma.getCamera();
  const paintBelow = addCanvas(sigma, "backdrop", "below");
  const paintAbove = addCanvas(sigma, "overlay", "above");
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  const cameraNow = (): Camera => ({ x: camera.x, y: camera.y, ratio: camera.ratio });
  const moveTo = (to: Camera, animate = true): void => {
    if (!animate || still.matches) camera.setState(to);
    else void camera.animate(to, { duration: MOVE });
  };
  const free = () => {
    const { width, height } = sigma.getDimensions();
    return freeRectangle(width, height, insets);
  };
  const fittedCamera = (): Camera | undefined => {
    const points = graph
      .filterNodes((id) => scene.nodes.has(id))
      .map((id) => sigma.graphToViewport(graph.getNodeAttributes(id), { cameraState: HOME }));
    if (points.length === 0) return undefined;
    const xs = points.map((point) => point.x);
    const ys = points.map((point) => point.y);
    const content = {
      left: xs.reduce((a, b) => Math.min(a, b)),
      right: xs.reduce((a, b) => Math.max(a, b)),
      top: ys.reduce((a, b) => Math.min(a, b)),
      bottom: ys.reduce((a, b) => Math.max(a, b)),
    };
    const { width, height } = sigma.getDimensions();
    const { scale, lookAt } = fitInto(content, free(), { x: width / 2, y: height / 2 });
    return { ...sigma.viewportToFramedGraph(lookAt, { cameraState: HOME }), ratio: 1 / scale };
  };
  const fitAll = (animate: boolean): void => {
    fitted = fittedCamera();
    if (fitted !== undefined) moveTo(fitted, animate);
  };
  const isFitted = (): boolean => fitted !== undefined && sameCamera(cameraNow(), fitted);

  sigma.on("afterRender", () => {
    paintBackdrop(paintBelow, sigma, scene, network.poles);
    paintOverlay(paintAbove, sigma, scene, insets);
    events.onFrame();
  });
  camera.on("updated", () => {
    clearTimeout(settle);
    settle = window.setTimeout(
      () => events.onCamera(isFitted() ? undefined : cameraNow()),
      CAMERA_RESTS,
    );
  });
  const measure = (): void => {
    const across = (x: number): number =>
      sigma.graphToViewport({ x, y: 0 }, { cameraState: HOME }).x;
    unit = (across(1000) - across(0)) / 1000;
  };
  measure();
  let stood = false;
  sigma.on("beforeRender", () => {
    stood = isFitted();
  });
  sigma.on("resize", () => {
    measure();
    if (stood) requestAnimationFrame(() => fitAll(false));
  });
  sigma.on("clickNode", ({ node }) => events.onSelect({ kind: "node", id: node }));
  sigma.on("clickEdge", ({ edge }) => events.onSelect({ kind: "fact", id: edge }));
  sigma.on("clickStage", () => events.onSelect(undefined));
  sigma.on("doubleClickNode", ({ preventSigmaDefault }) => preventSigmaDefault());
  let under: string | undefined;
  const enter = (target: Selection): void => {
    under = target.id;
    container.style.cursor = "pointer";
    events.onHover(target);
  };
  // Going from a line to a node, the node is entered before the line is left.
  const leave = (id: string): void => {
    if (under !== id) return;
    under = undefined;
    container.style.cursor = "";
    events.onHover(undefined);
  };
  sigma.on("enterNode", ({ node }) => enter({ kind: "node", id: node }));
  sigma.on("leaveNode", ({ node }) => leave(node));
  sigma.on("enterEdge", ({ edge }) => enter({ kind: "fact", id: edge }));
  sigma.on("leaveEdge", ({ edge }) => leave(edge));
  for (const each of Object.values(sigma.getCanvases())) {
    each.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      if (!destroyed) events.onLost();
    });
  }

  const pointsOf = (edge: string): Point[] => {
    const from = sigma.graphToViewport(graph.getSourceAttributes(edge));
    const to = sigma.graphToViewport(graph.getTargetAttributes(edge));
    // On the screen y runs downwards, which turns the bend round.
    const bend = -graph.getEdgeAttribute(edge, "bend");
    return SHARES.map((share) => pointOn(from, to, bend, share));
  };
  const inWindow = (point: Point): Point => {
    const { left, top } = container.getBoundingClientRect();
    return { x: left + point.x, y: top + point.y };
  };
  return {
    show: (next) => {
      scene = next;
      sigma.refresh({ skipIndexation: true, schedule: true });
    },
    setInsets: (next) => {
      // What opens beside a selection covers a part of the picture; shrinking it would confuse.
      const moved = next.left !== insets.left || next.top !== insets.top;
      const stands = fitted === undefined || (moved && isFitted());
      insets = stands && fitted === undefined ? { ...next, right: 0 } : next;
      if (stands) fitAll(fitted !== undefined);
      insets = next;
    },
    zoom: (factor) =>
      moveTo({
        ...cameraNow(),
        ratio: Math.min(ZOOM_LIMITS.out, Math.max(ZOOM_LIMITS.in, camera.ratio / factor)),
      }),
    showAll: () => fitAll(true),
    look: (to) => moveTo(to, false),
    reveal: (ids) => {
      // The matrices are those of the last frame; the camera may have moved since.
      const cameraState = camera.getState();
      for (const id of ids) {
        if (!graph.hasNode(id)) continue;
        const point = sigma.graphToViewport(graph.getNodeAttributes(id), { cameraState });
        const move = moveInside(point, free());
        if (move.x === 0 && move.y === 0) continue;
        const { width, height } = sigma.getDimensions();
        const centre = { x: width / 2 - move.x, y: height / 2 - move.y };
        moveTo({ ...cameraNow(), ...sigma.viewportToFramedGraph(centre, { cameraState }) });
        return;
      }
    },
    isMoving: () => camera.isAnimated(),
    nodeAt: (id) =>
      graph.hasNode(id) ? inWindow(sigma.graphToViewport(graph.getNodeAttributes(id))) : undefined,
    linkAt: (id) => {
      if (!graph.hasEdge(id)) return undefined;
      const discs = graph
        .filterNodes((node) => scene.nodes.has(node))
        .map((node) => graph.getNodeAttributes(node))
        .map((node) => ({ ...sigma.graphToViewport(node), reach: sigma.scaleSize(node.size) + 6 }));
      const others = graph
        .filterEdges((edge) => edge !== id && scene.links.has(edge))
        .flatMap(pointsOf);
      const clearest = clearestPoint(pointsOf(id), discs, others);
      return clearest === undefined ? undefined : inWindow(clearest);
    },
    destroy: () => {
      destroyed = true;
      clearTimeout(settle);
      sigma.kill();
    },
  };
}
