import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { go, view } from "../../state/session.ts";
import { t } from "../../state/words.ts";
import { IconButton } from "../parts/icon-button.tsx";
import { useCovering } from "../parts/use-covering.ts";
import { DRAWERS } from "./drawers.ts";

/** The open drawer at the foot of the window, with tabs for the others. */
export function Drawer(): JSX.Element | null {
  const panel = useRef<HTMLElement>(null);
  const open = DRAWERS.find(({ id }) => id === view.value.drawer);
  useCovering("drawer", panel, "bottom", open !== undefined);
  if (open === undefined) return null;
  return (
    <section class="drawer panel" ref={panel} aria-label={t(open.title)}>
      <header class="panel-header">
        <div class="drawer-tabs">
          {DRAWERS.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              class="way drawer-tab"
              aria-pressed={id === open.id}
              onClick={() => go({ drawer: id })}
            >
              {t(title)}
            </button>
          ))}
        </div>
        <IconButton glyph="close" label={t("close")} onClick={() => go({ drawer: "none" })} />
      </header>
      <open.Content />
    </section>
  );
}
