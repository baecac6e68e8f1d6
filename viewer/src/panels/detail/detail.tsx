import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { detailKind } from "../../state/detail-kind.ts";
import { act, linksById, primary, select, view } from "../../state/session.ts";
import { t } from "../../state/words.ts";
import { CommandButton } from "../parts/command-button.tsx";
import { IconButton } from "../parts/icon-button.tsx";
import { useCovering } from "../parts/use-covering.ts";
import { EntityDetailView } from "./entity-detail.tsx";
import { FactDetail } from "./fact-detail.tsx";
import { FoldDetail } from "./fold-detail.tsx";
import { PathDetail } from "./path-detail.tsx";
import { SelectionDetail } from "./selection-detail.tsx";

/** What is selected or followed, with its proof; closed when nothing is. */
export function Detail(): JSX.Element | null {
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLDivElement>(null);
  const cameFrom = useSignal<Element | null>(null);
  const kind = detailKind.value;
  const target = primary.value;
  const open = kind !== undefined;
  useCovering("detail", panel, "right", open);
  // Opening moves the keyboard's focus here, closing gives it back.
  useEffect(() => {
    if (!open) {
      const { value } = cameFrom;
      if (value instanceof HTMLElement && value.isConnected) value.focus({ preventScroll: true });
      return;
    }
    cameFrom.value = document.activeElement;
  }, [open, cameFrom]);
  useEffect(() => {
    // Who walks the graph by keys stays on the graph; Enter goes into the details.
    const onGraph = document.activeElement?.closest(".canvas") != null;
    if (!onGraph) heading.current?.focus({ preventScroll: true });
  }, [kind, target?.id]);
  if (!open) return null;
  return (
    <aside class="detail panel" ref={panel} aria-label={t("detail")}>
      <div class="detail-tools">
        {kind === "fact" && target !== undefined && <BackToSubject id={target.id} />}
        <IconButton glyph="close" label={t("close")} onClick={close} />
      </div>
      <div
        class="detail-focus"
        ref={heading}
        tabIndex={-1}
        key={`${kind} ${target?.id}`}
        data-letter-keys
      >
        {kind === "path" && <PathDetail />}
        {kind === "several" && <SelectionDetail />}
        {kind === "fold" && target !== undefined && <FoldDetail id={target.id} />}
        {kind === "entity" && target !== undefined && (
          <>
            <EntityDetailView id={target.id} />
            <ThingActs />
          </>
        )}
        {kind === "fact" && target !== undefined && <FactDetail id={target.id} />}
      </div>
    </aside>
  );
}

function close(): void {
  if (view.value.selected.length > 0) select(undefined);
  else act({ kind: "follow", path: undefined });
}

/** What can be done with the thing that is shown. */
function ThingActs(): JSX.Element {
  return (
    <div class="thing-acts">
      {["expand", "focus", "pin", "hide", "isolate", "mend"].map((id) => (
        <CommandButton key={id} id={id} />
      ))}
    </div>
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
