import type { Position } from "../../../src/model/network.ts";
import {
  type Camera,
  DEFAULT_VIEW,
  type Depth,
  type Exploration,
  isSame,
  type Layout,
  type Lens,
  type Path,
  type Preferences,
  type Screen,
  type Selection,
  type ViewState,
} from "./view-state.ts";

/** The view, and what undo and redo go to. */
export interface AppState {
  readonly view: ViewState;
  readonly past: readonly Exploration[];
  readonly future: readonly Exploration[];
}

export type Filter = Pick<
  Exploration,
  "hiddenTypes" | "hiddenRelations" | "hiddenStatuses" | "background" | "surest" | "scope"
>;

/** One thing that a person did. */
export type Action =
  | { readonly kind: "select"; readonly items: readonly Selection[]; readonly evidence?: string }
  | { readonly kind: "select also"; readonly item: Selection }
  | { readonly kind: "hide"; readonly ids: readonly string[] }
  | { readonly kind: "show hidden" }
  | { readonly kind: "isolate"; readonly ids: readonly string[] | undefined }
  | { readonly kind: "expand"; readonly what: string }
  | { readonly kind: "add"; readonly ids: readonly string[] }
  | { readonly kind: "take away added" }
  | { readonly kind: "collapse"; readonly id: string }
  | { readonly kind: "pin"; readonly positions: Readonly<Record<string, Position>> }
  | { readonly kind: "unpin"; readonly ids: readonly string[] }
  | { readonly kind: "filter"; readonly change: Partial<Filter> }
  | { readonly kind: "clear filters" }
  | { readonly kind: "lay out"; readonly layout: Layout }
  | { readonly kind: "lens"; readonly lens: Lens }
  | { readonly kind: "depth"; readonly depth: Depth | undefined }
  | { readonly kind: "follow"; readonly path: Path | undefined }
  | { readonly kind: "trim"; readonly trimmed: boolean }
  | { readonly kind: "look"; readonly camera: Camera | undefined }
  | { readonly kind: "go"; readonly screen: Partial<Screen> }
  | { readonly kind: "prefer"; readonly change: Partial<Preferences> }
  | { readonly kind: "restore"; readonly view: ViewState }
  | { readonly kind: "correct"; readonly view: ViewState }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

const STEPS_KEPT = 200;

export const INITIAL_STATE: AppState = { view: DEFAULT_VIEW, past: [], future: [] };

/** The state after an act. Exploring is remembered and can be undone; looking and settings are not. */
export function apply(state: AppState, action: Action): AppState {
  const { view, past, future } = state;
  switch (action.kind) {
    case "look":
      return { ...state, view: without({ ...view, camera: action.camera }) };
    case "go":
      return { ...state, view: { ...view, ...action.screen } };
    case "prefer":
      return { ...state, view: { ...view, ...action.change } };
    case "restore":
      return { view: action.view, past: remember(past, view, action.view), future: [] };
    // Where one starts, and what a link got wrong, are nobody's acts: undo has nothing to go back to.
    case "correct":
      return { ...state, view: action.view };
    case "undo":
      return step(view, past, future, (back, ahead) => ({ past: back, future: ahead }));
    case "redo":
      return step(view, future, past, (ahead, back) => ({ past: back, future: ahead }));
    default: {
      const next = without({ ...view, ...explored(view, action) });
      return sameExploration(view, next)
        ? state
        : { view: next, past: remember(past, view, next), future: [] };
    }
  }
}

type Exploring = Exclude<
  Action,
  { readonly kind: "look" | "go" | "prefer" | "restore" | "correct" | "undo" | "redo" }
>;

/** What exploring changes; `undefined` takes a part away. */
function explored(view: ViewState, action: Exploring): Changes {
  switch (action.kind) {
    case "select":
      return { selected: action.items, evidence: action.evidence };
    case "select also": {
      const others = view.selected.filter((each) => !isSame(each, action.item));
      const had = others.length < view.selected.length;
      return { selected: had ? others : [...others, action.item], evidence: undefined };
    }
    case "hide": {
      const gone = new Set(action.ids);
      return {
        hidden: [...new Set([...view.hidden, ...gone])].sort(),
        selected: view.selected.filter(({ id }) => !gone.has(id)),
        evidence: undefined,
      };
    }
    case "show hidden":
      return { hidden: [] };
    case "isolate":
      return { isolated: action.ids, depth: undefined, path: undefined };
    case "expand":
      return { expanded: [...new Set([...view.expanded, action.what])] };
    case "add":
      return { added: [...new Set([...view.added, ...action.ids])].sort() };
    case "take away added":
      return { added: [] };
    case "collapse":
      return { expanded: view.expanded.filter((each) => subjectOf(each) !== action.id) };
    case "pin":
      return { pins: { ...view.pins, ...action.positions } };
    case "unpin":
      return {
        pins: Object.fromEntries(
          Object.entries(view.pins).filter(([id]) => !action.ids.includes(id)),
        ),
      };
    case "filter":
      return action.change;
    case "clear filters":
      return CLEARED;
    case "lay out":
      return { layout: action.layout, pins: {}, camera: undefined };
    case "lens":
      return {
        lens: action.lens,
        path: undefined,
        isolated: undefined,
        depth: undefined,
        camera: undefined,
      };
    case "depth":
      return { depth: action.depth, isolated: undefined, path: undefined };
    case "follow":
      return { path: action.path, isolated: undefined, depth: undefined };
    case "trim":
      return { trimmed: action.trimmed };
  }
}

type Changes = { readonly [Key in keyof ViewState]?: ViewState[Key] | undefined };

const CLEARED: Changes = {
  hiddenTypes: DEFAULT_VIEW.hiddenTypes,
  hiddenRelations: [],
  hiddenStatuses: [],
  background: true,
  surest: 0,
  scope: {},
  hidden: [],
  isolated: undefined,
  depth: undefined,
  path: undefined,
  trimmed: false,
};

/** The thing that an entry of `expanded` opens: `id>LEADS>50` without its relation and number. */
export function subjectOf(expanded: string): string {
  return expanded.split(">", 1)[0] ?? expanded;
}

function step(
  view: ViewState,
  from: readonly Exploration[],
  to: readonly Exploration[],
  sides: (from: readonly Exploration[], to: readonly Exploration[]) => Omit<AppState, "view">,
): AppState {
  const target = from.at(-1);
  if (target === undefined) return { view, ...sides(from, to) };
  const { camera, mode, letter, drawer, asked, language, theme, letterKeys, minimap } = view;
  const kept = { camera, mode, letter, drawer, asked, language, theme, letterKeys, minimap };
  return {
    view: without({ ...target, ...kept }),
    ...sides(from.slice(0, -1), [...to, explorationOf(view)]),
  };
}

/** The part of a view that is undone and redone. */
export function explorationOf(view: ViewState): Exploration {
  const { camera: _c, mode: _m, letter: _l, language: _a, theme: _t, ...rest } = view;
  const { letterKeys: _k, minimap: _i, drawer: _d, asked: _q, ...exploration } = rest;
  return exploration;
}

function remember(
  past: readonly Exploration[],
  before: ViewState,
  after: ViewState,
): readonly Exploration[] {
  if (sameExploration(before, after)) return past;
  return [...past, explorationOf(before)].slice(-STEPS_KEPT);
}

function sameExploration(one: ViewState, other: ViewState): boolean {
  return JSON.stringify(explorationOf(one)) === JSON.stringify(explorationOf(other));
}

/** The view without the parts that are undefined: links and comparisons know only what is there. */
function without(
  view: { readonly [Key in keyof ViewState]: ViewState[Key] | undefined },
): ViewState {
  return Object.fromEntries(
    Object.entries(view).filter(([, value]) => value !== undefined),
  ) as unknown as ViewState;
}
