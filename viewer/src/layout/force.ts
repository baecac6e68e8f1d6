import type { Position } from "../../../src/model/network.ts";

export interface ForceInput {
  readonly ids: readonly string[];
  /** Where things start, in the order of `ids`. */
  readonly start: readonly Position[];
  /** Ends of the facts, as places in `ids`. */
  readonly ends: readonly (readonly [number, number])[];
}

const STEPS = 300;
const LENGTH = 120;
const REACH = 420;

/**
 * Facts pull like springs and things push each other away (Fruchterman and Reingold), with a grid, so
 * that each step looks only at what is near. The same start gives the same end.
 */
export function forceLayout({ ids, start, ends }: ForceInput): Position[] {
  const x = start.map((position, index) => position.x + (index % 7) - 3);
  const y = start.map((position, index) => position.y + (index % 5) - 2);
  for (let step = 0; step < STEPS; step++) {
    const heat = 26 * (1 - step / STEPS);
    const dx = new Float64Array(ids.length);
    const dy = new Float64Array(ids.length);
    repel(x, y, dx, dy);
    for (const [a, b] of ends) {
      const ax = (x[b] ?? 0) - (x[a] ?? 0);
      const ay = (y[b] ?? 0) - (y[a] ?? 0);
      const pull = Math.hypot(ax, ay) / LENGTH / 9;
      push(dx, dy, a, ax * pull, ay * pull);
      push(dx, dy, b, -ax * pull, -ay * pull);
    }
    for (let at = 0; at < ids.length; at++) {
      push(dx, dy, at, -(x[at] ?? 0) * 0.012, -(y[at] ?? 0) * 0.03);
      const far = Math.max(1e-6, Math.hypot(dx[at] ?? 0, dy[at] ?? 0));
      const share = Math.min(far, heat) / far;
      x[at] = (x[at] ?? 0) + (dx[at] ?? 0) * share;
      y[at] = (y[at] ?? 0) + (dy[at] ?? 0) * share;
    }
  }
  return ids.map((_, at) => ({ x: x[at] ?? 0, y: y[at] ?? 0 }));
}

function repel(
  x: readonly number[],
  y: readonly number[],
  dx: Float64Array,
  dy: Float64Array,
): void {
  const cells = new Map<string, number[]>();
  const cell = (at: number): readonly [number, number] => [
    Math.floor((x[at] ?? 0) / REACH),
    Math.floor((y[at] ?? 0) / REACH),
  ];
  for (let at = 0; at < x.length; at++) {
    const key = cell(at).join();
    const list = cells.get(key);
    if (list === undefined) cells.set(key, [at]);
    else list.push(at);
  }
  for (let at = 0; at < x.length; at++) {
    const [cx, cy] = cell(at);
    for (let nx = cx - 1; nx <= cx + 1; nx++) {
      for (let ny = cy - 1; ny <= cy + 1; ny++) {
        for (const other of cells.get(`${nx},${ny}`) ?? []) {
          if (other === at) continue;
          const ax = (x[at] ?? 0) - (x[other] ?? 0);
          const ay = (y[at] ?? 0) - (y[other] ?? 0);
          const square = Math.max(16, ax * ax + ay * ay);
          if (square > REACH * REACH) continue;
          const force = (LENGTH * LENGTH * 0.85) / square;
          push(dx, dy, at, ax * force, ay * force);
        }
      }
    }
  }
}

function push(dx: Float64Array, dy: Float64Array, at: number, x: number, y: number): void {
  dx[at] = (dx[at] ?? 0) + x;
  dy[at] = (dy[at] ?? 0) + y;
}
