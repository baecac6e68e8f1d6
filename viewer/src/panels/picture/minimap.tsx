import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { CANVAS_THEMES } from "../../graph/canvas-theme.ts";
import type { Point } from "../../graph/curve.ts";
import { boundsOf } from "../../graph/fit.ts";
import { graphView } from "../../state/drawn-view.ts";
import { positions } from "../../state/positions.ts";
import { scene } from "../../state/scene.ts";
import { view } from "../../state/session.ts";
import { t } from "../../state/words.ts";

const SIZE = { width: 180, height: 120, margin: 8 };

/** From places of the layout to those of the small map, and back. */
interface Scale {
  readonly to: (point: Point) => Point;
  readonly from: (point: Point) => Point;
}

/** The whole picture in small, with a frame round what the window shows; a click goes there. */
export function Minimap(): JSX.Element | null {
  const canvas = useRef<HTMLCanvasElement>(null);
  useSignalEffect(() => {
    const shown = view.value.minimap;
    const context = canvas.current?.getContext("2d");
    // Read here too: the frame follows the camera.
    void view.value.camera;
    if (shown && context !== null && context !== undefined) paint(context);
  });
  if (!view.value.minimap) return null;
  return (
    <canvas
      ref={canvas}
      class="minimap panel"
      width={SIZE.width}
      height={SIZE.height}
      role="img"
      aria-label={t("minimap")}
      onClick={({ offsetX, offsetY }) => {
        graphView.peek()?.centre(scaleNow().from({ x: offsetX, y: offsetY }));
      }}
    />
  );
}

function paint(context: CanvasRenderingContext2D): void {
  const now = scene.value;
  if (now === undefined) return;
  const theme = CANVAS_THEMES[now.theme];
  const { to } = scaleNow();
  context.clearRect(0, 0, SIZE.width, SIZE.height);
  for (const id of now.drawn.nodes) {
    const place = positions.value.get(id);
    if (place === undefined) continue;
    const { x, y } = to(place);
    const lit = now.lit.nodes.has(id);
    context.fillStyle = lit ? theme.accent : theme.line;
    context.beginPath();
    context.arc(x, y, lit ? 2.6 : 1.5, 0, 2 * Math.PI);
    context.fill();
  }
  const seen = graphView.value?.seen();
  if (seen === undefined) return;
  const [a, b] = [to({ x: seen.left, y: seen.top }), to({ x: seen.right, y: seen.bottom })];
  context.strokeStyle = theme.mutedText;
  context.lineWidth = 1;
  context.strokeRect(a.x, a.y, b.x - a.x, b.y - a.y);
}

function scaleNow(): Scale {
  const places = [...(scene.value?.drawn.nodes ?? [])].flatMap((id) => {
    const place = positions.value.get(id);
    return place === undefined ? [] : [{ x: place.x, y: -place.y }];
  });
  const { left, right, top, bottom } = boundsOf(places);
  const { width, height, margin } = SIZE;
  const scale = Math.min(
    (width - 2 * margin) / Math.max(1, right - left),
    (height - 2 * margin) / Math.max(1, bottom - top),
  );
  const [dx, dy] = [(width - (right - left) * scale) / 2, (height - (bottom - top) * scale) / 2];
  return {
    to: ({ x, y }) => ({ x: dx + (x - left) * scale, y: dy + (-y - top) * scale }),
    from: ({ x, y }) => ({ x: (x - dx) / scale + left, y: -((y - dy) / scale + top) }),
  };
}
