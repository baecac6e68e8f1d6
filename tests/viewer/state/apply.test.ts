import fc from "fast-check";
import {
  type Action,
  type AppState,
  apply,
  explorationOf,
  INITIAL_STATE,
} from "../../../viewer/src/state/apply.ts";
import { LAYOUTS } from "../../../viewer/src/state/view-state.ts";

function after(...actions: readonly Action[]): AppState {
  return actions.reduce(apply, INITIAL_STATE);
}

const name = fc.constantFrom("a", "b", "c");
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
const actions: fc.Arbitrary<Action> = fc.oneof(
  names.map((ids): Action => ({ kind: "select", items: ids.map((id) => ({ kind: "node", id })) })),
  name.map((id): Action => ({ kind: "select also", item: { kind: "node", id } })),
  names.map((ids): Action => ({ kind: "hide", ids })),
  names.map((ids): Action => ({ kind: "isolate", ids })),
  name.map((what): Action => ({ kind: "expand", what })),
  name.map((id): Action => ({ kind: "collapse", id })),
  name.map((id): Action => ({ kind: "pin", positions: { [id]: { x: 1, y: 2 } } })),
  fc.constantFrom(...LAYOUTS).map((layout): Action => ({ kind: "lay out", layout })),
  fc.boolean().map((on): Action => ({ kind: "lens", lens: { on } })),
  fc.nat(5).map((hops): Action => ({ kind: "depth", depth: { ids: ["a"], hops } })),
  fc.constant<Action>({ kind: "follow", path: { from: "a", to: "b" } }),
  fc.boolean().map((trimmed): Action => ({ kind: "trim", trimmed })),
  names.map((hiddenTypes): Action => ({ kind: "filter", change: { hiddenTypes } })),
  fc.constant<Action>({ kind: "clear filters" }),
);

test("undo takes back every act, one by one, and redo does them again", () => {
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 12 }), (acts) => {
      const done = acts.reduce(apply, INITIAL_STATE);
      let state = done;
      while (state.past.length > 0) state = apply(state, { kind: "undo" });
      expect(explorationOf(state.view)).toEqual(explorationOf(INITIAL_STATE.view));
      while (state.future.length > 0) state = apply(state, { kind: "redo" });
      expect(explorationOf(state.view)).toEqual(explorationOf(done.view));
    }),
  );
});

test("looking round, other screens and settings are no steps of undo", () => {
  const state = after(
    { kind: "hide", ids: ["a"] },
    { kind: "look", camera: { x: 1, y: 1, ratio: 2 } },
    { kind: "go", screen: { mode: "list" } },
    { kind: "prefer", change: { theme: "dark" } },
    { kind: "undo" },
  );
  expect(state.view.hidden).toEqual([]);
  expect(state.view).toMatchObject({ mode: "list", theme: "dark" });
  expect(state.past).toEqual([]);
});

test("where a link starts, and what it got wrong, are no steps of undo", () => {
  const start = { ...INITIAL_STATE.view, hidden: ["a", "gone"] };
  const opened = apply(INITIAL_STATE, { kind: "correct", view: start });
  expect(opened).toEqual({ view: start, past: [], future: [] });
  const back = [{ kind: "hide", ids: ["b"] } as const, { kind: "undo" } as const].reduce(
    apply,
    opened,
  );
  const corrected = apply(back, { kind: "correct", view: { ...start, hidden: ["a"] } });
  expect(corrected.past).toEqual([]);
  expect(apply(corrected, { kind: "redo" }).view.hidden).toEqual(["a", "b", "gone"]);
});

test("an act that changes nothing is no step", () => {
  const state = after({ kind: "trim", trimmed: false }, { kind: "show hidden" });
  expect(state).toBe(INITIAL_STATE);
});

test("after an undo, a new act makes the undone ones forgotten", () => {
  const state = after(
    { kind: "hide", ids: ["a"] },
    { kind: "undo" },
    { kind: "expand", what: "b" },
  );
  expect(state.future).toEqual([]);
  expect(state.view.expanded).toEqual(["b"]);
});

test("what is hidden is no longer selected", () => {
  const state = after(
    { kind: "select", items: ["a", "b"].map((id) => ({ kind: "node", id })) },
    { kind: "hide", ids: ["a"] },
  );
  expect(state.view.selected).toEqual([{ kind: "node", id: "b" }]);
});

test("collapsing takes back all that was opened of a thing, whichever relation it was", () => {
  const state = after(
    { kind: "expand", what: "a" },
    { kind: "expand", what: "a>LEADS" },
    { kind: "expand", what: "b" },
    { kind: "collapse", id: "a" },
  );
  expect(state.view.expanded).toEqual(["b"]);
});
