import type { Position } from "../../../src/model/network.ts";
import type { Selection } from "../state/view-state.ts";
import type { Point } from "./curve.ts";
import type { Renderer } from "./renderer.ts";

export interface PointerEvents {
  /** `also`: with Shift, Ctrl or ⌘. */
  readonly onSelect: (selection: Selection | undefined, also: boolean) => void;
  readonly onHover: (target: Selection | undefined) => void;
  readonly onOpen: (id: string) => void;
  /** A menu was asked for at this point of the window. */
  readonly onMenu: (target: Selection | undefined, at: Point) => void;
  readonly onDrop: (id: string, position: Position) => void;
}

/** A press that moves less than this is a click. */
const STILL = 3;
const REACH = 6;

/** What the pointer does to the picture. */
export function listenToPointer(
  sigma: Renderer,
  linkAt: (point: Point, reach: number) => string | undefined,
  events: PointerEvents,
): void {
  const container = sigma.getContainer();
  const touch = matchMedia("(pointer: coarse)");
  let under: Selection | undefined;
  let dragged: { readonly id: string; moves: number } | undefined;
  let dropped = false;

  const hover = (target: Selection | undefined): void => {
    if (under?.id === target?.id) return;
    under = target;
    container.style.cursor = target === undefined ? "" : "pointer";
    events.onHover(target);
  };
  const link = (point: Point): Selection | undefined => {
    const id = linkAt(point, touch.matches ? 2.5 * REACH : REACH);
    return id === undefined ? undefined : { kind: "fact", id };
  };
  const windowPoint = ({ x, y }: Point): Point => {
    const box = container.getBoundingClientRect();
    return { x: box.left + x, y: box.top + y };
  };
  const isAlso = (event: MouseEvent | TouchEvent): boolean =>
    event.shiftKey || event.ctrlKey || event.metaKey;
  /** What sigma still calls a click after a drag is none. */
  const afterDrop = (): boolean => {
    const was = dropped;
    dropped = false;
    return was;
  };

  /** Moves are heard of over panels too: what lies below these is not pointed at. */
  const isOnPicture = ({ target }: Event): boolean =>
    target instanceof Node && container.contains(target);

  sigma.on("enterNode", ({ node, event }) => {
    if (isOnPicture(event.original)) hover({ kind: "node", id: node });
  });
  sigma.on("leaveNode", ({ node }) => {
    if (under?.id === node) hover(undefined);
  });
  sigma.on("clickNode", ({ node, event }) => {
    if (afterDrop()) return;
    hover(undefined);
    events.onSelect({ kind: "node", id: node }, isAlso(event.original));
  });
  sigma.on("clickStage", ({ event }) => {
    if (afterDrop()) return;
    hover(undefined);
    events.onSelect(link(event), isAlso(event.original));
  });
  sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.onOpen(node);
  });
  sigma.on("rightClickNode", ({ node, event }) => {
    event.original.preventDefault();
    events.onMenu({ kind: "node", id: node }, windowPoint(event));
  });
  sigma.on("rightClickStage", ({ event }) => {
    event.original.preventDefault();
    events.onMenu(link(event), windowPoint(event));
  });
  sigma.on("leaveStage", () => hover(undefined));
  sigma.on("downNode", ({ node }) => {
    dropped = false;
    dragged = { id: node, moves: 0 };
  });
  sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
    if (dragged === undefined) {
      if (!isOnPicture(event.original)) hover(undefined);
      else if (under?.kind !== "node") hover(link(event));
      return;
    }
    preventSigmaDefault();
    dragged.moves++;
    if (dragged.moves > STILL)
      sigma.getGraph().mergeNodeAttributes(dragged.id, sigma.viewportToGraph(event));
  });
  const drop = (): void => {
    const was = dragged;
    dragged = undefined;
    if (was === undefined || was.moves <= STILL) return;
    dropped = true;
    const { x, y } = sigma.getGraph().getNodeAttributes(was.id);
    events.onDrop(was.id, { x, y });
  };
  sigma.on("upNode", drop);
  sigma.on("upStage", drop);
}
