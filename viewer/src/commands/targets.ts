import { signal } from "@preact/signals";
import type { Point } from "../graph/curve.ts";
import { selection } from "../state/session.ts";
import type { Selection } from "../state/view-state.ts";

/** The open menu: on what, and where in the window. */
export interface OpenMenu {
  readonly target: Selection | undefined;
  readonly at: Point;
}

export const openMenu = signal<OpenMenu | undefined>(undefined);

/** The things that a command acts on: the one whose menu is open, else the selected ones. */
export function targets(): readonly string[] {
  const target = openMenu.value?.target;
  const chosen = selection.value.filter(({ kind }) => kind === "node").map(({ id }) => id);
  if (target === undefined) return chosen;
  if (target.kind !== "node") return [];
  return chosen.includes(target.id) ? chosen : [target.id];
}

export function hasTargets(): boolean {
  return targets().length > 0;
}
