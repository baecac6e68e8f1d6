import { batch, computed, signal } from "@preact/signals";
import type { Network, NetworkLink, NetworkNode } from "../../../src/model/network.ts";
import type { Term } from "../../../src/model/ontology.ts";
import { PROPERTY_NAMES } from "../i18n/properties.ts";
import { type MessageKey, termIn, translate, type Values } from "../i18n/translate.ts";
import { LOADING, type Loadable } from "../server/client.ts";
import { visibleIn } from "./filters.ts";
import { DEFAULT_VIEW, type Selection, type ViewState } from "./view-state.ts";

/** What the server said the network is. */
export const loadedNetwork = signal<Loadable<Network>>(LOADING);

/** All that a link gives back; change it with `update`. */
export const view = signal<ViewState>(DEFAULT_VIEW);

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

// One signal a part: a camera move changes `view` but none of these, so nothing is worked out again.
const hiddenTypes = computed(() => view.value.hiddenTypes);
const hiddenRelations = computed(() => view.value.hiddenRelations);
const hiddenStatuses = computed(() => view.value.hiddenStatuses);
const background = computed(() => view.value.background);
export const selection = computed(() => view.value.selected);
export const theme = computed(() => view.value.theme);

/** What the filters leave of the network; undefined until it is there. */
export const visible = computed(() =>
  network.value === undefined
    ? undefined
    : visibleIn(network.value, {
        hiddenTypes: hiddenTypes.value,
        hiddenRelations: hiddenRelations.value,
        hiddenStatuses: hiddenStatuses.value,
        background: background.value,
      }),
);

export const language = computed(() => view.value.language);

const types = computed(
  () => new Map<string, Term>(network.value?.types.map((type) => [type.name, type])),
);
const relations = computed(
  () =>
    new Map<string, Term>(network.value?.relations.map((relation) => [relation.name, relation])),
);

/** The letter that is read or reviewed. */
export const openLetter = computed(() => {
  const letters = network.value?.letters ?? [];
  const wanted = view.value.letter;
  return (letters.find(({ id }) => id === wanted) ?? letters[0])?.id;
});

/** Changes part of the view; a new selection or its end is a step that Back undoes. */
export function update(change: Partial<ViewState>): void {
  view.value = { ...view.value, ...change };
}

/** Selects an entity or a fact, or nothing; a fact opens with its first quote. */
export function select(selected: Selection | undefined, evidence?: string): void {
  const { selected: _old, evidence: _quote, ...rest } = view.value;
  batch(() => {
    view.value = {
      ...rest,
      ...(selected !== undefined && { selected }),
      ...(evidence !== undefined && { evidence }),
    };
  });
}

/** Selects something and shows it where all of the network is to be seen. */
export function showInNetwork(selected: Selection): void {
  batch(() => {
    select(selected);
    if (view.value.mode !== "list") update({ mode: "graph" });
  });
}

/** A message in the language of the interface. */
export function t(key: MessageKey, values?: Values): string {
  return translate(language.value, key, values);
}

export function typeName(type: string): string {
  return termIn(language.value, types.value.get(type), type);
}

export function relationName(predicate: string): string {
  return termIn(language.value, relations.value.get(predicate), predicate);
}

/** What a letter is called in short: its number where it has one. */
export function letterName(id: string): string {
  const letter = network.value?.letters.find((each) => each.id === id);
  return letter?.docNumber ?? letter?.title ?? id;
}

/** A property or qualifier in the language of the interface. */
export function propertyName(name: string): string {
  return termIn(language.value, PROPERTY_NAMES[name], name);
}

export function statusName(status: string): string {
  return termIn(language.value, network.value?.status[status], status);
}

export function provenanceName(provenance: string): string {
  return termIn(language.value, network.value?.provenance[provenance], provenance);
}
