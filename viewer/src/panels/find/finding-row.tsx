import type { JSX } from "preact";
import { Glyph } from "../parts/glyph.tsx";
import { TypeMark } from "../parts/type-mark.tsx";
import type { Finding } from "./findings.ts";

interface FindingRowProps {
  readonly finding: Finding;
  readonly id: string;
  readonly active: boolean;
  readonly onChoose: () => void;
}

/** One thing that the palette found. */
export function FindingRow({ finding, id, active, onChoose }: FindingRowProps): JSX.Element {
  const { name, hint, note, type, glyph, isChinese } = finding;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys act on the input, which keeps the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      ref={(element) => {
        if (active) element?.scrollIntoView({ block: "nearest" });
      }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {type !== undefined && <TypeMark type={type} />}
      {glyph !== undefined && <Glyph name={glyph} />}
      <span class="search-name" lang={isChinese ? "zh-CN" : undefined}>
        {name}
        {hint !== undefined && <small>{hint}</small>}
      </span>
      {note !== undefined && <span class="search-type">{note}</span>}
    </div>
  );
}
