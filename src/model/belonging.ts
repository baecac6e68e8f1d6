import { compareText } from "./compare.ts";
import type { Network, NetworkLink, NetworkNode } from "./network.ts";

/** Facts that say where a thing belongs; they run from the part to the whole. */
const CONTAINMENT: ReadonlySet<string> = new Set(["LOCATED_IN", "PART_OF", "SUBORDINATE_TO"]);
const CHAIN = 4;

/**
 * All that belongs to a place, zone or body: itself, what lies in it or is subordinate to it, and the
 * bodies whose names begin with its name, such as 东莞市教育局.
 */
export function belongingTo(whole: string, network: Pick<Network, "nodes" | "links">): Set<string> {
  const { parts, names, bodies } = holdingsOf(network);
  const members = new Set([whole]);
  let front = [whole, ...bodiesOf(names.get(whole), bodies)];
  for (let hop = 0; hop < CHAIN && front.length > 0; hop++) {
    const next: string[] = [];
    for (const at of front) {
      members.add(at);
      for (const part of parts.get(at) ?? []) if (!members.has(part)) next.push(part);
    }
    front = next;
  }
  return members;
}

/** What every question of belonging looks at. */
interface Holdings {
  readonly names: ReadonlyMap<string, string>;
  /** By what holds them. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** Departments by their names, in the order of these. */
  readonly bodies: readonly NetworkNode[];
}

const known = new WeakMap<Pick<Network, "nodes" | "links">, Holdings>();

function holdingsOf(network: Pick<Network, "nodes" | "links">): Holdings {
  const found = known.get(network) ?? gather(network);
  known.set(network, found);
  return found;
}

function gather({ nodes, links }: Pick<Network, "nodes" | "links">): Holdings {
  const parts = new Map<string, string[]>();
  for (const link of links) {
    if (!isContainment(link) || link.source === link.target) continue;
    const own = parts.get(link.target);
    if (own === undefined) parts.set(link.target, [link.source]);
    else own.push(link.source);
  }
  return {
    names: new Map(nodes.map(({ id, name }) => [id, name])),
    parts,
    bodies: nodes
      .filter(({ type }) => type === "Department")
      .sort((a, b) => compareText(a.name, b.name)),
  };
}

/** Those whose names go on where this one ends: they stand together. */
function bodiesOf(name: string | undefined, bodies: readonly NetworkNode[]): string[] {
  if (name === undefined) return [];
  let [low, high] = [0, bodies.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bodies[middle]?.name ?? "") < name) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; bodies[at]?.name.startsWith(name) === true; at++) {
    const body = bodies[at];
    if (body !== undefined && body.name !== name) found.push(body.id);
  }
  return found;
}

function isContainment({ predicate }: NetworkLink): boolean {
  return CONTAINMENT.has(predicate);
}

/**
 * Whether a name such as 莞深 is put together from one or more characters of each of the two names and
 * of nothing else: it then stands for both.
 */
export function isBoth(name: string, one: string, other: string): boolean {
  const characters = [...name];
  return (
    characters.length > 1 &&
    characters.length <= 4 &&
    characters.some((each) => one.includes(each)) &&
    characters.some((each) => other.includes(each)) &&
    characters.every((each) => one.includes(each) !== other.includes(each))
  );
}
