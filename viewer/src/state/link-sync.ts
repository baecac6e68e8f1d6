import { effect, untracked } from "@preact/signals";
import { LANG_TAGS } from "../i18n/translate.ts";
import { title } from "./lens.ts";
import { preferences, remember } from "./preferences.ts";
import { act, droppedParts, isLandmark, linksById, network, nodesById, view } from "./session.ts";
import { fromHash, toHash } from "./url.ts";
import { DEFAULT_VIEW, type ViewState } from "./view-state.ts";

/** Keeps the link, the page's language and its theme in step with the view. */
export function followLink(): void {
  let step = "";
  restore();
  addEventListener("popstate", restore);
  addEventListener("hashchange", restore);
  effect(() => {
    const hash = toHash(view.value);
    const next = stepOf(view.value);
    if (hash === currentHash()) return;
    if (next === step || !untracked(() => isLandmark.value)) history.replaceState(null, "", hash);
    else history.pushState(null, "", hash);
    step = next;
  });
  effect(() => {
    const { language, theme } = view.value;
    document.documentElement.lang = LANG_TAGS[language];
    document.documentElement.dataset.theme = theme;
    document.title = `${title.value} · lettergraph`;
    remember(view.value);
  });
  effect(dropUnknown);

  function restore(): void {
    if (location.hash !== "" && currentHash() === toHash(view.value)) return;
    const { state, dropped } = fromHash(location.hash);
    act({ kind: "restore", view: { ...DEFAULT_VIEW, ...preferences(), ...state } });
    step = stepOf(view.value);
    if (dropped.length > 0) droppedParts.value = dropped;
  }
}

/** The link's state as `toHash` writes it: browsers escape the Chinese in it. */
function currentHash(): string {
  try {
    return decodeURI(location.hash);
  } catch {
    return location.hash;
  }
}

/** What Back goes through: what is explored and on which screen, not filters or camera moves. */
function stepOf(view: ViewState): string {
  const { selected, evidence, mode, letter, lens, layout, isolated, depth, path, asked } = view;
  return JSON.stringify([
    selected,
    evidence,
    mode,
    letter,
    lens,
    layout,
    isolated,
    depth,
    path,
    asked,
  ]);
}

/** A link may name what a later load withdrew: all of it is said at once. */
function dropUnknown(): void {
  const { selected, lens, path, ...rest } = view.value;
  const whole = network.value;
  if (whole === undefined) return;
  const known = (id: string): boolean => nodesById.value.has(id);
  const gone = [
    ...selected
      .filter(({ kind, id }) => !(kind === "node" ? known(id) : linksById.value.has(id)))
      .map(({ id }) => id),
    ...(lens.poles ?? []).filter((id) => !known(id)),
    ...(path === undefined ? [] : [path.from, path.to].filter((id) => !known(id))),
    ...rest.added.filter((id) => !known(id)),
    ...(rest.isolated ?? []).filter((id) => !known(id)),
    ...(rest.depth?.ids ?? []).filter((id) => !known(id)),
    ...(rest.letter !== undefined && !whole.letters.some(({ id }) => id === rest.letter)
      ? [rest.letter]
      : []),
    ...unknownNames(view.value),
  ];
  if (gone.length === 0) return;
  const { poles, ...plainLens } = lens;
  const { letter, isolated, depth, ...others } = rest;
  const lost = new Set(gone);
  const all = (ids: readonly string[] | undefined): boolean =>
    ids?.some((id) => lost.has(id)) !== true;
  droppedParts.value = [...new Set([...untracked(() => droppedParts.value), ...gone])];
  act(
    {
      kind: "restore",
      view: {
        ...others,
        added: others.added.filter((id) => !lost.has(id)),
        hiddenTypes: others.hiddenTypes.filter((each) => !lost.has(each)),
        hiddenRelations: others.hiddenRelations.filter((each) => !lost.has(each)),
        hiddenStatuses: others.hiddenStatuses.filter((each) => !lost.has(each)),
        selected: selected.filter(({ id }) => !lost.has(id)),
        lens: all(poles) ? lens : plainLens,
        ...(path !== undefined && all([path.from, path.to]) && { path }),
        ...(letter !== undefined && !lost.has(letter) && { letter }),
        ...(isolated !== undefined && all(isolated) && { isolated }),
        ...(depth !== undefined && all(depth.ids) && { depth }),
      },
    },
    { passing: true },
  );
}

/** Filters that name no type, relation or status of the vocabulary. */
function unknownNames({ hiddenTypes, hiddenRelations, hiddenStatuses }: ViewState): string[] {
  const whole = network.value;
  if (whole === undefined) return [];
  const lacks = (names: readonly string[], known: readonly string[]): string[] =>
    names.filter((name) => !known.includes(name) && name !== "Measure");
  return [
    ...lacks(hiddenStatuses, Object.keys(whole.status)),
    ...lacks(
      hiddenTypes,
      whole.types.map(({ name }) => name),
    ),
    ...lacks(
      hiddenRelations,
      whole.relations.map(({ name }) => name),
    ),
  ];
}
