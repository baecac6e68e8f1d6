import { setFont, widthOf } from "./canvas-text.ts";
import { CANVAS_THEMES, type CanvasTheme } from "./canvas-theme.ts";
import { type Point, pointOn } from "./curve.ts";
import { contains, type Occupancy, type Rectangle } from "./label-placement.ts";
import { pointsAlong } from "./link-geometry.ts";
import type { Renderer } from "./renderer.ts";
import type { LineNote, Scene } from "./scene.ts";

/** More lines than this in focus are shown without their names. */
const MOST = 40;
const HEIGHT = 20;
const NUMBER = 17;
/** What the discs at both ends cover of a line. */
const DISCS = 34;
/** Where along its line a name is tried. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8];

interface Plate {
  readonly text: string;
  readonly number: number | undefined;
  readonly width: number;
}

/** A line whose name is to be read, and where it runs. */
export interface NamedLine {
  readonly id: string;
  readonly points: readonly Point[];
}

/** The lines in focus, or those that the lens tells of; none where they are too many to be named. */
export function namedLines(renderer: Renderer, { focus, notes, drawn }: Scene): NamedLine[] {
  const links = focus?.links ?? new Set(notes.keys());
  if (links.size > MOST) return [];
  const graph = renderer.getGraph();
  return [...links]
    .filter(
      (id) =>
        graph.hasEdge(id) &&
        drawn.links.has(id) &&
        graph.getEdgeAttribute(id, "kind") !== "belonging",
    )
    .map((id) => ({ id, points: pointsAlong(renderer, id) }));
}

/** Names of lines on small plates. */
export function paintLineLabels(
  context: CanvasRenderingContext2D,
  renderer: Renderer,
  scene: Scene,
  occupancy: Occupancy,
  lines: readonly NamedLine[],
): void {
  const graph = renderer.getGraph();
  const theme = CANVAS_THEMES[scene.theme];
  const single = lines.length === 1;
  for (const { id } of lines) {
    const { predicate, bend } = graph.getEdgeAttributes(id);
    const from = renderer.graphToViewport(graph.getSourceAttributes(id));
    const to = renderer.graphToViewport(graph.getTargetAttributes(id));
    const note = scene.notes.get(id);
    const along = { x: Math.abs(to.x - from.x), y: Math.abs(to.y - from.y) };
    // On the screen y runs downwards, which turns the bend round.
    const points = SHARES.map((share) => pointOn(from, to, -bend, share));
    const others = lines.filter((line) => line.id !== id).flatMap((line) => line.points);
    const placed = placePlate(
      platesFor(context, scene.relationName(predicate), note, along),
      points,
      occupancy,
      others,
      single,
    );
    if (placed === undefined) continue;
    const { plate, at } = placed;
    occupancy.take(boxAt(at, plate));
    paintPlate(context, plate, at, theme, single);
  }
}

/** What may stand on a line that goes so far: number, relation and figures, or less. */
function platesFor(
  context: CanvasRenderingContext2D,
  relation: string,
  note: LineNote | undefined,
  along: Point,
): Plate[] {
  const number = note?.number;
  const texts = [
    ...(note?.figures === undefined ? [] : [`${relation} · ${note.figures}`]),
    relation,
    ...(number === undefined ? [] : [""]),
  ];
  const length = Math.hypot(along.x, along.y);
  // A plate lies flat: of a steep line it covers little more than its own height.
  const covers = (width: number): number =>
    length === 0 ? width : (width * along.x + HEIGHT * along.y) / length;
  setFont(context, 500, 11.5);
  return texts
    .map((text): Plate => {
      const words = text === "" ? 3 : widthOf(context, text) + (number === undefined ? 14 : 12);
      return { text, number, width: words + (number === undefined ? 0 : NUMBER) };
    })
    .filter(({ width, text }) => covers(width) <= length - DISCS || text === "");
}

/**
 * The fullest plate that finds a free place, first where no other named line runs under it: there it
 * would seem to name that one. The line alone in focus is named whatever lies below.
 */
function placePlate(
  plates: readonly Plate[],
  points: readonly Point[],
  occupancy: Occupancy,
  others: readonly Point[],
  single: boolean,
): { readonly plate: Plate; readonly at: Point } | undefined {
  for (const among of [others, []]) {
    for (const plate of plates) {
      const at = points.find((point) => {
        const box = boxAt(point, plate);
        return occupancy.isFree(box) && !among.some((other) => contains(box, other));
      });
      if (at !== undefined) return { plate, at };
    }
  }
  const [plate] = plates;
  const [at] = points;
  return single && plate !== undefined && at !== undefined ? { plate, at } : undefined;
}

function boxAt({ x, y }: Point, { width }: Plate): Rectangle {
  return { left: x - width / 2, right: x + width / 2, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
}

function paintPlate(
  context: CanvasRenderingContext2D,
  { text, number, width }: Plate,
  at: Point,
  theme: CanvasTheme,
  single: boolean,
): void {
  const left = at.x - width / 2;
  context.beginPath();
  context.roundRect(left, at.y - HEIGHT / 2, width, HEIGHT, HEIGHT / 2);
  context.fillStyle = theme.plate;
  context.fill();
  context.strokeStyle = single ? theme.accent : theme.plateEdge;
  context.lineWidth = 1;
  context.stroke();
  context.textBaseline = "middle";
  const start = left + (number === undefined ? 7 : NUMBER + 5);
  if (number !== undefined) {
    const centre = left + NUMBER / 2 + 1.5;
    context.beginPath();
    context.arc(centre, at.y, NUMBER / 2 - 0.5, 0, 2 * Math.PI);
    context.fillStyle = theme.accent;
    context.fill();
    context.textAlign = "center";
    setFont(context, 700, 11);
    context.fillStyle = theme.onAccent;
    context.fillText(String(number), centre, at.y + 0.5);
  }
  if (text === "") return;
  context.textAlign = "left";
  setFont(context, 500, 11.5);
  context.fillStyle = single ? theme.accent : theme.text;
  context.fillText(text, start, at.y + 0.5);
}
