import type { Drawing, DrawnDisc, DrawnLine } from "../model/drawing.ts";
import { HUES, hueOf } from "../model/hues.ts";
import { wrapLabel } from "../model/label.ts";
import { BACKGROUND_LINE, STATUS_LINES } from "../model/line-styles.ts";
import type { Network } from "../model/network.ts";
import { sourceLine } from "../model/source-line.ts";
import { toSvg as drawn } from "../model/svg.ts";
import type { ExportFile } from "./export-file.ts";
import type { Exported } from "./exported.ts";

const COLOURS = { ground: "#ffffff", text: "#1d2530", muted: "#5a6573" };
const LINE = "#7d8a9c";

/** The picture of the whole network, where the stored layout has it, without its figures. */
export async function toSvg(exported: Exported): Promise<ExportFile[]> {
  return [{ name: "graph.svg", content: drawn(drawingOf(await exported.network())) }];
}

function drawingOf(network: Network): Drawing {
  const groups = new Map(network.types.map(({ name, group }) => [name, group]));
  const tied = new Set(network.links.flatMap(({ source, target }) => [source, target]));
  const nodes = network.nodes
    .filter(({ id, type }) => type !== "Measure" && tied.has(id))
    .sort((a, b) => b.degree - a.degree);
  const discs = new Map(
    nodes.map((node): [string, DrawnDisc] => {
      const { fill, ring } = HUES[hueOf(node.type, groups.get(node.type) ?? "")];
      const pole = network.poles.includes(node.id);
      return [
        node.id,
        {
          x: node.x,
          y: -node.y,
          radius: pole ? 22 : Math.min(17, 8 + 1.5 * Math.sqrt(node.degree)),
          fill: node.background ? COLOURS.ground : fill,
          ring,
          name: wrapLabel(node.name),
          bold: pole,
        },
      ];
    }),
  );
  const used = new Set(nodes.map(({ type }) => type));
  return {
    title: network.title.zh,
    source: sourceLine(network, "zh"),
    discs: [...discs.values()],
    lines: network.links.flatMap((link) => lineOf(link, discs, network)),
    legend: {
      types: network.types
        .filter(({ name }) => used.has(name))
        .map(({ name, zh, group }) => ({ name: zh, ...HUES[hueOf(name, group)] })),
      lines: Object.entries(STATUS_LINES).map(([status, style]) => ({
        name: network.status[status]?.zh ?? status,
        ...style,
      })),
    },
    colours: COLOURS,
  };
}

function lineOf(
  { source, target, predicate, status, background }: Network["links"][number],
  discs: ReadonlyMap<string, DrawnDisc>,
  { relations }: Network,
): DrawnLine[] {
  const [from, to] = [discs.get(source), discs.get(target)];
  if (from === undefined || to === undefined || from === to) return [];
  return [
    {
      from,
      to,
      covered: [from.radius, to.radius],
      bend: 0.08,
      colour: LINE,
      ...(background ? BACKGROUND_LINE : STATUS_LINES[status]),
      arrow: relations.find(({ name }) => name === predicate)?.symmetric !== true,
    },
  ];
}
