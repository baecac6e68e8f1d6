import { otherEnd } from "./adjacency.ts";
import type { Network, NetworkLink, NetworkNode, NetworkProof } from "./network.ts";

/** Figures by the line or the thing that they are shown at. */
export interface PlacedFigures {
  /** Ids of figures by the fact that the same words state. */
  readonly onLinks: ReadonlyMap<string, readonly string[]>;
  /** Ids of the other figures by their owner. */
  readonly onNodes: ReadonlyMap<string, readonly string[]>;
}

/** How much of the shorter of two quotes must lie within the other. */
const SHARED = 0.5;

/**
 * A figure belongs to a line where the same words give it and tie its owner to another thing, as in
 * 对接引进深圳产业项目35宗, or where it is worded after that thing; else it belongs to its owner.
 */
export function placeFigures({ nodes, links }: Pick<Network, "nodes" | "links">): PlacedFigures {
  const figures = new Set(nodes.filter(({ type }) => type === "Measure").map(({ id }) => id));
  const onLinks = new Map<string, string[]>();
  const onNodes = new Map<string, string[]>();
  if (figures.size === 0) return { onLinks, onNodes };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const measured = links.filter(
    ({ source, target }) => figures.has(target) && !figures.has(source),
  );
  const ties = new Map<string, NetworkLink[]>(measured.map(({ source }) => [source, []]));
  for (const link of links) {
    if (link.background || figures.has(link.source) || figures.has(link.target)) continue;
    for (const end of [link.source, link.target]) ties.get(end)?.push(link);
  }
  for (const link of measured) {
    const { source, target } = link;
    const metric = byId.get(target)?.measure?.metric ?? "";
    const line = best(ties.get(source) ?? [], (tie) => {
      const other = byId.get(otherEnd(tie, source));
      return likeness(tie, link) + (other !== undefined && names(metric, other) ? 1 : 0);
    });
    const [place, at] = line === undefined ? [onNodes, source] : [onLinks, line.id];
    const list = place.get(at);
    if (list === undefined) place.set(at, [target]);
    else if (!list.includes(target)) list.push(target);
  }
  return { onLinks, onNodes };
}

/** How much of their words two facts share: 0 none, 1 all. */
function likeness(one: NetworkLink, other: NetworkLink): number {
  let most = 0;
  for (const a of one.proofs) {
    for (const b of other.proofs) {
      const shared = overlap(a, b);
      const [left, right] = [a.end - a.start, b.end - b.start];
      if (shared < SHARED * Math.max(1, Math.min(left, right))) continue;
      most = Math.max(most, shared / (left + right - shared));
    }
  }
  return most;
}

/** Code points that two proofs share. */
export function overlap(a: NetworkProof, b: NetworkProof): number {
  return a.letter === b.letter ? Math.min(a.end, b.end) - Math.max(a.start, b.start) : 0;
}

/** Whether a metric is worded after a place: 对接引进深圳产业项目 after 深圳市. */
function names(metric: string, { type, name }: NetworkNode): boolean {
  return type === "Place" && metric.includes(name.replace(/(?<=..)[省市区县]$/u, ""));
}

function best(
  links: readonly NetworkLink[],
  worth: (link: NetworkLink) => number,
): NetworkLink | undefined {
  let found: { readonly link: NetworkLink; readonly points: number } | undefined;
  for (const link of links) {
    const points = worth(link);
    if (points > (found?.points ?? 0)) found = { link, points };
  }
  return found?.link;
}
