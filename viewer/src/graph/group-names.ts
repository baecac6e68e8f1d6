import { haloText, setFont, widthOf } from "./canvas-text.ts";
import { CANVAS_THEMES } from "./canvas-theme.ts";
import type { Occupancy } from "./label-placement.ts";
import type { Renderer } from "./renderer.ts";
import type { Scene } from "./scene.ts";

const SIZE = 13;

/** The names of the groups of a layout above them; where two would cover each other, the first stays. */
export function paintGroupNames(
  context: CanvasRenderingContext2D,
  renderer: Renderer,
  { groupNames, theme }: Scene,
  occupancy: Occupancy,
): void {
  const colors = CANVAS_THEMES[theme];
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const { text, ...place } of groupNames) {
    setFont(context, 650, SIZE);
    const { x, y } = renderer.graphToViewport(place);
    const half = widthOf(context, text) / 2 + 4;
    const box = { left: x - half, right: x + half, top: y - SIZE, bottom: y + SIZE };
    if (!occupancy.isFree(box)) continue;
    occupancy.take(box);
    haloText(context, text, { x, y }, colors.mutedText, colors.surface);
  }
}
