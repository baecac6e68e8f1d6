import { computed, signal } from "@preact/signals";
import type { Insets } from "../graph/fit.ts";
import { focusOn } from "../graph/focus.ts";
import type { GraphView } from "../graph/graph-view.ts";
import type { Scene } from "../graph/scene.ts";
import { language, network, relationName, selection, theme, visible } from "./session.ts";
import type { Selection } from "./view-state.ts";

/** The picture, once it is drawn. */
export const graphView = signal<GraphView | undefined>(undefined);

/** What the pointer is over; never part of a link. */
export const hovered = signal<Selection | undefined>(undefined);

export const legendOpen = signal(matchMedia("(min-width: 900px)").matches);

const wide = signal(matchMedia("(min-width: 900px)").matches);
matchMedia("(min-width: 900px)").addEventListener("change", ({ matches }) => {
  wide.value = matches;
});

/** What the picture shows: the filtered network with the hovered or else the selected thing in focus. */
export const scene = computed((): Scene | undefined => {
  const shown = visible.value;
  const whole = network.value;
  if (shown === undefined || whole === undefined) return undefined;
  const focus =
    focusOn(hovered.value, whole.links, shown) ?? focusOn(selection.value, whole.links, shown);
  return {
    nodes: shown.nodes,
    links: shown.links,
    focus,
    theme: theme.value,
    relationName,
  };
});

const detailOpen = computed(() => selection.value !== undefined);

/** What the panels cover of the picture. */
export const insets = computed((): Insets => {
  if (!wide.value) return { left: 0, right: 0, top: 60, bottom: detailOpen.value ? 320 : 48 };
  return {
    left: legendOpen.value ? (language.value === "zh" ? 284 : 324) : 0,
    right: detailOpen.value ? 440 : 0,
    top: 64,
    bottom: 36,
  };
});

/** The nodes of the selection: itself, or the two ends of a fact. */
export const selectedNodes = computed((): readonly string[] => {
  const target = selection.value;
  if (target === undefined) return [];
  if (target.kind === "node") return [target.id];
  const link = network.value?.links.find((each) => each.id === target.id);
  return link === undefined ? [] : [link.source, link.target];
});
