import { effect, untracked } from "@preact/signals";
import { communityOf } from "../../../src/model/overview.ts";
import { expand } from "../commands/expanding.ts";
import { openMenu } from "../commands/targets.ts";
import { sameCamera } from "../graph/fit.ts";
import type { createGraphView, GraphEvents, GraphView } from "../graph/graph-view.ts";
import { graphView } from "./drawn-view.ts";
import { folds, lensOn, poles } from "./lens.ts";
import { insets } from "./panels.ts";
import { positions } from "./positions.ts";
import { stir } from "./rest.ts";
import { drawnGraph, hovered, nearSelected, scene, selectedNodes } from "./scene.ts";
import { act, drawingFault, select, selection, view } from "./session.ts";
import type { Camera } from "./view-state.ts";

/** The camera that the state last had; undefined while the picture is fitted. */
let reported: Camera | undefined;

/** Draws the picture and keeps it in step with the state, until the returned function is called. */
export function followScene(box: HTMLElement, create: typeof createGraphView): () => void {
  const graph = untracked(() => drawnGraph.value);
  const first = untracked(() => scene.value);
  if (graph === undefined || first === undefined) return () => {};
  const picture = create(
    box,
    graph,
    untracked(() => poles.value ?? []),
    first,
    EVENTS,
  );
  untracked(() => picture.place(positions.value));
  untracked(() => picture.setInsets(insets.value));
  const { camera } = untracked(() => view.value);
  if (camera !== undefined) picture.look(camera);
  graphView.value = picture;
  let drawn = graph;
  const stops = [
    effect(() => {
      const next = drawnGraph.value;
      if (next === undefined || next === drawn) return;
      drawn = next;
      picture.setGraph(next, poles.peek() ?? []);
      picture.place(positions.peek());
    }),
    effect(() => {
      if (scene.value !== undefined) picture.show(scene.value);
    }),
    effect(() => picture.place(positions.value)),
    effect(() => picture.setInsets(insets.value, selection.peek().length === 0)),
    followCamera(picture),
    revealSelection(picture),
  ];
  return () => {
    for (const stop of stops) stop();
    graphView.value = undefined;
    picture.destroy();
  };
}

/** A link, Back or an undo may say where to look; what the picture itself reported it knows already. */
function followCamera(picture: GraphView): () => void {
  return effect(() => {
    const { camera } = view.value;
    // Other parts of the state may change while the picture still moves.
    if (camera === reported) return;
    reported = camera;
    if (camera === undefined) {
      if (!picture.isFitted()) picture.fit();
    } else if (!sameCamera(camera, picture.now())) picture.look(camera);
  });
}

/** What was just selected comes out from under the panels, once these have taken their places. */
function revealSelection(picture: GraphView): () => void {
  let revealed = untracked(() => (view.value.camera === undefined ? "" : key(selectedNodes.value)));
  return effect(() => {
    const ids = selectedNodes.value;
    // Read here too: a panel that grows may cover what was in sight.
    void insets.value;
    const now = `${key(ids)} ${insets.value.bottom} ${insets.value.right}`;
    if (ids.length === 0 || revealed === key(ids) || revealed === now) {
      revealed = ids.length === 0 ? "" : revealed;
      return;
    }
    revealed = now;
    requestAnimationFrame(() => picture.reveal(ids, nearSelected.peek()));
  });
}

function key(ids: readonly string[]): string {
  return ids.join("\n");
}

const EVENTS: GraphEvents = {
  onSelect: (target, also) => {
    hovered.value = [];
    const isFold = target !== undefined && standsForMany(target.id);
    if (isFold) expand(target.id);
    else if (target !== undefined && also) act({ kind: "select also", item: target });
    else if (target !== undefined || view.value.selected.length > 0) select(plain(target));
  },
  onHover: (target) => {
    hovered.value = target === undefined ? [] : [target];
  },
  onOpen: (id) => {
    const { isolated, depth, path } = view.value;
    const allLit =
      !lensOn.value && isolated === undefined && depth === undefined && path === undefined;
    // Where everything is lit already, opening a thing means looking at it closer.
    if (allLit) act({ kind: "depth", depth: { ids: [id], hops: 1 } });
    else expand(id);
  },
  onMenu: (target, at) => {
    const group = target?.id.includes("community:") === true;
    openMenu.value = { target: group ? undefined : target, at };
  },
  onDrop: (id, { x, y }) =>
    act({ kind: "pin", positions: { [id]: { x: Math.round(x), y: Math.round(y) } } }),
  onCamera: (camera) => {
    reported = camera;
    act({ kind: "look", camera });
  },
  onFrame: stir,
  onLost: () => {
    drawingFault.value = "contextLost";
  },
};

/** Whether a disc is a fold, or a community that is closed. */
function standsForMany(id: string): boolean {
  return communityOf(id) !== undefined || folds.value.some((fold) => fold.id === id);
}

/** A line of a fold stands for many facts: it opens the fold. */
function plain(target: Parameters<GraphEvents["onSelect"]>[0]): typeof target {
  if (target?.kind !== "fact") return target;
  // A line between communities says nothing by itself.
  if (target.id.includes("community:")) return undefined;
  if (!target.id.startsWith("fold:")) return target;
  return { kind: "node", id: target.id.split(" ", 1)[0] ?? target.id };
}
