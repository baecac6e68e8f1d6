import { signal } from "@preact/signals";

const KEY = "lettergraph.queries";
const KEPT = 30;

/** What was run in the pane in this browser, newest first. */
export const queryHistory = signal<readonly string[]>(recall());

/** Puts a query in front; private windows may refuse to keep it, and it then lasts as long as the page. */
export function remembered(text: string): void {
  queryHistory.value = [text, ...queryHistory.value.filter((each) => each !== text)].slice(0, KEPT);
  try {
    localStorage.setItem(KEY, JSON.stringify(queryHistory.value));
  } catch {}
}

function recall(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}
