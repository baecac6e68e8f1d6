import type { Drawing, DrawnDisc, DrawnLine } from "../../../src/model/drawing.ts";
import { STATUSES } from "../../../src/model/graph.ts";
import { STATUS_LINES } from "../../../src/model/line-styles.ts";
import { sourceLine } from "../../../src/model/source-line.ts";
import { CANVAS_THEMES } from "../graph/canvas-theme.ts";
import { edgeAppearance, nodeAppearance, nodeStanding, type Scene } from "../graph/scene.ts";
import { title } from "../state/lens.ts";
import { positions } from "../state/positions.ts";
import { drawnGraph, scene } from "../state/scene.ts";
import { network, nodesById } from "../state/session.ts";
import { language, relationName, statusName, typeName } from "../state/words.ts";
import { HUES, hueOf } from "../vocabulary/palette.ts";

/** What is on the screen now, as a drawing with its legend and source; undefined while nothing is drawn. */
export function drawingNow(): Drawing | undefined {
  const graph = drawnGraph.value;
  const now = scene.value;
  const whole = network.value;
  if (graph === undefined || now === undefined || whole === undefined) return undefined;
  const discs = discsOf(graph, now);
  const theme = CANVAS_THEMES[now.theme];
  const types = new Set([...now.lit.nodes].map((id) => nodesById.value.get(id)?.type));
  return {
    title: title.value,
    source: sourceLine(whole, language.value),
    // What is lit stands above the rest and is named first.
    discs: [...discs.values()].map(({ disc }) => disc),
    lines: linesOf(graph, now, discs),
    legend: {
      types: whole.types
        .filter(({ name }) => types.has(name) && name !== "Measure")
        .map(({ name, group }) => ({ name: typeName(name), ...huesOf(name, group, now) })),
      lines: STATUSES.map((status) => ({ name: statusName(status), ...STATUS_LINES[status] })),
    },
    colours: { ground: theme.surface, text: theme.text, muted: theme.mutedText },
  };
}

type Graph = NonNullable<typeof drawnGraph.value>;
type Discs = ReadonlyMap<string, { readonly disc: DrawnDisc }>;

function discsOf(graph: Graph, now: Scene): Discs {
  const ids = [...now.drawn.nodes].filter((id) => graph.hasNode(id));
  const isLit = (id: string): number => (nodeStanding(id, now) === "lit" ? 1 : 0);
  const degree = (id: string): number => graph.getNodeAttribute(id, "degree");
  ids.sort((a, b) => isLit(b) - isLit(a) || degree(b) - degree(a));
  return new Map(
    ids.map((id) => {
      const node = graph.getNodeAttributes(id);
      const { fillColor, ringColor, size = node.size } = nodeAppearance(id, node, now);
      const { x, y } = positions.value.get(id) ?? node;
      const fold = now.foldNames.get(id);
      const below = [now.captions.get(id), now.badges.get(id)].filter((each) => each !== undefined);
      const disc: DrawnDisc = {
        x,
        y: -y,
        radius: size,
        fill: fillColor,
        ring: ringColor,
        name: isLit(id) === 0 ? [] : [...(fold === undefined ? node.lines : [fold]), ...below],
        bold: node.pole,
        ...(node.count !== undefined && { count: node.count }),
      };
      return [id, { disc }];
    }),
  );
}

function linesOf(graph: Graph, now: Scene, discs: Discs): DrawnLine[] {
  const lines: (DrawnLine & { readonly front: number })[] = [];
  for (const id of now.drawn.links) {
    if (!graph.hasEdge(id)) continue;
    const [from, to] = graph.extremities(id).map((end) => discs.get(end)?.disc);
    if (from === undefined || to === undefined) continue;
    const edge = graph.getEdgeAttributes(id);
    const look = edgeAppearance(id, edge, now);
    const { number, figures } = now.notes.get(id) ?? {};
    const words = [relationName(edge.predicate), figures].filter((each) => each !== undefined);
    const told = now.notes.has(id) && edge.kind !== "belonging";
    lines.push({
      from,
      to,
      covered: [from.radius, to.radius],
      // The curve of the screen is that of the layout, whose y runs upwards.
      bend: -edge.bend,
      colour: look.color ?? "",
      width: look.size ?? edge.size,
      dash: edge.dash,
      gap: edge.gap,
      arrow: edge.arrow,
      ...(told && { name: `${number === undefined ? "" : `${number} `}${words.join(" · ")}` }),
      front: look.zIndex ?? 0,
    });
  }
  return lines.sort((a, b) => a.front - b.front);
}

function huesOf(type: string, group: string, now: Scene): { fill: string; ring: string } {
  const hue = hueOf(type, group);
  return hue === "ink" ? CANVAS_THEMES[now.theme].ink : HUES[hue];
}
