import { CANVAS_THEMES, type CanvasTheme, mixed } from "./canvas-theme.ts";
import { type Point, pointOn } from "./curve.ts";
import type { Insets } from "./fit.ts";
import type { NodeAttributes } from "./graph-data.ts";
import { createOccupancy, type Label, type Occupancy, placeLabels } from "./label-placement.ts";
import type { Renderer } from "./renderer.ts";
import { nodeAppearance, type Scene } from "./scene.ts";

const FONT =
  '"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif';
const LABEL = { size: 12, line: 15.5 };
const POLE_LABEL = { size: 17, line: 21 };
const MAX_EDGE_LABELS = 40;

/** A node as it stands on the screen in this frame. */
interface Spot extends Point {
  readonly id: string;
  readonly node: NodeAttributes;
  readonly radius: number;
  readonly faded: boolean;
  readonly lines: readonly string[];
}

/** Paints what WebGL does not: icons in the discs, labels, names of lines, the ring of the selection. */
export function paintOverlay(
  context: CanvasRenderingContext2D,
  renderer: Renderer,
  scene: Scene,
  insets: Insets,
): void {
  const { width, height } = renderer.getDimensions();
  context.clearRect(0, 0, width, height);
  const spots = spotsIn(renderer, scene, width, height);
  const theme = CANVAS_THEMES[scene.theme];
  for (const spot of spots) paintIcon(context, spot, scene);
  for (const spot of spots) {
    if (scene.focus?.centres.has(spot.id) === true) paintRing(context, spot, theme);
  }
  const occupancy = createOccupancy({
    left: insets.left,
    top: 4,
    right: width - insets.right,
    bottom: height - 4,
  });
  paintLabels(context, spots, theme, scene, occupancy);
  paintEdgeLabels(context, renderer, scene, theme, occupancy);
}

/** Two soft lights behind the cities, so that the eye finds left and right at once. */
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

/** What is on the screen, most important first. */
function spotsIn(renderer: Renderer, scene: Scene, width: number, height: number): Spot[] {
  const spots: Spot[] = [];
  renderer.getGraph().forEachNode((id, node) => {
    if (!scene.nodes.has(id)) return;
    const { x, y } = renderer.graphToViewport(node);
    if (x < -120 || y < -60 || x > width + 120 || y > height + 60) return;
    const faded = scene.focus !== undefined && !scene.focus.nodes.has(id);
    const lines = scene.focus?.centres.has(id) === true ? node.fullLines : node.lines;
    spots.push({ id, node, x, y, radius: renderer.scaleSize(node.size), faded, lines });
  });
  const rank = (spot: Spot): number =>
    (scene.focus?.centres.has(spot.id) === true ? 4 : 0) +
    (scene.focus !== undefined && !spot.faded ? 2 : 0) +
    (spot.node.pole ? 1 : 0);
  return spots.sort((a, b) => rank(b) - rank(a) || b.node.degree - a.node.degree);
}

const paths = new Map<string, Path2D>();

function paintIcon(context: CanvasRenderingContext2D, spot: Spot, scene: Scene): void {
  if (spot.radius < 6.5) return;
  const path = paths.get(spot.node.icon) ?? new Path2D(spot.node.icon);
  paths.set(spot.node.icon, path);
  const scale = (spot.radius * 1.22) / 24;
  context.save();
  context.translate(spot.x - 12 * scale, spot.y - 12 * scale);
  context.scale(scale, scale);
  context.strokeStyle = nodeAppearance(spot.id, spot.node, scene).iconColor;
  context.lineWidth = Math.max(1.7, 1.25 / scale);
  context.lineJoin = "round";
  context.lineCap = "round";
  context.stroke(path);
  context.restore();
}

function paintRing(context: CanvasRenderingContext2D, spot: Spot, theme: CanvasTheme): void {
  context.beginPath();
  context.arc(spot.x, spot.y, spot.radius + 4, 0, 2 * Math.PI);
  context.strokeStyle = theme.accent;
  context.lineWidth = 2.5;
  context.stroke();
}

const widths = new Map<string, number>();

function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}

function paintLabels(
  context: CanvasRenderingContext2D,
  spots: readonly Spot[],
  theme: CanvasTheme,
  scene: Scene,
  occupancy: Occupancy,
): void {
  const bySpot = new Map(spots.map((spot) => [spot.id, spot]));
  const toLabel = (spot: Spot): Label => {
    setFont(context, spot);
    return {
      id: spot.id,
      x: spot.x,
      y: spot.y,
      radius: spot.radius,
      width: Math.max(...spot.lines.map((line) => widthOf(context, line))) + 4,
      height: spot.lines.length * lineHeight(spot),
      forced: (spot.node.pole && !spot.faded) || scene.focus?.centres.has(spot.id) === true,
    };
  };
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  // Names in focus go first, and what is faded does not keep them from their place.
  const lit = spots.filter((spot) => !spot.faded).map(toLabel);
  const faded = spots.filter((spot) => spot.faded).map(toLabel);
  const placed = [...placeLabels(lit, occupancy), ...placeLabels(faded, occupancy)];
  for (const { id, box } of placed) {
    const spot = bySpot.get(id);
    if (spot === undefined) continue;
    setFont(context, spot);
    const line = lineHeight(spot);
    spot.lines.forEach((text, index) => {
      const x = (box.left + box.right) / 2;
      const y = box.top + line * (index + 0.5);
      halo(context, theme.surface, 3.5).strokeText(text, x, y);
      const color = spot.node.background ? theme.mutedText : theme.text;
      context.fillStyle = spot.faded ? mixed(color, theme.surface, 0.72) : color;
      context.fillText(text, x, y);
    });
  }
}

function setFont(context: CanvasRenderingContext2D, { node, faded }: Spot): void {
  const weight = node.pole ? 700 : faded ? 400 : 500;
  context.font = `${weight} ${node.pole ? POLE_LABEL.size : LABEL.size}px ${FONT}`;
}

function lineHeight({ node }: Spot): number {
  return node.pole ? POLE_LABEL.line : LABEL.line;
}

function paintEdgeLabels(
  context: CanvasRenderingContext2D,
  renderer: Renderer,
  scene: Scene,
  theme: CanvasTheme,
  occupancy: Occupancy,
): void {
  const { focus } = scene;
  if (focus === undefined || focus.links.size > MAX_EDGE_LABELS) return;
  const graph = renderer.getGraph();
  context.font = `500 11px ${FONT}`;
  for (const id of focus.links) {
    if (!graph.hasEdge(id) || !scene.links.has(id)) continue;
    const { predicate, bend } = graph.getEdgeAttributes(id);
    const from = renderer.graphToViewport(graph.getSourceAttributes(id));
    const to = renderer.graphToViewport(graph.getTargetAttributes(id));
    // On the screen y runs downwards, which turns the bend round.
    const { x, y } = pointOn(from, to, -bend, 0.5);
    const text = scene.relationName(predicate);
    const half = widthOf(context, text) / 2 + 3;
    const box = { left: x - half, right: x + half, top: y - 8, bottom: y + 8 };
    if (2 * half > Math.hypot(to.x - from.x, to.y - from.y)) continue;
    if (!occupancy.isFree(box) && focus.links.size > 1) continue;
    occupancy.take(box);
    halo(context, theme.surface, 5).strokeText(text, x, y);
    context.fillStyle = focus.links.size === 1 ? theme.accent : theme.mutedText;
    context.fillText(text, x, y);
  }
}

function halo(
  context: CanvasRenderingContext2D,
  color: string,
  width: number,
): CanvasRenderingContext2D {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.miterLimit = 2;
  return context;
}
