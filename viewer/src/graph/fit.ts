import type { Camera } from "../state/view-state.ts";
import type { Point } from "./curve.ts";
import type { Rectangle } from "./label-placement.ts";

/** Space at the window's edges that panels cover, in CSS pixels. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What names reach beyond their nodes' centres. */
const MARGIN: Insets = { left: 62, right: 62, top: 30, bottom: 52 };

/**
 * The part of the window that is free of panels, less a margin; never empty. With panels wider than
 * the window it is the whole window.
 */
export function freeRectangle(width: number, height: number, insets: Insets): Rectangle {
  const room =
    width - insets.left - insets.right > 200 && height - insets.top - insets.bottom > 160;
  const { left, right, top, bottom } = room ? insets : { left: 0, right: 0, top: 0, bottom: 0 };
  return {
    left: left + Math.min(MARGIN.left, width / 8),
    right: width - right - Math.min(MARGIN.right, width / 8),
    top: top + Math.min(MARGIN.top, height / 8),
    bottom: height - bottom - Math.min(MARGIN.bottom, height / 8),
  };
}

/** How far to zoom and where to look so that `content` fills `free`. Both are in pixels at zoom 1. */
export function fitInto(
  content: Rectangle,
  free: Rectangle,
  centre: Point,
): { readonly scale: number; readonly lookAt: Point } {
  const width = Math.max(1, content.right - content.left);
  const height = Math.max(1, content.bottom - content.top);
  const scale = Math.min(
    (free.right - free.left) / width,
    (free.bottom - free.top) / height,
    MAX_SCALE,
  );
  const middle = (a: number, b: number): number => (a + b) / 2;
  return {
    scale,
    lookAt: {
      x: middle(content.left, content.right) - (middle(free.left, free.right) - centre.x) / scale,
      y: middle(content.top, content.bottom) - (middle(free.top, free.bottom) - centre.y) / scale,
    },
  };
}

/** A few nodes are not blown up to fill the window. */
const MAX_SCALE = 3;

/** How far the picture must move so that a point lies inside `free`. */
export function moveInside(point: Point, free: Rectangle): Point {
  const along = (value: number, low: number, high: number): number =>
    value < low ? low - value : value > high ? high - value : 0;
  return { x: along(point.x, free.left, free.right), y: along(point.y, free.top, free.bottom) };
}

/** Whether two cameras show the same, as far as a link can tell. */
export function sameCamera(a: Camera, b: Camera): boolean {
  const close = (x: number, y: number): boolean => Math.abs(x - y) < 0.0015;
  return close(a.x, b.x) && close(a.y, b.y) && close(a.ratio, b.ratio);
}
