import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { linksById, select, t, view } from "../state/session.ts";
import { EntityDetailView } from "./entity-detail.tsx";
import { FactDetail } from "./fact-detail.tsx";
import { IconButton } from "./icon-button.tsx";

/** What is selected, with its proof; closed when nothing is. */
export function Detail(): JSX.Element | null {
  const { selected } = view.value;
  const heading = useRef<HTMLDivElement>(null);
  const cameFrom = useSignal<Element | null>(null);
  const open = selected !== undefined;
  // Opening moves the keyboard's focus here, closing gives it back.
  useEffect(() => {
    if (!open) {
      const { value } = cameFrom;
      if (value instanceof HTMLElement && value.isConnected) value.focus();
      return;
    }
    cameFrom.value = document.activeElement;
  }, [open, cameFrom]);
  useEffect(() => {
    // Who walks the graph by keys stays on the graph; Enter goes into the details.
    const onGraph = document.activeElement?.closest(".canvas") != null;
    if (!onGraph) heading.current?.focus({ preventScroll: true });
  }, [selected?.id]);
  if (selected === undefined) return null;
  return (
    <aside class="detail panel" aria-label={t("detail")}>
      <div class="detail-tools">
        {selected.kind === "fact" && <BackToSubject id={selected.id} />}
        <IconButton glyph="close" label={t("close")} onClick={() => select(undefined)} />
      </div>
      <div class="detail-focus" ref={heading} tabIndex={-1} key={selected.id}>
        {selected.kind === "node" ? (
          <EntityDetailView id={selected.id} />
        ) : (
          <FactDetail id={selected.id} />
        )}
      </div>
    </aside>
  );
}

function BackToSubject({ id }: { readonly id: string }): JSX.Element | null {
  const link = linksById.value.get(id);
  if (link === undefined) return null;
  return (
    <IconButton
      glyph="back"
      label={t("back")}
      onClick={() => select({ kind: "node", id: link.source })}
    />
  );
}
