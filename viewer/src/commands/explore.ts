import { ALL_COMMUNITIES, MOST_DRAWN } from "../../../src/model/overview.ts";
import { mayWrite } from "../data/writing.ts";
import { graphView } from "../state/drawn-view.ts";
import { openMend } from "../state/mend.ts";
import { hasOverview } from "../state/overview.ts";
import { act, canRedo, canUndo, nodesById, view } from "../state/session.ts";
import type { Depth } from "../state/view-state.ts";
import { walk } from "../state/walk.ts";
import type { Command } from "./command.ts";
import { collapse, expand, pinAtPlace } from "./expanding.ts";
import { hasTargets, targets } from "./targets.ts";

const things = { group: "explore", onThings: true, enabled: hasTargets } as const;

function depthCommand(hops: number): Command {
  return {
    id: `depth-${hops}`,
    title: "keyDepth",
    group: "explore",
    keys: [String(hops)],
    enabled: () => hasTargets() || view.value.depth !== undefined,
    run: () => {
      const ids = hasTargets() ? targets() : (view.value.depth?.ids ?? []);
      const depth: Depth = { ids, hops };
      act({ kind: "depth", depth });
    },
  };
}

/** What changes the exploration; each is one step of undo. */
export const EXPLORE_COMMANDS: readonly Command[] = [
  {
    ...things,
    id: "expand",
    title: "expand",
    keys: ["E"],
    glyph: "plus",
    run: () => targets().forEach(expand),
  },
  {
    ...things,
    id: "collapse",
    title: "collapse",
    keys: ["Shift+E"],
    glyph: "minus",
    run: () => targets().forEach(collapse),
  },
  {
    ...things,
    id: "focus",
    title: "focusOn",
    keys: ["F"],
    glyph: "focus",
    run: () => act({ kind: "depth", depth: { ids: targets(), hops: 1 } }),
  },
  {
    ...things,
    id: "isolate",
    title: "isolate",
    keys: ["Shift+H"],
    glyph: "isolate",
    run: () => act({ kind: "isolate", ids: targets() }),
  },
  {
    ...things,
    id: "hide",
    title: "hide",
    keys: ["H"],
    glyph: "hide",
    run: () => act({ kind: "hide", ids: targets() }),
  },
  {
    ...things,
    id: "pin",
    title: "pin",
    keys: ["P"],
    glyph: "pin",
    pressed: () => targets().every((id) => id in view.value.pins),
    run: () => pinAtPlace(targets()),
  },
  {
    ...things,
    id: "follow",
    title: "pathBetween",
    glyph: "link",
    enabled: () => targets().length === 2,
    run: () => {
      const [from, to] = targets();
      if (from !== undefined && to !== undefined) act({ kind: "follow", path: { from, to } });
    },
  },
  {
    ...things,
    id: "poles",
    title: "asPoles",
    glyph: "poles",
    enabled: () => targets().length === 2,
    run: () => {
      const [left, right] = targets();
      if (left !== undefined && right !== undefined) {
        act({ kind: "lens", lens: { on: true, poles: [left, right] } });
      }
    },
  },
  {
    ...things,
    id: "mend",
    title: "mend",
    keys: ["J"],
    glyph: "mend",
    enabled: () => mayWrite() && hasTargets() && targets().every((id) => nodesById.value.has(id)),
    run: () => openMend(targets()),
  },
  ...[0, 1, 2, 3, 4, 5].map(depthCommand),
  {
    id: "walk-next",
    title: "keyWalk",
    group: "explore",
    keys: ["ArrowRight"],
    onGraphOnly: true,
    run: () => walk("next"),
  },
  {
    id: "walk-before",
    title: "keyWalk",
    group: "explore",
    keys: ["ArrowLeft"],
    onGraphOnly: true,
    run: () => walk("before"),
  },
  {
    id: "walk-in",
    title: "keyWalkIn",
    group: "explore",
    keys: ["ArrowDown"],
    onGraphOnly: true,
    run: () => walk("in"),
  },
  {
    id: "walk-back",
    title: "keyWalkIn",
    group: "explore",
    keys: ["ArrowUp"],
    onGraphOnly: true,
    run: () => walk("back"),
  },
  {
    id: "undo",
    title: "undo",
    group: "explore",
    keys: ["Ctrl+Z"],
    glyph: "undo",
    enabled: () => canUndo.value,
    run: () => act({ kind: "undo" }),
  },
  {
    id: "redo",
    title: "redo",
    group: "explore",
    keys: ["Ctrl+Shift+Z", "Ctrl+Y"],
    glyph: "redo",
    enabled: () => canRedo.value,
    run: () => act({ kind: "redo" }),
  },
  {
    id: "all-communities",
    title: "openCommunities",
    group: "explore",
    enabled: () =>
      nodesById.value.size <= MOST_DRAWN &&
      (hasOverview.value || view.value.expanded.includes(ALL_COMMUNITIES)),
    pressed: () => view.value.expanded.includes(ALL_COMMUNITIES),
    run: () =>
      view.value.expanded.includes(ALL_COMMUNITIES)
        ? act({ kind: "collapse", id: ALL_COMMUNITIES })
        : expand(ALL_COMMUNITIES),
  },
  {
    id: "show-hidden",
    title: "showHidden",
    group: "explore",
    enabled: () => view.value.hidden.length > 0,
    run: () => act({ kind: "show hidden" }),
  },
  {
    id: "trim",
    title: "trim",
    group: "explore",
    glyph: "trim",
    pressed: () => view.value.trimmed,
    run: () => act({ kind: "trim", trimmed: !view.value.trimmed }),
  },
  {
    id: "unpin-all",
    title: "unpinAll",
    group: "explore",
    enabled: () => Object.keys(view.value.pins).length > 0,
    run: () => {
      act({ kind: "unpin", ids: Object.keys(view.value.pins) });
      graphView.value?.fit();
    },
  },
  {
    id: "clear-filters",
    title: "clearFilters",
    group: "explore",
    run: () => act({ kind: "clear filters" }),
  },
];
