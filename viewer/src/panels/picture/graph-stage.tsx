import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { openMenu } from "../../commands/targets.ts";
import { canDraw } from "../../graph/can-draw.ts";
import { followScene } from "../../state/follow-scene.ts";
import { title } from "../../state/lens.ts";
import { picture } from "../../state/picture-now.ts";
import { holdWhile } from "../../state/rest.ts";
import { drawingFault, go, network } from "../../state/session.ts";
import { t } from "../../state/words.ts";

/** The one picture of the page; all that it shows is also in the list view. It stays while others are in front. */
export function GraphStage({ inFront }: { readonly inFront: boolean }): JSX.Element | null {
  const container = useRef<HTMLDivElement>(null);
  const present = network.value !== undefined && picture.value !== undefined;
  useEffect(() => {
    const box = container.current;
    if (!present || box === null) return;
    if (!canDraw()) {
      drawingFault.value = "noWebgl";
      return;
    }
    let stop: (() => void) | undefined;
    let gone = false;
    holdWhile(import("../../graph/graph-view.ts"))
      .then(({ createGraphView }) => {
        if (!gone) stop = followScene(box, createGraphView);
      })
      .catch((error: unknown) => {
        // A driver may refuse what it promised: the list shows the same.
        console.error(error);
        drawingFault.value = "noWebgl";
      });
    return () => {
      gone = true;
      stop?.();
    };
  }, [present]);
  useEffect(() => {
    const box = container.current;
    const keep = (event: Event): void => event.preventDefault();
    box?.addEventListener("contextmenu", keep);
    return () => box?.removeEventListener("contextmenu", keep);
  }, [present]);
  const now = picture.value;
  if (now === undefined) return null;
  const label = t("graphLabel", {
    title: title.value,
    nodes: now.lit.nodes.size,
    links: now.lit.links.size,
  });
  return (
    <main class={inFront ? "stage" : "stage away"} inert={!inFront}>
      <h1 class="sr-only">{title.value}</h1>
      <div
        ref={container}
        class="canvas"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys itself
        tabIndex={0}
        data-letter-keys
        aria-label={label}
        aria-describedby="graph-help"
        aria-haspopup="menu"
        aria-expanded={openMenu.value !== undefined}
      />
      <p id="graph-help" class="sr-only">
        {t("graphHelp")}
      </p>
      <button
        type="button"
        class="skip"
        onClick={() => {
          go({ mode: "list" });
          requestAnimationFrame(() => document.getElementById("list")?.focus());
        }}
      >
        {t("skipToList")}
      </button>
    </main>
  );
}
