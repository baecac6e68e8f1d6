import type { MessageKey } from "../i18n/translate.ts";
import type { GlyphName } from "../panels/parts/glyph.tsx";

/** One thing that can be done, however it is asked for: by key, button, menu or palette. */
export interface Command {
  readonly id: string;
  readonly title: MessageKey;
  readonly group: "find" | "explore" | "look" | "screen" | "letter" | "review";
  /** As they are printed: `E`, `Shift+E`, `Ctrl+K` (⌘ where there is such a key), `ArrowLeft`, `?`. */
  readonly keys?: readonly string[];
  readonly glyph?: GlyphName;
  /** Whether it can be done now; absent: always. */
  readonly enabled?: () => boolean;
  /** For what is on or off. */
  readonly pressed?: () => boolean;
  /** Whether it acts on things, so that it belongs in the menu of a thing. */
  readonly onThings?: boolean;
  /** Keys that act on the picture alone, such as arrows that elsewhere scroll. */
  readonly onGraphOnly?: boolean;
  readonly run: () => void;
}

export function isEnabled({ enabled }: Command): boolean {
  return enabled === undefined || enabled();
}
