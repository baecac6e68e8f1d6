import type { JSX } from "preact";
import { source } from "../../data/source.ts";
import type { MessageKey } from "../../i18n/translate.ts";
import { DRAWER_KEYS, type DrawerId } from "../../state/drawer-ids.ts";
import type { GlyphName } from "../parts/glyph.tsx";
import { lazy } from "../parts/lazy.tsx";

/** A panel at the foot of the window: what it is called, and its code, which comes when it is first opened. */
export interface DrawerEntry {
  readonly id: DrawerId;
  readonly title: MessageKey;
  readonly glyph: GlyphName;
  readonly key: string;
  readonly Content: () => JSX.Element | null;
}

/** All drawers: a new one needs an entry here, its id, and nothing else. */
const ALL: readonly DrawerEntry[] = [
  {
    id: "table",
    title: "table",
    glyph: "table",
    key: DRAWER_KEYS.table,
    Content: lazy(async () => (await import("./table-drawer.tsx")).TableDrawer),
  },
  // Nobody could ask in the page that opens from disk: it is built without the editor.
  ...(import.meta.env.MODE === "page"
    ? []
    : [
        {
          id: "ask",
          title: "ask",
          glyph: "ask",
          key: DRAWER_KEYS.ask,
          Content: lazy(async () => (await import("../ask/ask-drawer.tsx")).AskDrawer),
        } as const,
      ]),
  {
    id: "figures",
    title: "figures",
    glyph: "bars",
    key: DRAWER_KEYS.figures,
    Content: lazy(async () => (await import("../figures/figures-drawer.tsx")).FiguresDrawer),
  },
  {
    id: "statistics",
    title: "statistics",
    glyph: "sum",
    key: DRAWER_KEYS.statistics,
    Content: lazy(
      async () => (await import("../statistics/statistics-drawer.tsx")).StatisticsDrawer,
    ),
  },
  {
    id: "compare",
    title: "compare",
    glyph: "compare",
    key: DRAWER_KEYS.compare,
    Content: lazy(async () => (await import("../compare/compare-drawer.tsx")).CompareDrawer),
  },
];

/** Those that this page can fill: a page that was opened from disk has nobody to ask. */
export const DRAWERS = ALL.filter(({ id }) => id !== "ask" || source.hasServer);
