import type { JSX } from "preact";
import { Glyph, type GlyphName } from "./glyph.tsx";

interface IconButtonProps {
  readonly glyph: GlyphName;
  readonly label: string;
  readonly onClick: () => void;
  readonly pressed?: boolean;
}

/** A button that is a sign; its words are read out and shown on hover. */
export function IconButton({ glyph, label, onClick, pressed }: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Glyph name={glyph} />
    </button>
  );
}
