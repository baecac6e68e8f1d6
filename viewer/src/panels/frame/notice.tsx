import type { JSX } from "preact";
import { drawingFault, droppedParts } from "../../state/session.ts";
import { t } from "../../state/words.ts";
import { IconButton } from "../parts/icon-button.tsx";

/** What one should know but need not act on. */
export function Notice(): JSX.Element | null {
  const parts = droppedParts.value;
  const fault = drawingFault.value;
  if (parts.length === 0 && fault === undefined) return null;
  return (
    <div class="notice" role="status">
      <p>{parts.length > 0 ? t("badLink", { parts: parts.join("、") }) : fault && t(fault)}</p>
      {parts.length > 0 && (
        <IconButton
          glyph="close"
          label={t("dismiss")}
          onClick={() => {
            droppedParts.value = [];
          }}
        />
      )}
    </div>
  );
}
