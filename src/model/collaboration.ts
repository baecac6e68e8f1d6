import { adjacencyOf, otherEnd } from "./adjacency.ts";
import { belongingTo } from "./belonging.ts";
import type { Status } from "./graph.ts";
import { letterFrame } from "./letter-frame.ts";
import { type PlacedFigures, placeFigures } from "./line-figures.ts";
import type { Network, NetworkLink } from "./network.ts";
import { findTies, isOneStatement, shareWords, type Tie } from "./ties.ts";

/** What the same words of the letters say of the two poles. */
export interface Headline {
  /** The tie that tells it best: with figures, short, between the most telling things. */
  readonly tie: Tie;
  readonly nodes: readonly string[];
  readonly links: readonly string[];
  /** Ids of the figures that stand on its lines or its things. */
  readonly figures: readonly string[];
  readonly status: Status;
}

/** Everything that ties two places, zones or bodies. */
export interface Collaboration {
  readonly poles: readonly [string, string];
  readonly headlines: readonly Headline[];
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  /** What belongs to either pole and takes part, by the pole it belongs to. */
  readonly belongs: ReadonlyMap<string, string>;
  readonly figures: PlacedFigures;
  /** How many more things take part, where they are too many for one picture. */
  readonly untold: number;
}

export const HOPS = 3;
const HEADLINES = 5;
/** Where more things than this tie two, a picture of all of them would say nothing. */
const MOST_TOLD = 48;

const STATUS_POINTS: Readonly<Record<Status, number>> = {
  done: 3,
  ongoing: 2,
  applied: 1,
  planned: 1,
};

/** What the letters state between two poles, over at most three facts. */
export function collaborationOf(
  network: Pick<Network, "nodes" | "links">,
  poles: readonly [string, string],
): Collaboration {
  const [left, right] = poles.map((pole) => belongingTo(pole, network)) as [
    Set<string>,
    Set<string>,
  ];
  // What belongs to both is what they share, and ties them.
  for (const id of [...left].filter((each) => right.has(each))) {
    left.delete(id);
    right.delete(id);
  }
  const figures = placeFigures(network);
  const frame = letterFrame(network);
  const types = new Map(network.nodes.map(({ id, type }) => [id, type]));
  const poleTypes = new Set(poles.map((id) => types.get(id)));
  const stated = network.links.filter(({ background }) => !background);
  const ties = findTies({
    around: adjacencyOf(stated),
    from: left,
    to: right,
    hops: HOPS,
    // A third place is a peer of the two, not what ties them; a figure is of one thing alone.
    passes: (id) => !frame.has(id) && !poleTypes.has(types.get(id)) && types.get(id) !== "Measure",
  }).filter(
    (tie) => isOneStatement(tie) || !tie.nodes.some((id) => types.get(id) === "Designation"),
  );
  const groups = groupByWords(ties);
  const outgoing = linksFrom(ties, stated);
  const headlines = groups
    .map((group) => toHeadline(group, outgoing, figures, types, poles))
    .sort((a, b) => points(b) - points(a) || (a.links[0] ?? "").localeCompare(b.links[0] ?? ""))
    .slice(0, HEADLINES);
  const all = new Set(ties.flatMap((tie) => tie.nodes));
  const told = all.size > MOST_TOLD ? [] : ties;
  const nodes = new Set([
    ...poles,
    ...told.flatMap((tie) => tie.nodes),
    ...headlines.flatMap((each) => each.nodes),
  ]);
  const links = new Set([
    ...told.flatMap((tie) => tie.links.map(({ id }) => id)),
    ...headlines.flatMap((each) => each.links),
  ]);
  const belongs = new Map<string, string>();
  for (const id of nodes) {
    const pole = left.has(id) ? poles[0] : right.has(id) ? poles[1] : undefined;
    if (pole !== undefined && pole !== id) belongs.set(id, pole);
  }
  const untold = all.size - [...all].filter((id) => nodes.has(id)).length;
  return { poles, headlines, nodes, links, belongs, figures, untold };
}

/** Ties that share a fact, or words that state facts of both. */
function groupByWords(ties: readonly Tie[]): Tie[][] {
  const groups: Tie[][] = [];
  for (const tie of ties) {
    const own = groups.filter((group) =>
      group.some((other) =>
        other.links.some((a) => tie.links.some((b) => a.id === b.id || shareWords(a, b))),
      ),
    );
    const merged = [...own.flat(), tie];
    for (const group of own) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

/** What the letters state of each thing between two poles, with its place among all facts. */
type Outgoing = ReadonlyMap<string, readonly (readonly [place: number, link: NetworkLink])[]>;

function linksFrom(ties: readonly Tie[], stated: readonly NetworkLink[]): Outgoing {
  const found = new Map<string, [number, NetworkLink][]>();
  for (const { nodes } of ties) for (const id of nodes.slice(1, -1)) found.set(id, []);
  stated.forEach((link, place) => {
    found.get(link.source)?.push([place, link]);
  });
  return found;
}

function toHeadline(
  group: readonly Tie[],
  outgoing: Outgoing,
  figures: PlacedFigures,
  types: ReadonlyMap<string, string>,
  poles: readonly string[],
): Headline {
  const links = new Map(group.flatMap((tie) => tie.links.map((link) => [link.id, link])));
  const nodes = new Set(group.flatMap((tie) => tie.nodes));
  const between = new Set(group.flatMap((tie) => tie.nodes.slice(1, -1)));
  // The same words may say what became of it: 片区获批为先行启动区.
  const said = [...between].flatMap((id) => outgoing.get(id) ?? []).sort(([a], [b]) => a - b);
  for (const [, link] of said) {
    if (links.has(link.id) || types.get(link.target) === "Measure") continue;
    if (![...links.values()].some((own) => shareWords(own, link))) continue;
    links.set(link.id, link);
    nodes.add(otherEnd(link, link.source));
  }
  const figuresOf = (tie: Tie): string[] => [
    ...tie.links.flatMap(({ id }) => figures.onLinks.get(id) ?? []),
    ...tie.nodes.slice(1, -1).flatMap((id) => figures.onNodes.get(id) ?? []),
  ];
  // The best one has figures, is short, and runs between things more telling than the poles.
  const worth = (each: Tie): number =>
    10 * figuresOf(each).length -
    2 * each.links.length -
    [each.nodes[0], each.nodes.at(-1)].filter((id) => id !== undefined && poles.includes(id))
      .length;
  const tie = group.reduce((best, each) => (worth(each) > worth(best) ? each : best));
  return {
    tie,
    nodes: [...nodes],
    links: [...links.keys()],
    figures: [...new Set(group.flatMap(figuresOf))],
    status: weakest([...links.values()]),
  };
}

/** A chain of facts is as sure as its least sure one. */
function weakest(links: readonly NetworkLink[]): Status {
  return links.reduce<Status>(
    (worst, { status }) => (STATUS_POINTS[status] < STATUS_POINTS[worst] ? status : worst),
    "done",
  );
}

function points({ figures, status, tie, links }: Headline): number {
  return (
    2 * Math.min(2, figures.length) +
    STATUS_POINTS[status] -
    tie.links.length +
    Math.min(2, links.length / 4)
  );
}
