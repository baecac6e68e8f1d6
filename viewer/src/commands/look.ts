import { graphView } from "../state/drawn-view.ts";
import { lensOn } from "../state/lens.ts";
import { act, view } from "../state/session.ts";
import { tool } from "../state/tool.ts";
import { startTour } from "../state/tour.ts";
import { LAYOUTS } from "../state/view-state.ts";
import type { Command } from "./command.ts";

const STEP = 1.5;
const FAR = 90;

function panCommand(key: string, x: number, y: number): Command {
  return {
    id: `pan-${key}`,
    title: "keyPan",
    group: "look",
    keys: [`Alt+Arrow${key}`],
    run: () => graphView.value?.pan(x, y),
  };
}

const LAYOUT_TITLES = {
  auto: "layoutAuto",
  stored: "layoutStored",
  type: "layoutType",
  place: "layoutPlace",
  community: "layoutCommunity",
  section: "layoutSection",
  circle: "layoutCircle",
  force: "layoutForce",
} as const;

export const LAYOUT_COMMANDS: readonly Command[] = LAYOUTS.map((layout) => ({
  id: `layout-${layout}`,
  title: LAYOUT_TITLES[layout],
  group: "look",
  pressed: () => view.value.layout === layout,
  run: () => act({ kind: "lay out", layout }),
}));

/** How the picture is looked at. */
export const LOOK_COMMANDS: readonly Command[] = [
  {
    id: "lens",
    title: "lens",
    group: "look",
    keys: ["C"],
    glyph: "poles",
    pressed: () => lensOn.value,
    run: () => {
      const { poles } = view.value.lens;
      act({
        kind: "lens",
        lens: { on: !view.value.lens.on, ...(poles !== undefined && { poles }) },
      });
    },
  },
  { id: "tour", title: "tour", group: "look", glyph: "play", run: startTour },
  {
    id: "zoom-in",
    title: "zoomIn",
    group: "look",
    keys: ["+", "="],
    glyph: "plus",
    run: () => graphView.value?.zoom(STEP),
  },
  {
    id: "zoom-out",
    title: "zoomOut",
    group: "look",
    keys: ["-"],
    glyph: "minus",
    run: () => graphView.value?.zoom(1 / STEP),
  },
  {
    id: "fit",
    title: "fit",
    group: "look",
    keys: ["0", "Home"],
    glyph: "fit",
    run: () => graphView.value?.fit(),
  },
  panCommand("Left", FAR, 0),
  panCommand("Right", -FAR, 0),
  panCommand("Up", 0, FAR),
  panCommand("Down", 0, -FAR),
  {
    id: "lasso",
    title: "lasso",
    group: "look",
    glyph: "lasso",
    pressed: () => tool.value === "lasso",
    run: () => {
      tool.value = tool.value === "lasso" ? "hand" : "lasso";
    },
  },
  {
    id: "box",
    title: "boxSelect",
    group: "look",
    glyph: "box",
    pressed: () => tool.value === "box",
    run: () => {
      tool.value = tool.value === "box" ? "hand" : "box";
    },
  },
  {
    id: "minimap",
    title: "minimap",
    group: "look",
    keys: ["M"],
    glyph: "map",
    pressed: () => view.value.minimap,
    run: () => act({ kind: "prefer", change: { minimap: !view.value.minimap } }),
  },
  ...LAYOUT_COMMANDS,
];
