import type { Quad } from "../../model/page-layout.ts";

/** A character as it was drawn on a page. Its place is told along the lines of the page, whichever way these run. */
export interface Glyph {
  /** One code point; � where nobody can say which. */
  readonly text: string;
  /** Along the line, from its beginning. */
  readonly along: number;
  /** Across the lines, from the first to the last: where the feet of the character stand. */
  readonly across: number;
  readonly length: number;
  readonly size: number;
  readonly quad: Quad;
  /** Whether a blank was drawn or told before it. */
  readonly isApart?: boolean;
  /** Whether it is drawn so faintly that others can be read on it. */
  readonly isFaint: boolean;
  /** From 0 to 1, where a picture was read. */
  readonly confidence?: number;
}

/** What is drawn on a page. */
export interface Page {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** In the order of drawing. */
  readonly glyphs: readonly Glyph[];
}

export const UNKNOWN = "\ufffd";
