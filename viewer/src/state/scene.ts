import { computed, signal } from "@preact/signals";
import { adjacencyOf, otherEnd } from "../../../src/model/adjacency.ts";
import { letterFrame } from "../../../src/model/letter-frame.ts";
import { focusOn } from "../graph/focus.ts";
import { belongingLine, foldLine, toDrawnGraph } from "../graph/graph-data.ts";
import type { LineNote, Scene } from "../graph/scene.ts";
import { figuresText } from "../text/figures.ts";
import { latinName } from "../text/latin-name.ts";
import { groupNames } from "./group-names.ts";
import { collaboration, folds, headlineAt, headlinePart, lensOn, poles } from "./lens.ts";
import { shownNetwork } from "./overview.ts";
import { pathEnds, pathPart } from "./paths.ts";
import type { Part } from "./picture.ts";
import { picture } from "./picture-now.ts";
import { portrait } from "./portrait.ts";
import { nodesById, selection, theme, view } from "./session.ts";
import type { Selection } from "./view-state.ts";
import { language, nodeName, relationName, t, typeName } from "./words.ts";

/** Of more things than this, a hover does not fade the others. */
const LARGE = 2000;

/** What the pointer is over, here or in a text; never part of a link. */
export const hovered = signal<readonly Selection[]>([]);

/** The graph as drawn, with the folds and what belongs to the poles. */
export const drawnGraph = computed(() => {
  const network = shownNetwork.value;
  if (network === undefined) return undefined;
  return toDrawnGraph(network, {
    folds: folds.value,
    belongs: collaboration.value?.belongs ?? new Map(),
    poles: poles.value ?? [],
    frame: letterFrame(network),
  });
});

const around = computed(() => adjacencyOf(shownNetwork.value?.links ?? []));
const seenLinks = computed(() => new Map(shownNetwork.value?.links.map((link) => [link.id, link])));

const pins = computed(() => view.value.pins);
const pinned = computed(() => new Set(Object.keys(pins.value)));

/** What is drawn and lit, with the folds that stand for their members. */
const parts = computed((): { drawn: Part; lit: Part } | undefined => {
  const now = picture.value;
  const network = shownNetwork.value;
  if (now === undefined || network === undefined) return undefined;
  const drawn = { nodes: new Set(now.drawn.nodes), links: new Set(now.drawn.links) };
  const lit = { nodes: new Set(now.lit.nodes), links: new Set(now.lit.links) };
  for (const { id, members } of now.closed) {
    const own = new Set(members);
    drawn.nodes.add(id);
    const isLit = members.some((member) => lit.nodes.has(member));
    if (isLit) lit.nodes.add(id);
    for (const link of network.links) {
      const inside = own.has(link.source)
        ? link.source
        : own.has(link.target)
          ? link.target
          : undefined;
      if (inside === undefined || !drawn.links.has(link.id)) continue;
      const key = foldLine(id, link.predicate, link.source === inside ? link.target : link.source);
      drawn.links.add(key);
      if (lit.links.has(link.id)) lit.links.add(key);
    }
  }
  for (const id of collaboration.value?.belongs.keys() ?? []) {
    if (!lensOn.value || !drawn.nodes.has(id)) continue;
    drawn.links.add(belongingLine(id));
    if (lit.nodes.has(id)) lit.links.add(belongingLine(id));
  }
  return { drawn, lit };
});

/** The lit headline alone, where there is one; its lines that only say where a thing belongs included. */
const litNow = computed((): Part | undefined => {
  const whole = parts.value;
  const headline = headlinePart.value;
  if (whole === undefined || headline === undefined) return whole?.lit;
  const links = new Set([...headline.links, ...[...headline.nodes].map(belongingLine)]);
  return { nodes: headline.nodes, links };
});

/** Lines that are named: those of the ways that are followed, or of headlines with their numbers and figures. */
const notes = computed((): ReadonlyMap<string, LineNote> => {
  const whole = collaboration.value;
  const found = new Map<string, LineNote>();
  if (pathPart.value !== undefined) return new Map([...pathPart.value.links].map((id) => [id, {}]));
  const lit = parts.value?.lit.links;
  if (whole === undefined || lit === undefined || !lensOn.value) return found;
  whole.headlines.forEach(({ links }, index) => {
    if (headlineAt.value !== undefined && headlineAt.value !== index) return;
    for (const id of links) {
      if (!lit.has(id)) continue;
      const figures = figuresOf(whole.figures.onLinks.get(id));
      found.set(id, {
        number: index + 1,
        ...(figures !== undefined && { figures }),
      });
    }
  });
  return found;
});

const badges = computed(() => {
  const found = new Map<string, string>();
  for (const [id, own] of collaboration.value?.figures.onNodes ?? []) {
    // A place has more figures than a badge holds: they are in its details.
    if (own.length > 2) continue;
    const text = figuresOf(own);
    if (text !== undefined) found.set(id, text);
  }
  return found;
});

const captions = computed(() => {
  const found = new Map<string, string>();
  if (language.value === "zh") return found;
  for (const node of nodesById.value.values()) {
    const latin = latinName(node);
    if (latin !== undefined) found.set(node.id, latin);
  }
  return found;
});

const foldNames = computed(
  () =>
    new Map(
      folds.value.map(({ id, type, hub, members }) => [
        id,
        t("foldName", {
          hub:
            nodesById.value.get(hub)?.type === "Place"
              ? nodeName(hub)
              : typeName(nodesById.value.get(hub)?.type ?? ""),
          n: members.length,
          type: typeName(type),
        }),
      ]),
    ),
);

/** What was asked for alone, or on a narrow window what the lens lights; else all that is drawn. */
const frame = computed((): ReadonlySet<string> => {
  const whole = parts.value;
  if (whole === undefined) return new Set();
  const { isolated, depth, path } = view.value;
  const narrowed = isolated !== undefined || depth !== undefined || path !== undefined;
  const lit = lensOn.value && portrait.value;
  const some = [...whole.lit.nodes].filter((id) => whole.drawn.nodes.has(id));
  return (narrowed || lit) && some.length > 0 ? new Set(some) : whole.drawn.nodes;
});

/** What the picture shows, with the hovered or else the selected things in focus. */
export const scene = computed((): Scene | undefined => {
  const whole = parts.value;
  const lit = litNow.value;
  if (whole === undefined || lit === undefined) return undefined;
  const over = hovered.value;
  const focused = (targets: readonly Selection[], fades: boolean) =>
    focusOn(targets, around.value, seenLinks.value, whole.drawn, fades);
  const large = whole.drawn.nodes.size > LARGE;
  const focus = focused(over, !large) ?? focused(selection.value, true);
  return {
    drawn: whole.drawn,
    lit,
    frame: frame.value,
    focus,
    theme: theme.value,
    notes: notes.value,
    badges: badges.value,
    captions: captions.value,
    ends: pathEnds.value,
    groupNames: groupNames.value,
    foldNames: foldNames.value,
    pinned: pinned.value,
    relationName,
  };
});

/** What of the selection is to be in sight: things, or the two ends of facts. */
export const selectedNodes = computed((): readonly string[] =>
  selection.value.flatMap(({ kind, id }) => {
    if (kind === "node") return [id];
    const link = seenLinks.value.get(id);
    return link === undefined ? [] : [link.source, link.target];
  }),
);

/** The lit neighbours of the selected things. */
export const nearSelected = computed((): readonly string[] => {
  const lit = parts.value?.lit.nodes;
  return selection.value
    .filter(({ kind }) => kind === "node")
    .flatMap(({ id }) => (around.value.get(id) ?? []).map((link) => otherEnd(link, id)))
    .filter((end) => lit?.has(end) === true);
});

function figuresOf(ids: readonly string[] | undefined): string | undefined {
  const measures = (ids ?? []).flatMap((id) => nodesById.value.get(id)?.measure ?? []);
  return measures.length === 0 ? undefined : figuresText(measures, language.value);
}
