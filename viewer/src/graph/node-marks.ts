import { setFont } from "./canvas-text.ts";
import { CANVAS_THEMES } from "./canvas-theme.ts";
import { nodeAppearance, type Scene } from "./scene.ts";
import type { Spot } from "./spots.ts";

/** Smaller discs have no room for an icon. */
const SMALLEST = 6.5;

const paths = new Map<string, Path2D>();

/** Paints what stands in and round a disc: its icon or number, its ring, its pin. */
export function paintMark(context: CanvasRenderingContext2D, spot: Spot, scene: Scene): void {
  if (spot.node.count !== undefined || spot.radius >= SMALLEST) {
    const { iconColor } = nodeAppearance(spot.id, spot.node, scene);
    if (spot.node.count !== undefined) paintCount(context, spot, iconColor);
    else paintIcon(context, spot, iconColor);
  }
  const { accent, surface } = CANVAS_THEMES[scene.theme];
  if (scene.pinned.has(spot.id)) paintPin(context, spot, accent, surface);
  if (spot.centre) paintRing(context, spot, accent);
}

function paintIcon(context: CanvasRenderingContext2D, spot: Spot, color: string): void {
  const path = paths.get(spot.node.icon) ?? new Path2D(spot.node.icon);
  paths.set(spot.node.icon, path);
  const scale = (spot.radius * 1.22) / 24;
  context.save();
  context.translate(spot.x - 12 * scale, spot.y - 12 * scale);
  context.scale(scale, scale);
  context.strokeStyle = color;
  context.lineWidth = Math.max(1.7, 1.25 / scale);
  context.lineJoin = "round";
  context.lineCap = "round";
  context.stroke(path);
  context.restore();
}

function paintCount(context: CanvasRenderingContext2D, spot: Spot, color: string): void {
  // Whole sizes: each other one would be cut anew while one zooms.
  setFont(context, 700, Math.max(9, Math.round(spot.radius)));
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = color;
  context.fillText(String(spot.node.count), spot.x, spot.y + 0.5);
}

function paintRing(context: CanvasRenderingContext2D, spot: Spot, color: string): void {
  context.beginPath();
  context.arc(spot.x, spot.y, spot.radius + 4, 0, 2 * Math.PI);
  context.strokeStyle = color;
  context.lineWidth = 2.5;
  context.stroke();
}

function paintPin(
  context: CanvasRenderingContext2D,
  spot: Spot,
  color: string,
  ground: string,
): void {
  const x = spot.x + spot.radius * 0.75;
  const y = spot.y - spot.radius * 0.75;
  context.beginPath();
  context.arc(x, y, 3.6, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
  context.strokeStyle = ground;
  context.lineWidth = 1.6;
  context.stroke();
}
