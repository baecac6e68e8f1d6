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
import type { KnowledgeGraph } from "../model/graph.ts";
import { textColumns, wrapLabel } from "../model/label.ts";
import { isMeasure, type Position } from "../model/network.ts";
import { type Poles, polesOf } from "../model/poles.ts";
import { type Box, separate } from "./label-collision.ts";
import { packLabels, separateAll, stepsFor } from "./label-packing.ts";
import { poleAffinities } from "./pole-affinity.ts";
import { seeded } from "./seeded.ts";

/** Layout units are CSS pixels of a window in which the whole network fits at scale 1. */
const STAGE = { width: 1260, height: 760, nodes: 100 };
const POLE = 0.4;
/** How far the busier city moves to the middle, to have room on both sides. */
const LEAN = 0.8;
const TICKS = 400;

interface Body extends SimulationNodeDatum, Box {
  readonly id: string;
  /** Where its affinity draws it on the x axis. */
  readonly home: number;
  x: number;
  y: number;
}

/**
 * A place for every entity: what leans to one city stands on its side, what ties the two stands
 * between, and no label covers another. Figures gather round what they measure without moving it.
 */
export function layoutNetwork(
  graph: KnowledgeGraph,
  poles: Poles = polesOf(graph),
): Map<string, Position> {
  const random = seeded(20210519);
  const figures = new Set(graph.entities.filter(isMeasure).map((entity) => entity.id));
  const ids = graph.entities.map((entity) => entity.id).sort();
  const known = new Set(ids);
  const edges = graph.facts
    .map((fact): readonly [string, string] => [fact.subject, fact.object])
    .filter(([from, to]) => from !== to && known.has(from) && known.has(to))
    .sort(byEnds);
  const names = new Map(graph.entities.map((entity) => [entity.id, entity.name]));
  const ties = edges.filter(([from, to]) => !figures.has(from) && !figures.has(to));
  const tied = new Set(ties.flat());
  const isThing = (id: string) => tied.has(id) || poles.includes(id);
  const things = ids.filter(isThing);
  const loose = ids.filter((id) => !figures.has(id) && !isThing(id));
  const scale = Math.max(1, Math.sqrt(things.length / STAGE.nodes));
  const width = STAGE.width * scale;
  const height = STAGE.height * scale;
  const affinity = poleAffinities(things, ties, poles, names);
  const place = spread([...affinity.values()], width);
  const bodies = things.map((id): Body => {
    const lean = affinity.get(id) ?? 0;
    const pole = poles.indexOf(id);
    const x = place(lean) + (random() - 0.5) * 80;
    const y = (random() - 0.5) * height * 0.8;
    const fixed = pole < 0 ? {} : { fx: place(lean), fy: 0 };
    return { id, home: place(lean), ...labelBox(names.get(id) ?? id), x, y, ...fixed };
  });
  settle(bodies, ties, width, random);
  stretchToStage(bodies, width, height);
  packLabels(bodies, isPinned, width / height);
  const standing = [...bodies, ...lineUp(loose, bodies, width, names)];
  const satellites = attach(standing, [...figures].sort(), edges, names, random);
  return placesOf([...standing, ...satellites]);
}

/** The x of an affinity; the city with more around it stands nearer to the middle, to have room on both sides. */
function spread(affinity: readonly number[], width: number): (lean: number) => number {
  const side = (sign: number): number => affinity.filter((lean) => lean * sign > 0.33).length;
  const bias = (side(-1) - side(1)) / Math.max(1, affinity.length);
  const left = -POLE * width * (1 - LEAN * Math.max(0, bias));
  const right = POLE * width * (1 - LEAN * Math.max(0, -bias));
  return (lean) => (left + right) / 2 + (lean * (right - left)) / 2;
}

function settle(
  bodies: Body[],
  ties: readonly (readonly [string, string])[],
  width: number,
  random: () => number,
): void {
  const degree = new Map<string, number>();
  for (const end of ties.flat()) degree.set(end, (degree.get(end) ?? 0) + 1);
  const links = ties.map(([source, target]): SimulationLinkDatum<Body> => ({ source, target }));
  const weakest = (link: SimulationLinkDatum<Body>): number =>
    1 /
    Math.max(1, Math.min(degree.get(endId(link.source)) ?? 1, degree.get(endId(link.target)) ?? 1));
  const simulation = forceSimulation(bodies)
    .randomSource(random)
    .force(
      "link",
      forceLink<Body, SimulationLinkDatum<Body>>(links)
        .id((body) => body.id)
        .distance(90)
        .strength((link) => 0.7 * weakest(link)),
    )
    .force(
      "charge",
      forceManyBody<Body>()
        .strength(-320)
        .distanceMax(width / 2),
    )
    .force("x", forceX<Body>((body) => body.home).strength(0.12))
    .force("y", forceY<Body>(0).strength(0.075))
    .force(
      "collide",
      forceCollide<Body>((body) => body.radius + 12),
    )
    .stop();
  const ticks = stepsFor(TICKS, bodies.length);
  for (let tick = 0; tick < ticks; tick++) {
    simulation.tick();
    if (tick > ticks / 3) separate(bodies, isPinned, 0.3);
  }
}

function endId(end: SimulationLinkDatum<Body>["source"]): string {
  return typeof end === "object" ? end.id : String(end);
}

/** Stretches each axis by itself so that the network fills the stage; the poles keep their places. */
function stretchToStage(bodies: readonly Body[], width: number, height: number): void {
  const stretch = (axis: "x" | "y", half: number): void => {
    const reach = Math.max(1, ...bodies.map((body) => Math.abs(body[axis])));
    for (const body of bodies) if (!isPinned(body)) body[axis] *= half / reach;
  };
  stretch("x", width / 2);
  stretch("y", height / 2);
}

/** What no fact ties to anything, in rows below the network. */
function lineUp(
  ids: readonly string[],
  network: readonly Body[],
  width: number,
  names: ReadonlyMap<string, string>,
): Body[] {
  const rows: Body[][] = [];
  let row: Body[] = [];
  let right = 0;
  for (const id of ids) {
    const box = labelBox(names.get(id) ?? id);
    if (row.length === 0 || right + 2 * box.halfWidth > width) {
      row = [];
      rows.push(row);
      right = 0;
    }
    row.push({ id, home: 0, ...box, x: right + box.halfWidth, y: 0 });
    right += 2 * box.halfWidth + 12;
  }
  let top = Math.max(0, ...network.map((body) => body.y + body.below)) + 24;
  for (const each of rows) {
    const shift = each.reduce((reach, body) => Math.max(reach, body.x + body.halfWidth), 0) / 2;
    for (const body of each) {
      body.x -= shift;
      body.y = top + body.above;
    }
    top += Math.max(...each.map((body) => body.above + body.below)) + 12;
  }
  return rows.flat();
}

/** The figures, in rings round what they measure; nothing that already stands moves. */
function attach(
  standing: readonly Body[],
  figures: readonly string[],
  edges: readonly (readonly [string, string])[],
  names: ReadonlyMap<string, string>,
  random: () => number,
): Body[] {
  const fixed = standing.map((body): Body => ({ ...body, fx: body.x, fy: body.y }));
  const placed = new Map(fixed.map((body) => [body.id, body]));
  const owners = new Map<string, Body>();
  for (const [from, to] of edges) {
    for (const [id, other] of [
      [from, placed.get(to)],
      [to, placed.get(from)],
    ] as const) {
      if (other !== undefined && !owners.has(id)) owners.set(id, other);
    }
  }
  const satellites = figures.map((id): Body => {
    const owner = owners.get(id);
    const x = (owner?.x ?? 0) + (random() - 0.5) * 60;
    const y = (owner?.y ?? 0) + (random() - 0.5) * 60;
    return { id, home: 0, ...labelBox(names.get(id) ?? id, 6), x, y };
  });
  const every = [...fixed, ...satellites];
  separateAll(every, isPinned);
  return satellites;
}

function isPinned(body: Body): boolean {
  return body.fx !== undefined && body.fx !== null;
}

/** The disc with its wrapped label below, about the disc's centre. */
function labelBox(name: string, radius = 14): Box {
  const lines = wrapLabel(name);
  const halfWidth = Math.max(radius, ...lines.map((line) => textColumns(line) * 3.1)) + 4;
  return { radius, halfWidth, above: radius + 3, below: radius + 6 + lines.length * 15 };
}

function byEnds(a: readonly [string, string], b: readonly [string, string]): number {
  const left = a.join("\n");
  const right = b.join("\n");
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Places rounded to a tenth; of two that fall on one spot the later goes below. */
function placesOf(bodies: readonly Body[]): Map<string, Position> {
  const taken = new Set<string>();
  return new Map(
    bodies.map(({ id, x, y, below }) => {
      const place = { x: round1(x), y: round1(-y) };
      while (taken.has(`${place.x},${place.y}`)) place.y = round1(place.y - below);
      taken.add(`${place.x},${place.y}`);
      return [id, place];
    }),
  );
}

function round1(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
