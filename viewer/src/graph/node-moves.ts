import type { Position } from "../../../src/model/network.ts";
import type { DrawnGraph } from "./graph-data.ts";

const DURATION = 400;
/** More things than this jump instead of glide. */
const MOST = 2000;

/** Moves things to their places, at once or in a short glide. */
export interface NodeMoves {
  readonly move: (to: ReadonlyMap<string, Position>, glide: boolean) => void;
  readonly isMoving: () => boolean;
  readonly stop: () => void;
}

export function createNodeMoves(graphNow: () => DrawnGraph, onDone: () => void): NodeMoves {
  let frame = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  const place = (at: (id: string) => Position | undefined): void => {
    graphNow().updateEachNodeAttributes(
      (id, attributes) => {
        const position = at(id);
        return position === undefined
          ? attributes
          : { ...attributes, x: position.x, y: position.y };
      },
      { attributes: ["x", "y"] },
    );
  };
  return {
    move: (to, glide) => {
      stop();
      const graph = graphNow();
      const changes = new Map<string, readonly [Position, Position]>();
      for (const [id, target] of to) {
        if (!graph.hasNode(id)) continue;
        const { x, y } = graph.getNodeAttributes(id);
        if (x !== target.x || y !== target.y) changes.set(id, [{ x, y }, target]);
      }
      if (changes.size === 0) return;
      if (!glide || changes.size > MOST) {
        place((id) => changes.get(id)?.[1]);
        onDone();
        return;
      }
      const began = performance.now();
      const step = (now: number): void => {
        const share = Math.min(1, (now - began) / DURATION);
        const eased = 1 - (1 - share) ** 3;
        place((id) => {
          const change = changes.get(id);
          if (change === undefined) return undefined;
          const [from, target] = change;
          return {
            x: from.x + (target.x - from.x) * eased,
            y: from.y + (target.y - from.y) * eased,
          };
        });
        if (share < 1) frame = requestAnimationFrame(step);
        else {
          frame = 0;
          onDone();
        }
      };
      frame = requestAnimationFrame(step);
    },
    isMoving: () => frame !== 0,
    stop,
  };
}
