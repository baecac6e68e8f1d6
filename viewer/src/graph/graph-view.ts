import type { Position } from "../../../src/model/network.ts";
import type { Camera } from "../state/view-state.ts";
import { type CameraControl, createCameraControl } from "./camera-control.ts";
import { type Drawing, indexNow } from "./drawing.ts";
import type { DrawnGraph } from "./graph-data.ts";
import { createNodeMoves, type NodeMoves } from "./node-moves.ts";
import { paintBackdrop, paintOverlay } from "./overlay.ts";
import { type Places, placesIn } from "./places.ts";
import { listenToPointer, type PointerEvents } from "./pointer.ts";
import {
  addBackdrop,
  addOverlay,
  createRenderer,
  mostMovingLines,
  type Renderer,
} from "./renderer.ts";
import { edgeAppearance, nodeAppearance, type Scene } from "./scene.ts";
import { changedBetween } from "./scene-change.ts";

export interface GraphEvents extends PointerEvents {
  /** The camera came to rest; undefined when it shows the fitted whole. */
  readonly onCamera: (camera: Camera | undefined) => void;
  /** A frame was drawn. */
  readonly onFrame: () => void;
  /** The browser took the graphics context away. */
  readonly onLost: () => void;
}

/** The one picture of the page: the only thing the rest of the viewer knows of the renderer. */
export interface GraphView
  extends Places,
    Pick<
      CameraControl,
      | "zoom"
      | "pan"
      | "fit"
      | "look"
      | "centre"
      | "reveal"
      | "setInsets"
      | "isFitted"
      | "now"
      | "seen"
    > {
  /** Another graph: the network was loaded anew, or is held apart by other poles. */
  readonly setGraph: (graph: DrawnGraph, poles: readonly string[]) => void;
  readonly show: (scene: Scene) => void;
  readonly place: (positions: ReadonlyMap<string, Position>) => void;
  readonly isMoving: () => boolean;
  readonly destroy: () => void;
}

const CAMERA_RESTS = 260;
const HOME = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

export function createGraphView(
  container: HTMLElement,
  graph: DrawnGraph,
  poles: readonly string[],
  scene: Scene,
  events: GraphEvents,
): GraphView {
  const drawing: Drawing = {
    scene,
    poles,
    unit: 1,
    index: undefined,
    named: new Set(),
    stale: true,
    destroyed: false,
  };
  const sigma = createRenderer(container, graph, {
    node: (id, node) => nodeAppearance(id, node, drawing.scene),
    edge: (id, edge) => edgeAppearance(id, edge, drawing.scene),
    discScale: (ratio) => Math.min(2, Math.max(0.55, Math.sqrt(drawing.unit / ratio))),
  });
  const camera = createCameraControl(sigma, () => drawing.scene.frame);
  const moves = createNodeMoves(
    () => sigma.getGraph(),
    () => camera.settle(),
  );
  paintFrames(sigma, drawing, camera, events);
  followCamera(sigma, camera, events);
  followSize(sigma, drawing, camera);
  listenToPointer(sigma, (point, reach) => indexNow(sigma, drawing).nearest(point, reach), events);
  reportLoss(sigma, drawing, events);
  return {
    ...camera,
    ...shownBy(sigma, drawing, camera, moves),
    ...placesIn(sigma, drawing, container),
    isMoving: () => sigma.getCamera().isAnimated() || moves.isMoving(),
  };
}

function paintFrames(
  sigma: Renderer,
  drawing: Drawing,
  camera: CameraControl,
  events: GraphEvents,
): void {
  const below = addBackdrop(sigma);
  const above = addOverlay(sigma);
  sigma.on("afterRender", () => {
    drawing.index = undefined;
    drawing.stale = false;
    paintBackdrop(below, sigma, drawing.scene, drawing.poles);
    drawing.named = paintOverlay(above, sigma, drawing.scene, camera.insets());
    events.onFrame();
  });
}

function followCamera(sigma: Renderer, camera: CameraControl, { onCamera }: GraphEvents): void {
  let timer = 0;
  sigma.getCamera().on("updated", () => {
    clearTimeout(timer);
    timer = window.setTimeout(
      () => onCamera(camera.isFitted() ? undefined : camera.now()),
      CAMERA_RESTS,
    );
  });
  sigma.on("kill", () => clearTimeout(timer));
}

function followSize(sigma: Renderer, drawing: Drawing, camera: CameraControl): void {
  const measure = (): void => {
    const across = (x: number): number =>
      sigma.graphToViewport({ x, y: 0 }, { cameraState: HOME }).x;
    drawing.unit = (across(1000) - across(0)) / 1000;
  };
  measure();
  let stood = false;
  sigma.on("beforeRender", () => {
    stood = camera.isFitted();
  });
  sigma.on("resize", () => {
    measure();
    if (stood) requestAnimationFrame(() => !drawing.destroyed && camera.fit(false));
  });
}

function reportLoss(sigma: Renderer, drawing: Drawing, { onLost }: GraphEvents): void {
  for (const canvas of Object.values(sigma.getCanvases())) {
    canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      if (!drawing.destroyed) onLost();
    });
  }
}

function shownBy(
  sigma: Renderer,
  drawing: Drawing,
  camera: CameraControl,
  moves: NodeMoves,
): Pick<GraphView, "setGraph" | "show" | "place" | "destroy"> {
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  return {
    setGraph: (graph, poles) => {
      moves.stop();
      drawing.poles = poles;
      drawing.stale = true;
      const hides = graph.size > mostMovingLines();
      // A setting draws all anew.
      if (sigma.getSetting("hideEdgesOnMove") !== hides) sigma.setSetting("hideEdgesOnMove", hides);
      // Draws it too; how it looks comes with the next scene.
      sigma.setGraph(graph);
    },
    show: (next) => {
      const change = drawing.stale
        ? undefined
        : changedBetween(drawing.scene, next, sigma.getGraph());
      drawing.scene = next;
      drawing.stale ||= change === undefined;
      sigma.refresh({
        ...(change !== undefined && { partialGraph: change }),
        skipIndexation: true,
        schedule: true,
      });
    },
    place: (positions) => {
      const stood = camera.isFitted();
      drawing.stale = true;
      moves.move(positions, !still.matches);
      if (stood) camera.settle();
    },
    destroy: () => {
      drawing.destroyed = true;
      moves.stop();
      sigma.kill();
    },
  };
}
