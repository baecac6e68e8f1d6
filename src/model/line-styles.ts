import type { Status } from "./graph.ts";

/** How a fact's line is drawn: lengths in pixels, `gap` 0 for an unbroken line. */
export interface LineStyle {
  readonly dash: number;
  readonly gap: number;
  readonly width: number;
}

/** The surer a fact, the more unbroken its line. */
export const STATUS_LINES: Readonly<Record<Status, LineStyle>> = {
  done: { dash: 0, gap: 0, width: 1.4 },
  ongoing: { dash: 14, gap: 4, width: 1.4 },
  planned: { dash: 6, gap: 5, width: 1.4 },
  applied: { dash: 1.8, gap: 4.2, width: 1.8 },
};

/** Thin and fine: true, but not stated by any letter. */
export const BACKGROUND_LINE: LineStyle = { dash: 3, gap: 3, width: 1.1 };
