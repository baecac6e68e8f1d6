import { CANVAS_THEMES } from "./canvas-theme.ts";
import type { Insets } from "./fit.ts";
import { paintGroupNames } from "./group-names.ts";
import { createOccupancy } from "./label-placement.ts";
import { namedLines, paintLineLabels } from "./line-labels.ts";
import { paintNodeLabels } from "./node-labels.ts";
import { paintMark } from "./node-marks.ts";
import type { Renderer } from "./renderer.ts";
import type { Scene } from "./scene.ts";
import { spotsIn } from "./spots.ts";

/** Of more things than this only the most important carry their marks: each costs a path a frame. */
const MOST_MARKS = 500;

/** Paints what WebGL does not: marks in the discs, names of things and of lines. Gives what is named. */
export function paintOverlay(
  context: CanvasRenderingContext2D,
  renderer: Renderer,
  scene: Scene,
  insets: Insets,
): ReadonlySet<string> {
  const { width, height } = renderer.getDimensions();
  context.clearRect(0, 0, width, height);
  const spots = spotsIn(renderer, scene);
  for (const spot of spots.slice(0, MOST_MARKS)) paintMark(context, spot, scene);
  const occupancy = createOccupancy({
    left: insets.left,
    top: insets.top,
    right: width - insets.right,
    bottom: height - insets.bottom + 26,
  });
  paintGroupNames(context, renderer, scene, occupancy);
  const lines = namedLines(renderer, scene);
  const points = lines.flatMap((line) => line.points);
  const named = paintNodeLabels(context, spots, scene, occupancy, points);
  paintLineLabels(context, renderer, scene, occupancy, lines);
  return named;
}

/** Two soft lights behind the poles, so that the eye finds the two sides at once. */
export function paintBackdrop(
  context: CanvasRenderingContext2D,
  renderer: Renderer,
  scene: Scene,
  poles: readonly string[],
): void {
  const { width, height } = renderer.getDimensions();
  context.clearRect(0, 0, width, height);
  const graph = renderer.getGraph();
  const theme = CANVAS_THEMES[scene.theme];
  if (poles.length < 2) return;
  poles.forEach((pole, index) => {
    if (!graph.hasNode(pole)) return;
    const { x, y } = renderer.graphToViewport(graph.getNodeAttributes(pole));
    const reach = (0.42 * Math.max(width, height)) / renderer.getCamera().ratio;
    const light = context.createRadialGradient(x, y, 0, x, y, reach);
    light.addColorStop(0, theme.poles[index === 0 ? 0 : 1]);
    light.addColorStop(1, "rgba(128,128,128,0)");
    context.fillStyle = light;
    context.fillRect(0, 0, width, height);
  });
}
