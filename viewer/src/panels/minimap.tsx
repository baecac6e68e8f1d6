import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { CANVAS_THEMES } from "../graph/canvas-theme.ts";
import { boundsOf } from "../graph/fit.ts";
import { positions } from "../state/positions.ts";
import { graphView, scene } from "../state/scene.ts";
import { view } from "../state/session.ts";
import { t } from "../state/words.ts";

const WIDTH = 180;
const HEIGHT = 120;
const MARGIN = 8;

/** The whole picture in small; a click goes there. */
export function Minimap(): JSX.Element | null {
  const canvas = useRef<HTMLCanvasElement>(null);
  useSignalEffect(() => {
    const now = scene.value;
    const places = positions.value;
    const context = canvas.current?.getContext("2d");
    if (!view.value.minimap || now === undefined || context === null || context === undefined)
      return;
    const drawn = [...now.drawn.nodes].flatMap((id) => {
      const place = places.get(id);
      return place === undefined ? [] : [{ id, x: place.x, y: -place.y }];
    });
    const box = boundsOf(drawn);
    const scale = Math.min(
      (WIDTH - 2 * MARGIN) / Math.max(1, box.right - box.left),
      (HEIGHT - 2 * MARGIN) / Math.max(1, box.bottom - box.top),
    );
    const theme = CANVAS_THEMES[now.theme];
    context.clearRect(0, 0, WIDTH, HEIGHT);
    for (const { id, x, y } of drawn) {
      context.fillStyle = now.lit.nodes.has(id) ? theme.accent : theme.line;
      context.beginPath();
      context.arc(
        MARGIN + (x - box.left) * scale,
        MARGIN + (y - box.top) * scale,
        now.lit.nodes.has(id) ? 2.6 : 1.5,
        0,
        2 * Math.PI,
      );
      context.fill();
    }
  });
  if (!view.value.minimap) return null;
  return (
    <canvas
      ref={canvas}
      class="minimap panel"
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={t("minimap")}
      onClick={(event) => goTo(event)}
    />
  );
}

function goTo({ offsetX, offsetY }: MouseEvent): void {
  const now = scene.peek();
  const near = [...(now?.drawn.nodes ?? [])].flatMap((id) => {
    const place = positions.peek().get(id);
    return place === undefined ? [] : [{ id, x: place.x, y: -place.y }];
  });
  const box = boundsOf(near);
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / Math.max(1, box.right - box.left),
    (HEIGHT - 2 * MARGIN) / Math.max(1, box.bottom - box.top),
  );
  const x = box.left + (offsetX - MARGIN) / scale;
  const y = box.top + (offsetY - MARGIN) / scale;
  graphView.peek()?.centre({ x, y: -y });
}
