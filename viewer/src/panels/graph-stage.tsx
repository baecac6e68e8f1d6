import { effect, untracked } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { canDraw } from "../graph/can-draw.ts";
import { graphView, hovered, insets, scene, selectedNodes } from "../state/graph-handle.ts";
import { holdWhile, stir } from "../state/rest.ts";
import { drawingFault, network, select, t, update, view, visible } from "../state/session.ts";

/** The picture of the network; all that it shows is also in the list view. */
export function GraphStage(): JSX.Element | null {
  const container = useRef<HTMLDivElement>(null);
  const whole = network.value;
  useEffect(() => {
    const box = container.current;
    if (box === null || whole === undefined) return;
    if (!canDraw()) {
      drawingFault.value = "noWebgl";
      return;
    }
    let stop: (() => void) | undefined;
    let gone = false;
    const draw = ({ createGraphView }: typeof import("../graph/graph-view.ts")): void => {
      const first = untracked(() => scene.value);
      if (gone || first === undefined) return;
      const picture = createGraphView(box, whole, first, {
        onSelect: (selection) => {
          hovered.value = undefined;
          select(selection);
        },
        onHover: (target) => {
          hovered.value = target;
        },
        onCamera: (camera) => {
          const { camera: _old, ...rest } = view.value;
          view.value = camera === undefined ? rest : { ...rest, camera };
        },
        onFrame: stir,
        onLost: () => {
          drawingFault.value = "contextLost";
        },
      });
      picture.setInsets(insets.value);
      const { camera } = view.value;
      if (camera !== undefined) picture.look(camera);
      // A link that says where to look knows better than we what is to be seen.
      let revealed = camera === undefined ? undefined : selectedNodes.value;
      graphView.value = picture;
      const stops = [
        effect(() => {
          if (scene.value !== undefined) picture.show(scene.value);
        }),
        effect(() => picture.setInsets(insets.value)),
        effect(() => {
          if (revealed !== selectedNodes.value) picture.reveal(selectedNodes.value);
          revealed = selectedNodes.value;
        }),
      ];
      stop = () => {
        for (const each of stops) each();
        graphView.value = undefined;
        picture.destroy();
      };
    };
    holdWhile(import("../graph/graph-view.ts"))
      .then(draw)
      .catch((error: unknown) => {
        // A driver may refuse what it promised: the list shows the same.
        console.error(error);
        drawingFault.value = "noWebgl";
      });
    return () => {
      gone = true;
      stop?.();
    };
  }, [whole]);
  if (whole === undefined || visible.value === undefined) return null;
  const { nodes, links } = visible.value;
  return (
    <main class="stage">
      <h1 class="sr-only">{whole.title[view.value.language]}</h1>
      <div
        ref={container}
        class="canvas"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys itself
        tabIndex={0}
        aria-label={t("graphLabel", {
          title: whole.title[view.value.language],
          nodes: nodes.size,
          links: links.size,
        })}
        aria-describedby="graph-help"
      />
      <p id="graph-help" class="sr-only">
        {t("graphHelp")}
      </p>
      <button
        type="button"
        class="skip"
        onClick={() => {
          update({ mode: "list" });
          requestAnimationFrame(() => document.getElementById("list")?.focus());
        }}
      >
        {t("skipToList")}
      </button>
    </main>
  );
}
