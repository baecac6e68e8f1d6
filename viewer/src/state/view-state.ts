import type { Position } from "../../../src/model/network.ts";
import type { Scope } from "../../../src/model/scope.ts";
import type { Language } from "../i18n/translate.ts";
import type { DrawerId } from "./drawer-ids.ts";

export type Theme = "light" | "dark";

/** What the page shows: the picture, the same as a list or a matrix, a letter with what was read in it, or its review. */
export type Mode = (typeof MODES)[number];

export const MODES = ["graph", "list", "matrix", "timeline", "letter", "review"] as const;

/** Where things stand: `auto` is the bridge while the collaboration lens is on, else the stored layout. */
export type Layout = (typeof LAYOUTS)[number];

export const LAYOUTS = [
  "auto",
  "stored",
  "type",
  "place",
  "community",
  "section",
  "circle",
  "force",
] as const;

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

/** What is lit: the collaboration of two poles, or everything. */
export interface Lens {
  readonly on: boolean;
  /** Absent: the two that the letters tie most. */
  readonly poles?: readonly [string, string];
  /** Which headline is lit alone, counted from 0. */
  readonly headline?: number;
}

/** What lies within so many facts of some things. */
export interface Depth {
  readonly ids: readonly string[];
  readonly hops: number;
}

/** The ways between two things. */
export interface Path {
  readonly from: string;
  readonly to: string;
  /** Which of the ways is lit, counted from 0; all of them when absent. */
  readonly way?: number;
}

/** What one undoes and redoes. */
export interface Exploration {
  /** The last one selected is the one whose details are shown. */
  readonly selected: readonly Selection[];
  /** Which quote of the selected fact the letter shows. */
  readonly evidence?: string;
  readonly hiddenTypes: readonly string[];
  readonly hiddenRelations: readonly string[];
  readonly hiddenStatuses: readonly string[];
  readonly background: boolean;
  /** How likely facts have to be right, 0 to 1. */
  readonly surest: number;
  /** Facts of one letter, of one year, or with an end in one place; absent: all. */
  readonly scope: Scope;
  /** Things that were taken out by hand. */
  readonly hidden: readonly string[];
  /** What was opened: folds, and things whose neighbours were brought to light, such as `id>LEADS>50`. */
  readonly expanded: readonly string[];
  /** Things that were brought to light by hand, with the facts that tie them to what is lit. */
  readonly added: readonly string[];
  readonly isolated?: readonly string[];
  readonly depth?: Depth;
  readonly path?: Path;
  readonly pins: Readonly<Record<string, Position>>;
  readonly layout: Layout;
  readonly lens: Lens;
  /** Whether what is not lit is left out instead of grey. */
  readonly trimmed: boolean;
}

/** What was asked last: a ready question with what was filled in, or text of the Cypher pane. */
export type Asked =
  | {
      readonly kind: "question";
      readonly name: string;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly kind: "cypher"; readonly text: string };

/** What the page is set to, which nobody undoes. */
export interface Screen {
  readonly mode: Mode;
  /** Which letter is read or reviewed; the first one when absent. */
  readonly letter?: string;
  readonly drawer: DrawerId | "none";
  readonly asked?: Asked;
}

export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  /** Whether single letters act. */
  readonly letterKeys: boolean;
  readonly minimap: boolean;
}

/** Everything that a link gives back. */
export interface ViewState extends Exploration, Screen, Preferences {
  /** Absent while all that is lit is fitted to the window. */
  readonly camera?: Camera;
}

export const DEFAULT_VIEW: ViewState = {
  selected: [],
  hiddenTypes: ["Measure"],
  hiddenRelations: [],
  hiddenStatuses: [],
  background: true,
  surest: 0,
  scope: {},
  hidden: [],
  expanded: [],
  added: [],
  pins: {},
  layout: "auto",
  lens: { on: true },
  trimmed: false,
  mode: "graph",
  drawer: "none",
  language: "zh",
  theme: "light",
  letterKeys: true,
  minimap: false,
};

/** `list` with `item` put in or taken out, in a stable order. */
export function toggled(list: readonly string[], item: string): string[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item].sort();
}

export function isSame(one: Selection, other: Selection): boolean {
  return one.kind === other.kind && one.id === other.id;
}
