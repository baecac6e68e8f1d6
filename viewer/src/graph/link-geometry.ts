import { type Point, pointOn } from "./curve.ts";
import type { Renderer } from "./renderer.ts";
import type { Scene } from "./scene.ts";

/** Where a line is looked at. */
const SHARES = Array.from({ length: 37 }, (_, index) => 0.05 + index * 0.025);
const FEW = [0.02, 0.14, 0.26, 0.38, 0.5, 0.62, 0.74, 0.86, 0.98];

/** Points along a drawn line, in pixels of the canvas. */
export function pointsAlong(
  renderer: Renderer,
  edge: string,
  detail: "fine" | "coarse" = "fine",
): Point[] {
  const graph = renderer.getGraph();
  const cameraState = renderer.getCamera().getState();
  const from = renderer.graphToViewport(graph.getSourceAttributes(edge), { cameraState });
  const to = renderer.graphToViewport(graph.getTargetAttributes(edge), { cameraState });
  // On the screen y runs downwards, which turns the bend round.
  const bend = -graph.getEdgeAttribute(edge, "bend");
  if (detail === "coarse" && bend === 0) return [from, to];
  const shares = detail === "fine" ? SHARES : FEW;
  return shares.map((share) => pointOn(from, to, bend, share));
}

/** All lines that can be pointed at, on the screen or near it. */
export function linesOnScreen(renderer: Renderer, scene: Scene): Map<string, readonly Point[]> {
  const graph = renderer.getGraph();
  const { width, height } = renderer.getDimensions();
  const lines = new Map<string, readonly Point[]>();
  for (const id of scene.drawn.links) {
    if (!graph.hasEdge(id) || graph.getEdgeAttribute(id, "kind") === "belonging") continue;
    const points = pointsAlong(renderer, id, "coarse");
    const outside =
      points.every(({ x }) => x < 0) ||
      points.every(({ x }) => x > width) ||
      points.every(({ y }) => y < 0) ||
      points.every(({ y }) => y > height);
    if (!outside) lines.set(id, points);
  }
  return lines;
}
