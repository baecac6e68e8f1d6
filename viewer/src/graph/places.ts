import { clearestPoint } from "./clearest-point.ts";
import type { Point } from "./curve.ts";
import { type Drawing, indexNow } from "./drawing.ts";
import { pointsAlong } from "./link-geometry.ts";
import type { Renderer } from "./renderer.ts";
import { nodeSize } from "./scene.ts";

/** Where things stand in the window. */
export interface Places {
  /** Where a node stands, in pixels of the window. */
  readonly nodeAt: (id: string) => Point | undefined;
  /** The point of a fact's line that is farthest from all else, in pixels of the window. */
  readonly linkAt: (id: string) => Point | undefined;
  /** Which line is picked at `linkAt`. */
  readonly pickedAt: (id: string) => string | undefined;
  /** The things whose names are to be read. */
  readonly named: () => ReadonlySet<string>;
  /** The drawn nodes with their places in pixels of the window. */
  readonly nodesOnScreen: () => readonly (Point & { readonly id: string })[];
}

export function placesIn(sigma: Renderer, drawing: Drawing, container: HTMLElement): Places {
  const inWindow = (point: Point): Point => {
    const { left, top } = container.getBoundingClientRect();
    return { x: left + point.x, y: top + point.y };
  };
  const discs = () => {
    const graph = sigma.getGraph();
    return [...drawing.scene.drawn.nodes]
      .filter((id) => graph.hasNode(id))
      .map((id) => {
        const node = graph.getNodeAttributes(id);
        const size = nodeSize(id, node, drawing.scene);
        return { id, ...sigma.graphToViewport(node), reach: sigma.scaleSize(size) + 3 };
      });
  };
  const freePoint = (id: string): Point | undefined => {
    const graph = sigma.getGraph();
    if (!graph.hasEdge(id) || !drawing.scene.drawn.links.has(id)) return undefined;
    const others = [...drawing.scene.drawn.links]
      .filter((edge) => edge !== id && graph.hasEdge(edge))
      .flatMap((edge) => pointsAlong(sigma, edge));
    return clearestPoint(pointsAlong(sigma, id), discs(), others);
  };
  return {
    pickedAt: (id) => {
      const point = freePoint(id);
      return point === undefined ? undefined : indexNow(sigma, drawing).nearest(point, 6);
    },
    nodeAt: (id) => {
      const graph = sigma.getGraph();
      if (!graph.hasNode(id) || !drawing.scene.drawn.nodes.has(id)) return undefined;
      return inWindow(sigma.graphToViewport(graph.getNodeAttributes(id)));
    },
    linkAt: (id) => {
      const point = freePoint(id);
      return point === undefined ? undefined : inWindow(point);
    },
    named: () => drawing.named,
    nodesOnScreen: () => discs().map(({ id, x, y }) => ({ id, ...inWindow({ x, y }) })),
  };
}
