import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import { compareText } from "../model/compare.ts";
import type { Fact, KnowledgeGraph } from "../model/graph.ts";
import type { Position } from "../model/network.ts";
import { seeded } from "./seeded.ts";

/** Between two things of a community, in layout units: a disc with a short label. */
const SPACING = 70;
/** Between two communities. */
const GAP = 120;
const TICKS = 150;
/** So many communities find their places by what ties them; smaller ones stand in rings about those. */
const MOST_MOVED = 1500;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

interface Disc extends SimulationNodeDatum {
  readonly members: readonly string[];
  readonly radius: number;
  x: number;
  y: number;
}

/**
 * Places for a graph too large to be read at once: communities as discs that lie near those they are
 * tied to, in each its members with the busiest in the middle. Takes about as long as reading the graph.
 */
export function layoutCommunities(
  graph: KnowledgeGraph,
  communities: ReadonlyMap<string, number>,
): Map<string, Position> {
  const random = seeded(20210519);
  const groups = groupsOf(graph, communities);
  const discs = groups.map((members, at): Disc => {
    const radius = SPACING * Math.sqrt(members.length);
    return { members, radius, ...onSpiral(at, 4 * SPACING), index: at };
  });
  const moved = discs.slice(0, MOST_MOVED);
  settle(moved, tiesBetween(moved, graph.facts), random);
  ringRound(moved, discs.slice(MOST_MOVED));
  return new Map(discs.flatMap(placesIn));
}

/** The members of each community, largest community and busiest member first; what has none is alone. */
function groupsOf(
  { entities, facts }: KnowledgeGraph,
  communities: ReadonlyMap<string, number>,
): string[][] {
  const degree = new Map<string, number>();
  for (const { subject, object } of facts) {
    for (const id of [subject, object]) degree.set(id, (degree.get(id) ?? 0) + 1);
  }
  const groups = new Map<number | string, string[]>();
  for (const { id } of entities) {
    const key = communities.get(id) ?? "alone";
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [id]);
    else group.push(id);
  }
  const order = (a: string, b: string): number =>
    (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || compareText(a, b);
  return [...groups.values()]
    .map((members) => members.sort(order))
    .sort((a, b) => b.length - a.length || compareText(a[0] ?? "", b[0] ?? ""));
}

function tiesBetween(discs: readonly Disc[], facts: readonly Fact[]): SimulationLinkDatum<Disc>[] {
  const home = new Map(discs.flatMap(({ members }, at) => members.map((id) => [id, at] as const)));
  const codes = new Set<number>();
  for (const { subject, object } of facts) {
    const [one, other] = [home.get(subject), home.get(object)];
    if (one === undefined || other === undefined || one === other) continue;
    codes.add(Math.min(one, other) * discs.length + Math.max(one, other));
  }
  return [...codes]
    .sort((a, b) => a - b)
    .map((code) => ({ source: Math.floor(code / discs.length), target: code % discs.length }));
}

function settle(discs: Disc[], links: SimulationLinkDatum<Disc>[], random: () => number): void {
  forceSimulation(discs)
    .randomSource(random)
    .force("link", forceLink<Disc, SimulationLinkDatum<Disc>>(links).distance(GAP))
    .force(
      "charge",
      forceManyBody<Disc>().strength(({ radius }) => -2 * radius),
    )
    .force("x", forceX<Disc>(0).strength(0.05))
    // Windows are wider than high.
    .force("y", forceY<Disc>(0).strength(0.08))
    .force("collide", forceCollide<Disc>(({ radius }) => radius + GAP / 2).iterations(3))
    .stop()
    .tick(TICKS);
}

function ringRound(inner: readonly Disc[], outer: readonly Disc[]): void {
  const reach = inner.reduce(
    (far, { x, y, radius }) => Math.max(far, Math.hypot(x, y) + radius),
    0,
  );
  const widest = outer.reduce((most, { radius }) => Math.max(most, radius), 0) + GAP / 2;
  const first = Math.ceil(((reach + widest) / (2 * widest)) ** 2);
  for (const [at, disc] of outer.entries()) Object.assign(disc, onSpiral(first + at, 2 * widest));
}

function placesIn({ members, x, y }: Disc): [string, Position][] {
  return members.map((id, at) => {
    const beside = onSpiral(at, SPACING);
    return [id, { x: round1(x + beside.x), y: round1(y + beside.y) }];
  });
}

/** The places of sunflower seeds: each about `spacing` from its neighbours, however many there are. */
function onSpiral(at: number, spacing: number): Position {
  const reach = spacing * Math.sqrt(at);
  return { x: reach * Math.cos(at * GOLDEN_ANGLE), y: reach * Math.sin(at * GOLDEN_ANGLE) };
}

function round1(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
