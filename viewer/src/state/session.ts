import { computed, signal } from "@preact/signals";
import type { Network, NetworkLink, NetworkNode } from "../../../src/model/network.ts";
import { LOADING, type Loadable } from "../data/loadable.ts";
import { type Action, type AppState, apply, INITIAL_STATE } from "./apply.ts";
import type { Screen, Selection } from "./view-state.ts";

/** What the source said the network is. */
export const loadedNetwork = signal<Loadable<Network>>(LOADING);

/** All that acts change; change it with `act`. */
export const state = signal<AppState>(INITIAL_STATE);

/** All that a link gives back. */
export const view = computed(() => state.value.view);

/** Why the graph cannot be drawn here, if it cannot. */
export const drawingFault = signal<"noWebgl" | "contextLost" | undefined>(undefined);

/** Parts of the link that no longer mean anything. */
export const droppedParts = signal<readonly string[]>([]);

export const network = computed(() =>
  loadedNetwork.value.state === "ready" ? loadedNetwork.value.value : undefined,
);

export const nodesById = computed(
  () => new Map<string, NetworkNode>(network.value?.nodes.map((node) => [node.id, node])),
);

export const linksById = computed(
  () => new Map<string, NetworkLink>(network.value?.links.map((link) => [link.id, link])),
);

export const selection = computed(() => view.value.selected);

/** The thing whose details are shown: the one selected last. */
export const primary = computed(() => selection.value.at(-1));

export const theme = computed(() => view.value.theme);
export const mode = computed(() => view.value.mode);

export const canUndo = computed(() => state.value.past.length > 0);
export const canRedo = computed(() => state.value.future.length > 0);

/** The letter that is read or reviewed. */
export const openLetter = computed(() => {
  const letters = network.value?.letters ?? [];
  const wanted = view.value.letter;
  return (letters.find(({ id }) => id === wanted) ?? letters[0])?.id;
});

/** Whether the last act is one that Back returns from, or a small step on the way. */
export const isLandmark = signal(true);

/** Does one thing. With `passing`, the browser's Back does not stop there. */
export function act(action: Action, { passing = false } = {}): void {
  isLandmark.value = !passing;
  state.value = apply(state.value, action);
}

/** Goes to another screen. */
export function go(screen: Partial<Screen>): void {
  act({ kind: "go", screen });
}

/** Selects an entity or a fact, or nothing; a fact opens with its first quote. */
export function select(selected: Selection | undefined, evidence?: string): void {
  const items = selected === undefined ? [] : [selected];
  act({ kind: "select", items, ...(evidence !== undefined && { evidence }) });
}

/** Selects something and shows it where all of the network is to be seen. */
export function showInNetwork(selected: Selection): void {
  select(selected);
  if (!["graph", "list"].includes(view.value.mode)) go({ mode: "graph" });
}
