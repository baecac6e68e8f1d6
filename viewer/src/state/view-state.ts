import type { Language } from "../i18n/translate.ts";

export type Theme = "light" | "dark";

/** What the page shows: the picture, the same as a list, a letter with what was read in it, or its review. */
export type Mode = (typeof MODES)[number];

export const MODES = ["graph", "list", "letter", "review"] as const;

/** What is selected: an entity, or one fact about it. */
export interface Selection {
  readonly kind: "node" | "fact";
  readonly id: string;
}

/** Where the camera looks, in the renderer's frame: the whole network is the unit square. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** Everything that a link gives back. */
export interface ViewState {
  readonly selected?: Selection;
  /** Which quote of the selected fact the letter shows. */
  readonly evidence?: string;
  readonly hiddenTypes: readonly string[];
  readonly hiddenRelations: readonly string[];
  readonly hiddenStatuses: readonly string[];
  readonly background: boolean;
  /** Absent while the whole network is fitted to the window. */
  readonly camera?: Camera;
  readonly mode: Mode;
  /** Which letter is read or reviewed; the first one when absent. */
  readonly letter?: string;
  readonly language: Language;
  readonly theme: Theme;
}

export const DEFAULT_VIEW: ViewState = {
  hiddenTypes: ["Measure"],
  hiddenRelations: [],
  hiddenStatuses: [],
  background: true,
  mode: "graph",
  language: "zh",
  theme: "light",
};

/** `list` with `item` put in or taken out, in a stable order. */
export function toggled(list: readonly string[], item: string): string[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item].sort();
}
