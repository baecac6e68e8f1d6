import type { Point } from "./curve.ts";
import type { NodeAttributes } from "./graph-data.ts";
import type { Renderer } from "./renderer.ts";
import { nodeSize, nodeStanding, type Scene, type Standing } from "./scene.ts";

/** A node as it stands on the screen in this frame. */
export interface Spot extends Point {
  readonly id: string;
  readonly node: NodeAttributes;
  readonly radius: number;
  readonly standing: Standing;
  readonly centre: boolean;
  readonly lines: readonly string[];
}

/** What is on the screen, most important first. */
export function spotsIn(renderer: Renderer, scene: Scene): Spot[] {
  const { width, height } = renderer.getDimensions();
  const graph = renderer.getGraph();
  const spots: Spot[] = [];
  for (const id of scene.drawn.nodes) {
    if (!graph.hasNode(id)) continue;
    const node = graph.getNodeAttributes(id);
    const { x, y } = renderer.graphToViewport(node);
    if (x < -120 || y < -60 || x > width + 120 || y > height + 60) continue;
    const standing = nodeStanding(id, scene);
    const centre = scene.focus?.centres.has(id) === true;
    const size = nodeSize(id, node, scene);
    const name = scene.foldNames.get(id);
    const lines = name !== undefined ? [name] : centre ? node.fullLines : node.lines;
    spots.push({ id, node, x, y, radius: renderer.scaleSize(size), standing, centre, lines });
  }
  const rank = (spot: Spot): number =>
    (spot.centre ? 8 : 0) +
    (spot.standing === "lit" ? 4 : spot.standing === "faded" ? 2 : 0) +
    (spot.node.pole ? 1 : 0);
  return spots.sort((a, b) => rank(b) - rank(a) || b.node.degree - a.node.degree);
}
