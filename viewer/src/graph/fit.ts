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
    width - insets.left - insets.right > 200 && height - insets.top - insets.bottom > 120;
  const { left, right, top, bottom } = room ? insets : { left: 0, right: 0, top: 0, bottom: 0 };
  return {
    left: left + Math.min(MARGIN.left, (width - left - right) / 8),
    right: width - right - Math.min(MARGIN.right, (width - left - right) / 8),
    top: top + Math.min(MARGIN.top, (height - top - bottom) / 8),
    bottom: height - bottom - Math.min(MARGIN.bottom, (height - top - bottom) / 5),
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

/**
 * How the picture must move, and shrink where it has to, so that all these points lie inside `free`.
 * `scale` is 1 where moving is enough; `shift` comes after the scaling, which is about `centre`.
 */
export function bringInside(
  points: readonly Point[],
  free: Rectangle,
  centre: Point,
): { readonly scale: number; readonly shift: Point } {
  if (points.length === 0) return { scale: 1, shift: { x: 0, y: 0 } };
  const box = boundsOf(points);
  const scale = Math.min(
    1,
    (free.right - free.left) / Math.max(1, box.right - box.left),
    (free.bottom - free.top) / Math.max(1, box.bottom - box.top),
  );
  const scaled = (value: number, middle: number): number => middle + (value - middle) * scale;
  const along = (low: number, high: number, from: number, to: number): number =>
    low < from ? from - low : high > to ? to - high : 0;
  return {
    scale,
    shift: {
      x: along(scaled(box.left, centre.x), scaled(box.right, centre.x), free.left, free.right),
      y: along(scaled(box.top, centre.y), scaled(box.bottom, centre.y), free.top, free.bottom),
    },
  };
}

export function boundsOf(points: readonly Point[]): Rectangle {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}

/** Whether two cameras show the same, as far as a link can tell. */
export function sameCamera(a: Camera, b: Camera): boolean {
  const close = (x: number, y: number): boolean => Math.abs(x - y) < 0.0015;
  return close(a.x, b.x) && close(a.y, b.y) && close(a.ratio, b.ratio);
}
