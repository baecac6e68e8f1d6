import { haloText, setFont, widthOf } from "./canvas-text.ts";
import { CANVAS_THEMES, mixed } from "./canvas-theme.ts";
import type { Point } from "./curve.ts";
import { boundsOf } from "./fit.ts";
import { type Label, type Occupancy, type PlacedLabel, placeLabels } from "./label-placement.ts";
import type { Scene } from "./scene.ts";
import type { Spot } from "./spots.ts";

const LABEL = { size: 12, line: 15.5 };
const POLE_LABEL = { size: 18, line: 22 };
const NOTE = { size: 11, line: 14.5 };
/** So many names of the best-connected are always shown, where what is lit has so many square pixels for each. */
const ALWAYS = 20;
const ROOM = 6000;
/** More names than this are not even tried in one frame. */
const MOST = 250;

interface Line {
  readonly text: string;
  readonly kind: "name" | "caption" | "badge";
}

/**
 * Names below or beside their discs, with a figure or a second name under them where there is one;
 * gives the ids of what is named.
 */
export function paintNodeLabels(
  context: CanvasRenderingContext2D,
  spots: readonly Spot[],
  scene: Scene,
  occupancy: Occupancy,
  linePoints: readonly Point[],
): ReadonlySet<string> {
  const candidates = spots.slice(0, MOST);
  const lines = new Map(candidates.map((spot) => [spot.id, linesOf(spot, scene)]));
  const shining = candidates.filter(({ standing }) => standing === "lit");
  const always = new Set(
    [...shining]
      .sort((a, b) => b.node.degree - a.node.degree)
      .slice(0, Math.min(ALWAYS, roomOf(shining) / ROOM))
      .map(({ id }) => id),
  );
  const toLabel = (spot: Spot): Label => ({
    id: spot.id,
    x: spot.x,
    y: spot.y,
    radius: spot.radius,
    ...boxOf(context, spot, lines.get(spot.id) ?? []),
    steady: spot.node.pole,
    forced:
      spot.standing === "lit" &&
      (spot.node.pole ||
        spot.centre ||
        scene.ends.has(spot.id) ||
        (always.has(spot.id) && candidates.length < 90)),
  });
  // What is grey has no name of its own but is in the way of others.
  const named = candidates.filter(
    ({ standing, node }) => standing !== "grey" || node.count !== undefined,
  );
  for (const { x, y, radius, standing } of candidates) {
    if (standing === "grey")
      occupancy.take({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  }
  const lit = named.filter(({ standing }) => standing === "lit").map(toLabel);
  const rest = named.filter(({ standing }) => standing !== "lit").map(toLabel);
  const placed = [...placeLabels(lit, occupancy, linePoints), ...placeLabels(rest, occupancy)];
  const bySpot = new Map(named.map((spot) => [spot.id, spot]));
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const label of placed) {
    const spot = bySpot.get(label.id);
    if (spot !== undefined) paintLabel(context, spot, label, lines.get(spot.id) ?? [], scene);
  }
  return new Set(placed.map(({ id }) => id));
}

/** How many square pixels things lie over. */
function roomOf(spots: readonly Spot[]): number {
  const { left, right, top, bottom } = boundsOf(spots);
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

function linesOf(spot: Spot, scene: Scene): Line[] {
  const lines: Line[] = spot.lines.map((text) => ({ text, kind: "name" }));
  if (spot.standing !== "lit") return lines;
  const caption = scene.captions.get(spot.id);
  const badge = scene.badges.get(spot.id);
  if (caption !== undefined) lines.push({ text: caption, kind: "caption" });
  if (badge !== undefined) lines.push({ text: badge, kind: "badge" });
  return lines;
}

function boxOf(
  context: CanvasRenderingContext2D,
  spot: Spot,
  lines: readonly Line[],
): { readonly width: number; readonly height: number } {
  let width = 0;
  let height = 0;
  for (const line of lines) {
    fontOf(context, spot, line);
    width = Math.max(width, widthOf(context, line.text));
    height += heightOf(spot, line);
  }
  return { width: width + 4, height };
}

function paintLabel(
  context: CanvasRenderingContext2D,
  spot: Spot,
  { box }: PlacedLabel,
  lines: readonly Line[],
  scene: Scene,
): void {
  const theme = CANVAS_THEMES[scene.theme];
  let { top } = box;
  for (const line of lines) {
    fontOf(context, spot, line);
    const height = heightOf(spot, line);
    const at = { x: (box.left + box.right) / 2, y: top + height / 2 };
    top += height;
    const full =
      line.kind === "badge"
        ? theme.accent
        : line.kind === "caption" || spot.node.background
          ? theme.mutedText
          : theme.text;
    const color =
      spot.standing === "lit"
        ? full
        : mixed(full, theme.surface, spot.standing === "grey" ? 0.35 : 0.72);
    haloText(context, line.text, at, color, theme.surface);
  }
}

function fontOf(context: CanvasRenderingContext2D, { node, standing }: Spot, { kind }: Line): void {
  if (kind === "name" && node.pole) setFont(context, 700, POLE_LABEL.size);
  else if (kind === "name") setFont(context, standing === "lit" ? 500 : 400, LABEL.size);
  else setFont(context, kind === "badge" ? 650 : 400, NOTE.size);
}

function heightOf({ node }: Spot, { kind }: Line): number {
  return kind !== "name" ? NOTE.line : node.pole ? POLE_LABEL.line : LABEL.line;
}
