import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Point } from "../../graph/curve.ts";
import { isInside } from "../../graph/polygon.ts";
import { graphView } from "../../state/drawn-view.ts";
import { act } from "../../state/session.ts";
import { tool } from "../../state/tool.ts";

/** Selects what a line or a box is drawn round. */
export function LassoLayer(): JSX.Element | null {
  const points = useSignal<readonly Point[]>([]);
  if (tool.value === "hand") return null;
  const outline = tool.value === "box" ? boxOf(points.value) : points.value;
  const take = (): void => {
    const items = (graphView.value?.nodesOnScreen() ?? [])
      .filter((node) => isInside(node, outline))
      .map(({ id }) => ({ kind: "node", id }) as const);
    points.value = [];
    tool.value = "hand";
    if (items.length > 0) act({ kind: "select", items });
  };
  return (
    <svg
      class="lasso"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        points.value = [{ x: event.clientX, y: event.clientY }];
      }}
      onPointerMove={(event) => {
        if (points.value.length > 0)
          points.value = [...points.value, { x: event.clientX, y: event.clientY }];
      }}
      onPointerUp={take}
    >
      <polygon points={outline.map(({ x, y }) => `${x},${y}`).join(" ")} />
    </svg>
  );
}

function boxOf(points: readonly Point[]): readonly Point[] {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return [];
  return [first, { x: last.x, y: first.y }, last, { x: first.x, y: last.y }];
}
