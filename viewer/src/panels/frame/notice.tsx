import type { JSX } from "preact";
import { newer } from "../../state/newer.ts";
import { drawingFault, droppedParts } from "../../state/session.ts";
import { t } from "../../state/words.ts";
import { IconButton } from "../parts/icon-button.tsx";
import { loadingWords } from "./loading-words.ts";

/** What one should know but need not act on. */
export function Notice(): JSX.Element | null {
  const parts = droppedParts.value;
  const fault = drawingFault.value;
  const progress = newer.value && loadingWords(newer.value);
  if (parts.length === 0 && fault === undefined && progress === undefined) return null;
  return (
    <div class="notice">
      <div role="status">
        {progress !== undefined && <p>{t("newerLetters", { progress })}</p>}
        {parts.length > 0 && <p>{t("badLink", { parts: parts.join("、") })}</p>}
        {parts.length === 0 && fault !== undefined && <p>{t(fault)}</p>}
      </div>
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
