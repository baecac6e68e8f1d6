import { linesOnScreen } from "./link-geometry.ts";
import { createLinkIndex, type LinkIndex } from "./link-index.ts";
import type { Renderer } from "./renderer.ts";
import type { Scene } from "./scene.ts";

/** What is drawn at the moment. */
export interface Drawing {
  scene: Scene;
  poles: readonly string[];
  /** Pixels per layout unit at zoom 1: discs follow it, so that a small window has small discs. */
  unit: number;
  index: LinkIndex | undefined;
  /** The things whose names are to be read. */
  named: ReadonlySet<string>;
  /** Whether what changed since the last frame cannot be drawn in part. */
  stale: boolean;
  destroyed: boolean;
}

/** The lines by place; worked out when first asked for after a frame. */
export function indexNow(sigma: Renderer, drawing: Drawing): LinkIndex {
  drawing.index ??= createLinkIndex(linesOnScreen(sigma, drawing.scene));
  return drawing.index;
}
