import { type ReadonlySignal, signal } from "@preact/signals";

/** Something that a person gave a name. */
export interface Kept {
  readonly name: string;
  readonly value: string;
}

/** Named things that this browser keeps, in the order in which they were named. */
export interface KeptList {
  readonly all: ReadonlySignal<readonly Kept[]>;
  /** A second one of the same name takes the place of the first. */
  readonly keep: (name: string, value: string) => void;
  readonly forget: (name: string) => void;
}

function keptUnder(key: string): KeptList {
  const all = signal(recall(key));
  const write = (next: readonly Kept[]): void => {
    all.value = next;
    try {
      localStorage.setItem(key, JSON.stringify(next));
      // Private windows may refuse: it then lasts as long as the page.
    } catch {}
  };
  const others = (name: string) => all.value.filter((each) => each.name !== name);
  return {
    all,
    keep: (name, value) => write([...others(name), { name, value }]),
    forget: (name) => write(others(name)),
  };
}

function recall(key: string): readonly Kept[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is Kept {
  const { name, value: text } = (value ?? {}) as Partial<Kept>;
  return typeof name === "string" && typeof text === "string";
}

/** Views by their links, and texts of the Cypher pane. */
export const savedViews = keptUnder("lettergraph.views");
export const savedQueries = keptUnder("lettergraph.saved-queries");
