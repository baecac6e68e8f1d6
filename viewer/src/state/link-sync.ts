import { effect } from "@preact/signals";
import { LANG_TAGS, type Language } from "../i18n/translate.ts";
import { droppedParts, linksById, network, nodesById, t, view } from "./session.ts";
import { fromHash, toHash } from "./url.ts";
import { DEFAULT_VIEW, type Theme, type ViewState } from "./view-state.ts";

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
    if (next === step) history.replaceState(null, "", hash);
    else history.pushState(null, "", hash);
    step = next;
  });
  effect(() => {
    const { language, theme } = view.value;
    document.documentElement.lang = LANG_TAGS[language];
    document.documentElement.dataset.theme = theme;
    document.title = `${network.value?.title[language] ?? t("appName")} · lettergraph`;
    remember("language", language);
    remember("theme", theme);
  });
  effect(dropUnknownSelection);

  function restore(): void {
    const { state, dropped } = fromHash(location.hash);
    view.value = { ...DEFAULT_VIEW, ...preferences(), ...state };
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

/** What Back goes through: selections and screens, not filters or camera moves. */
function stepOf({ selected, evidence, mode, letter }: ViewState): string {
  return `${selected?.kind}:${selected?.id}:${evidence}:${mode}:${letter}`;
}

/** A link may name what a later load withdrew. */
function dropUnknownSelection(): void {
  const { selected } = view.value;
  if (network.value === undefined || selected === undefined) return;
  const known = selected.kind === "node" ? nodesById.value : linksById.value;
  if (known.has(selected.id)) return;
  droppedParts.value = [selected.id];
  const { selected: _gone, evidence: _quote, ...rest } = view.value;
  view.value = rest;
}

/** What this browser chose before, else what the system prefers. */
function preferences(): { language: Language; theme: Theme } {
  const language = recall("language");
  const theme = recall("theme");
  return {
    language:
      language === "zh" || language === "en"
        ? language
        : navigator.languages.some((each) => each.startsWith("zh"))
          ? "zh"
          : "en",
    theme:
      theme === "light" || theme === "dark"
        ? theme
        : matchMedia("(prefers-color-scheme: dark)").matches
          ? "dark"
          : "light",
  };
}

// Private windows may refuse storage; the choice then lasts as long as the page.
function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`lettergraph.${key}`, value);
  } catch {}
}

function recall(key: string): string | null {
  try {
    return localStorage.getItem(`lettergraph.${key}`);
  } catch {
    return null;
  }
}
