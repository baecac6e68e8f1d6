import { effect, untracked } from "@preact/signals";
import { LANG_TAGS } from "../i18n/translate.ts";
import { title } from "./lens.ts";
import { preferences, remember } from "./preferences.ts";
import { act, droppedParts, isLandmark, network, view } from "./session.ts";
import { withoutUnknown } from "./unknown-parts.ts";
import { fromHash, toHash } from "./url.ts";
import { DEFAULT_VIEW, type ViewState } from "./view-state.ts";

/** Keeps the link, the page's language and its theme in step with the view. */
export function followLink(): void {
  let step = "";
  restore("correct");
  addEventListener("popstate", () => restore("restore"));
  addEventListener("hashchange", () => restore("restore"));
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

  function restore(kind: "restore" | "correct"): void {
    if (location.hash !== "" && currentHash() === toHash(view.value)) return;
    const { state, dropped } = fromHash(location.hash);
    act({ kind, view: { ...DEFAULT_VIEW, ...preferences(), ...state } });
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

/** A link may name what a later load withdrew. */
function dropUnknown(): void {
  const whole = network.value;
  if (whole === undefined) return;
  const { view: known, gone } = withoutUnknown(view.value, whole);
  if (gone.length === 0) return;
  droppedParts.value = [...new Set([...untracked(() => droppedParts.value), ...gone])];
  act({ kind: "correct", view: known }, { passing: true });
}
