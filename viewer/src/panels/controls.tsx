import type { JSX } from "preact";
import { graphView } from "../state/graph-handle.ts";
import { network, t, visible } from "../state/session.ts";
import { IconButton } from "./icon-button.tsx";
import { clearFilters } from "./legend.tsx";

const STEP = 1.5;

/** Zoom, and how much of the network is in view. */
export function Controls(): JSX.Element | null {
  const whole = network.value;
  const shown = visible.value;
  if (whole === undefined || shown === undefined) return null;
  const hidden = whole.nodes.length - shown.nodes.size;
  return (
    <footer class="controls">
      <div class="zoom">
        <IconButton glyph="minus" label={t("zoomOut")} onClick={() => zoomBy(1 / STEP)} />
        <IconButton glyph="plus" label={t("zoomIn")} onClick={() => zoomBy(STEP)} />
        <IconButton glyph="fit" label={t("fit")} onClick={showAll} />
      </div>
      <p class="status-line">
        {t("shown", { nodes: shown.nodes.size, links: shown.links.size })}
        {hidden > 0 && <span> · {t("hiddenCount", { n: hidden })}</span>}
      </p>
      {shown.nodes.size === 0 && (
        <div class="nothing" role="status">
          <p>{t("nothingShown")}</p>
          <button type="button" class="button" onClick={clearFilters}>
            {t("clearFilters")}
          </button>
        </div>
      )}
    </footer>
  );
}

export function zoomBy(factor: number): void {
  graphView.value?.zoom(factor);
}

export function showAll(): void {
  graphView.value?.showAll();
}
