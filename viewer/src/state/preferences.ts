import type { Preferences } from "./view-state.ts";

/** What this browser chose before, else what the system prefers. */
export function preferences(): Preferences {
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
    letterKeys: recall("letterKeys") !== "false",
    minimap: recall("minimap") === "true",
  };
}

const KEPT = ["language", "theme", "letterKeys", "minimap"] as const;

/** Keeps the choices for the next visit. Private windows may refuse; they then last as long as the page. */
export function remember(preferences: Preferences): void {
  try {
    for (const key of KEPT) {
      const value = String(preferences[key]);
      // Writing goes to the disk, and most acts change no choice.
      if (written.get(key) !== value) localStorage.setItem(`lettergraph.${key}`, value);
      written.set(key, value);
    }
  } catch {}
}

const written = new Map<(typeof KEPT)[number], string>();

function recall(key: (typeof KEPT)[number]): string | null {
  try {
    return localStorage.getItem(`lettergraph.${key}`);
  } catch {
    return null;
  }
}
