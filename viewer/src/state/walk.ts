import { signal } from "@preact/signals";
import { type Adjacency, adjacencyOf, otherEnd } from "../../../src/model/adjacency.ts";
import { poles, seenNetwork } from "./lens.ts";
import { picture } from "./picture-now.ts";
import { act, primary } from "./session.ts";
import { type Step, stepFrom, type Trail } from "./trail.ts";
import { visible } from "./visible.ts";

/** Where a walk has come to: by which relations to its hub, and which of how many neighbours it is. */
export interface WalkPlace {
  readonly at: string;
  readonly hub: string;
  readonly predicates: readonly string[];
  readonly index: number;
  readonly count: number;
}

export const walkPlace = signal<WalkPlace | undefined>(undefined);

let trail: Trail | undefined;

/** Goes one step through the drawn network by keys. Back does not stop at every step. */
export function walk(step: Step): void {
  const network = seenNetwork.value;
  const drawn = picture.value?.drawn;
  if (network === undefined || drawn === undefined) return;
  const target = primary.value;
  const start = poles.value?.[0] ?? network.nodes[0]?.id;
  const at = target?.kind === "node" ? target.id : undefined;
  if (at === undefined) {
    if (start !== undefined) go(start);
    return;
  }
  const around = adjacencyOf(
    network.links.filter(({ id }) => visible.value?.links.has(id) === true),
  );
  const neighbours = (id: string): string[] => [
    ...new Set((around.get(id) ?? []).map((link) => otherEnd(link, id))),
  ];
  if (trail === undefined || trail.at !== at) trail = { at, hubs: [] };
  trail = stepFrom(trail, step, neighbours);
  walkPlace.value = placeOf(trail, around, neighbours);
  go(trail.at);
}

function placeOf(
  { at, hubs }: Trail,
  around: Adjacency,
  neighbours: (id: string) => readonly string[],
): WalkPlace | undefined {
  const hub = hubs.at(-1);
  if (hub === undefined) return undefined;
  const ring = neighbours(hub);
  const predicates = (around.get(at) ?? [])
    .filter((link) => otherEnd(link, at) === hub)
    .map(({ predicate }) => predicate);
  return {
    at,
    hub,
    predicates: [...new Set(predicates)],
    index: ring.indexOf(at),
    count: ring.length,
  };
}

function go(id: string): void {
  act({ kind: "select", items: [{ kind: "node", id }] }, { passing: true });
}
