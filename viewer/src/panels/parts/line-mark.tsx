import type { JSX } from "preact";
import type { Status } from "../../../../src/model/graph.ts";
import { BACKGROUND_LINE, STATUS_LINES } from "../../../../src/model/line-styles.ts";

/** A sample of the line that a kind of fact is drawn with. */
export function LineMark({ kind }: { readonly kind: Status | "background" }): JSX.Element {
  const { dash, gap, width } = kind === "background" ? BACKGROUND_LINE : STATUS_LINES[kind];
  return (
    <svg class="line-mark" viewBox="0 0 36 12" aria-hidden="true">
      <path
        d="M2 6h32"
        stroke="currentColor"
        stroke-width={width + 0.4}
        stroke-dasharray={gap === 0 ? undefined : `${dash} ${gap}`}
      />
    </svg>
  );
}
