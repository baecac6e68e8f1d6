import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { draft, runDraft } from "../../state/ask.ts";
import { t } from "../../state/words.ts";
import { faultyPlaces } from "./faulty-places.ts";
import { mountEditor, type PaneEditor } from "./mount-editor.ts";
import { vocabulary } from "./vocabulary.ts";

/** The editor of the pane, in step with the draft. */
export function CypherEditor(): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<PaneEditor | undefined>(undefined);
  useEffect(() => {
    const host = box.current;
    if (host === null) return;
    // In a root of its own the editor's styles are sheets, which the page's policy allows, not elements.
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    editor.current = mountEditor(root, {
      text: draft.peek(),
      label: t("paneLabel"),
      vocabulary,
      onChange: (text) => {
        draft.value = text;
      },
      onRun: runDraft,
    });
    return () => editor.current?.close();
  }, []);
  // At once, not after the next painting: by then more may have been typed.
  useSignalEffect(() => editor.current?.show(draft.value));
  const places = faultyPlaces();
  const key = JSON.stringify(places);
  useEffect(() => editor.current?.mark(places), [key]);
  return <div ref={box} class="cypher-editor" data-typing />;
}
