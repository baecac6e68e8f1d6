import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { pageLayer } from "../../state/layers.ts";
import { t } from "../../state/words.ts";
import { IconButton } from "../parts/icon-button.tsx";

interface PagePanelProps {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** A panel over the page; Escape and its cross take it away and give the keyboard back. */
export function PagePanel({ title, wide = false, children }: PagePanelProps): JSX.Element {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const cameFrom = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    };
  }, []);
  return (
    <section
      ref={panel}
      class={`page-panel panel ${wide ? "wide" : ""}`}
      aria-label={title}
      tabIndex={-1}
    >
      <header class="panel-header">
        <h2>{title}</h2>
        <IconButton
          glyph="close"
          label={t("close")}
          onClick={() => {
            pageLayer.value = undefined;
          }}
        />
      </header>
      <div class="panel-body page-panel-body">{children}</div>
    </section>
  );
}
