import type { Camera } from "../state/view-state.ts";
import type { Point } from "./curve.ts";
import { boundsOf, bringInside, fitInto, freeRectangle, type Insets, sameCamera } from "./fit.ts";
import type { Rectangle } from "./label-placement.ts";
import { type Renderer, ZOOM_LIMITS } from "./renderer.ts";

/** Where the picture is looked at from. */
export interface CameraControl {
  readonly zoom: (factor: number) => void;
  readonly pan: (x: number, y: number) => void;
  /** Shows all that should be seen when nothing else is asked for. */
  readonly fit: (animate?: boolean) => void;
  readonly look: (camera: Camera) => void;
  /** Moves a point of the layout to the middle. */
  readonly centre: (point: Point) => void;
  /** Moves as little as brings these nodes out from under the panels, and others with them where they are near. */
  readonly reveal: (ids: readonly string[], also?: readonly string[]) => void;
  /** With `anySide` a fitted picture is fitted again whichever side changed, else only for left and top. */
  readonly setInsets: (insets: Insets, anySide?: boolean) => void;
  readonly insets: () => Insets;
  readonly isFitted: () => boolean;
  readonly now: () => Camera;
  /** The part of the layout that the window shows; y grows upwards. */
  readonly seen: () => Rectangle;
  /** Looks anew at the extent of the picture; what was fitted is fitted again. */
  readonly settle: () => void;
}

const MOVE = 320;
/** A picture that would shrink more than this is not shrunk for neighbours. */
const LEAST = 0.42;
const HOME = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

export function createCameraControl(sigma: Renderer, toFit: () => Iterable<string>): CameraControl {
  const camera = sigma.getCamera();
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let insets: Insets = { left: 0, right: 0, top: 0, bottom: 0 };
  let fitted: Camera | undefined;

  const now = (): Camera => ({ x: camera.x, y: camera.y, ratio: camera.ratio });
  const moveTo = (to: Camera, animate = true): void => {
    if (!animate || still.matches) camera.setState(to);
    else void camera.animate(to, { duration: MOVE });
  };
  const middle = (): Point => {
    const { width, height } = sigma.getDimensions();
    return { x: width / 2, y: height / 2 };
  };
  const free = () => {
    const { width, height } = sigma.getDimensions();
    return freeRectangle(width, height, insets);
  };
  const pointsOf = (ids: Iterable<string>, cameraState = HOME): Point[] => {
    const graph = sigma.getGraph();
    return [...ids]
      .filter((id) => graph.hasNode(id))
      .map((id) => sigma.graphToViewport(graph.getNodeAttributes(id), { cameraState }));
  };
  const fittedCamera = (): Camera | undefined => {
    const points = pointsOf(toFit());
    if (points.length === 0) return undefined;
    const { scale, lookAt } = fitInto(boundsOf(points), free(), middle());
    return { ...sigma.viewportToFramedGraph(lookAt, { cameraState: HOME }), ratio: 1 / scale };
  };
  const isFitted = (): boolean => fitted === undefined || sameCamera(now(), fitted);
  const fitAll = (animate = true): void => {
    fitted = fittedCamera();
    if (fitted !== undefined) moveTo(fitted, animate);
  };
  const shifted = (shift: Point, ratio: number): void => {
    // The matrices are those of the last frame; the camera may have moved since.
    const cameraState = { ...camera.getState(), ratio };
    const { x, y } = middle();
    const at = sigma.viewportToFramedGraph({ x: x - shift.x, y: y - shift.y }, { cameraState });
    moveTo({ ...at, ratio });
  };
  return {
    now,
    isFitted,
    fit: fitAll,
    insets: () => insets,
    seen: () => {
      const { width, height } = sigma.getDimensions();
      const cameraState = camera.getState();
      const from = sigma.viewportToGraph({ x: 0, y: 0 }, { cameraState });
      const to = sigma.viewportToGraph({ x: width, y: height }, { cameraState });
      return { left: from.x, right: to.x, top: from.y, bottom: to.y };
    },
    zoom: (factor) =>
      moveTo({
        ...now(),
        ratio: Math.min(ZOOM_LIMITS.out, Math.max(ZOOM_LIMITS.in, camera.ratio / factor)),
      }),
    pan: (x, y) => shifted({ x, y }, camera.ratio),
    look: (to) => moveTo(to, false),
    centre: (point) => {
      const at = sigma.graphToViewport(point, { cameraState: HOME });
      moveTo({ ...sigma.viewportToFramedGraph(at, { cameraState: HOME }), ratio: camera.ratio });
    },
    reveal: (ids, also = []) => {
      const own = pointsOf(ids, camera.getState());
      const all = bringInside([...own, ...pointsOf(also, camera.getState())], free(), middle());
      const { scale, shift } = all.scale < LEAST ? bringInside(own, free(), middle()) : all;
      if (scale === 1 && shift.x === 0 && shift.y === 0) return;
      shifted(shift, camera.ratio / scale);
    },
    setInsets: (next, anySide = false) => {
      // What opens beside a selection covers a part of the picture; shrinking it would confuse.
      const moved =
        next.left !== insets.left ||
        next.top !== insets.top ||
        (anySide && (next.right !== insets.right || next.bottom !== insets.bottom));
      const first = fitted === undefined;
      const stood = isFitted();
      insets = first ? { ...next, right: 0 } : next;
      if (first || (moved && stood)) fitAll(!first);
      insets = next;
    },
    settle: () => {
      if (isFitted()) fitAll(false);
    },
  };
}
