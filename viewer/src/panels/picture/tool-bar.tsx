import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { LAYOUT_COMMANDS } from "../../commands/look.ts";
import { isFiltered } from "../../state/filtered.ts";
import { picture } from "../../state/picture-now.ts";
import { act, network, view } from "../../state/session.ts";
import { LAYOUTS, type Layout } from "../../state/view-state.ts";
import { t } from "../../state/words.ts";
import { DRAWERS } from "../drawer/drawers.ts";
import { CommandButton } from "../parts/command-button.tsx";
import { useCovering } from "../parts/use-covering.ts";

/** What is done with the picture as a whole, and how much of the network is lit. */
export function ToolBar(): JSX.Element | null {
  const now = picture.value;
  const whole = network.value;
  const bar = useRef<HTMLElement>(null);
  const present = now !== undefined && whole !== undefined;
  useCovering("tool-bar", bar, "bottom", present);
  if (!present) return null;
  const links = [...now.lit.links].filter((id) => now.drawn.links.has(id)).length;
  return (
    <footer class="controls" ref={bar}>
      <div class="bar zoom">
        <CommandButton id="zoom-out" />
        <CommandButton id="zoom-in" />
        <CommandButton id="fit" />
      </div>
      <div class="bar">
        <LayoutChoice />
        <CommandButton id="trim" />
        <CommandButton id="lasso" />
        <CommandButton id="box" />
        <CommandButton id="minimap" />
      </div>
      <div class="bar drawers-bar">
        {DRAWERS.map(({ id }) => (
          <CommandButton key={id} id={`drawer-${id}`} />
        ))}
      </div>
      <p class="status-line">{t("shown", { nodes: now.lit.nodes.size, links })}</p>
      {now.lit.nodes.size === 0 && isFiltered() && (
        <div class="nothing" role="status">
          <p>{t("nothingShown")}</p>
          <button type="button" class="button" onClick={() => act({ kind: "clear filters" })}>
            {t("clearFilters")}
          </button>
        </div>
      )}
    </footer>
  );
}

function LayoutChoice(): JSX.Element {
  return (
    <select
      class="layout-choice"
      aria-label={t("layout")}
      value={view.value.layout}
      onChange={(event) => {
        const layout = LAYOUTS.find((each) => each === event.currentTarget.value);
        act({ kind: "lay out", layout: layout ?? ("auto" satisfies Layout) });
      }}
    >
      {LAYOUTS.map((layout, index) => {
        const title = LAYOUT_COMMANDS[index]?.title;
        return (
          <option key={layout} value={layout}>
            {title === undefined ? layout : t(title)}
          </option>
        );
      })}
    </select>
  );
}
