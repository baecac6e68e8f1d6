import { source } from "../data/source.ts";
import { mayWrite } from "../data/writing.ts";
import { DRAWERS } from "../panels/drawer/drawers.ts";
import { pageLayer } from "../state/layers.ts";
import { leftPanel, openLeft } from "../state/left-panel.ts";
import { isNetworkScreen, SCREEN } from "../state/screens.ts";
import { act, drawingFault, go, select, selection, view } from "../state/session.ts";
import { tool } from "../state/tool.ts";
import { endTour, tourStop } from "../state/tour.ts";
import { MODES } from "../state/view-state.ts";
import type { Command } from "./command.ts";
import { openMenu } from "./targets.ts";

/** Takes away what lies on top, else what the exploration was narrowed to, else the selection. */
function back(): void {
  const { path, depth, isolated } = view.value;
  if (pageLayer.value !== undefined) pageLayer.value = undefined;
  else if (openMenu.value !== undefined) openMenu.value = undefined;
  else if (tourStop.value !== undefined) endTour();
  else if (tool.value !== "hand") tool.value = "hand";
  else if (selection.value.length > 0) select(undefined);
  else if (path !== undefined) act({ kind: "follow", path: undefined });
  else if (depth !== undefined) act({ kind: "depth", depth: undefined });
  else if (isolated !== undefined) act({ kind: "isolate", ids: undefined });
  else (document.activeElement as HTMLElement | null)?.blur();
}

function togglePanel(panel: "help" | "share" | "bring"): void {
  pageLayer.value = pageLayer.value === panel ? undefined : panel;
}

const MODE_KEYS: Partial<Record<(typeof MODES)[number], string>> = {
  graph: "G",
  letter: "L",
};

/** Where one is and how the page behaves. */
export const SCREEN_COMMANDS: readonly Command[] = [
  {
    id: "find",
    title: "keySearch",
    group: "find",
    keys: ["/", "Ctrl+K"],
    glyph: "search",
    run: () => {
      pageLayer.value = "palette";
    },
  },
  ...MODES.map(
    (mode): Command => ({
      id: `mode-${mode}`,
      title: mode,
      group: "screen",
      ...(MODE_KEYS[mode] !== undefined && { keys: [MODE_KEYS[mode]] }),
      glyph: mode,
      enabled: () =>
        (mode !== "graph" || drawingFault.value === undefined) &&
        (mode !== "review" || source.hasServer),
      pressed: () => view.value.mode === mode,
      run: () => {
        go({ mode });
        document.getElementById(SCREEN)?.focus({ preventScroll: true });
      },
    }),
  ),
  ...DRAWERS.map(
    ({ id, title, glyph, key }): Command => ({
      id: `drawer-${id}`,
      title,
      group: "screen",
      keys: [key],
      glyph,
      enabled: () => isNetworkScreen.value,
      pressed: () => view.value.drawer === id,
      run: () => go({ drawer: view.value.drawer === id ? "none" : id }),
    }),
  ),
  {
    id: "legend",
    title: "legend",
    group: "screen",
    glyph: "legend",
    pressed: () => leftPanel.value === "legend",
    run: () => {
      openLeft(leftPanel.value === "legend" ? undefined : "legend");
    },
  },
  {
    id: "story",
    title: "story",
    group: "screen",
    glyph: "story",
    pressed: () => leftPanel.value === "story",
    run: () => {
      openLeft(leftPanel.value === "story" ? undefined : "story");
    },
  },
  {
    id: "open-detail",
    title: "keyOpen",
    group: "screen",
    keys: ["Enter"],
    onGraphOnly: true,
    run: () => document.querySelector<HTMLElement>(".detail-focus")?.focus(),
  },
  {
    id: "menu",
    title: "keyMenu",
    group: "screen",
    keys: ["Shift+F10", "ContextMenu"],
    enabled: () => selection.value.length > 0,
    run: () => {
      openMenu.value = { target: undefined, at: { x: innerWidth / 2, y: innerHeight / 3 } };
    },
  },
  { id: "back", title: "keyBack", group: "screen", keys: ["Escape"], run: back },
  {
    id: "theme",
    title: "switchTheme",
    group: "screen",
    run: () =>
      act({ kind: "prefer", change: { theme: view.value.theme === "light" ? "dark" : "light" } }),
  },
  {
    id: "language",
    title: "switchLanguageLabel",
    group: "screen",
    run: () =>
      act({ kind: "prefer", change: { language: view.value.language === "zh" ? "en" : "zh" } }),
  },
  {
    id: "share",
    title: "share",
    group: "screen",
    keys: ["S", "X"],
    glyph: "share",
    pressed: () => pageLayer.value === "share",
    run: () => togglePanel("share"),
  },
  {
    id: "bring",
    title: "bring",
    group: "screen",
    keys: ["B"],
    glyph: "bring",
    enabled: mayWrite,
    pressed: () => pageLayer.value === "bring",
    run: () => togglePanel("bring"),
  },
  {
    id: "help",
    title: "help",
    group: "screen",
    keys: ["?"],
    glyph: "help",
    pressed: () => pageLayer.value === "help",
    run: () => togglePanel("help"),
  },
  {
    id: "letter-keys",
    title: "letterKeys",
    group: "screen",
    pressed: () => view.value.letterKeys,
    run: () => act({ kind: "prefer", change: { letterKeys: !view.value.letterKeys } }),
  },
];
