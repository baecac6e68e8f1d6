import { adjacencyOf } from "./adjacency.ts";
import type { Network, NetworkLink, NetworkNode } from "./network.ts";

/** Facts that say where a thing belongs; they run from the part to the whole. */
const CONTAINMENT: ReadonlySet<string> = new Set(["LOCATED_IN", "PART_OF", "SUBORDINATE_TO"]);
const CHAIN = 4;

/**
 * All that belongs to a place, zone or body: itself, what lies in it or is subordinate to it, and the
 * bodies whose names begin with its name, such as 东莞市教育局.
 */
export function belongingTo(whole: string, network: Pick<Network, "nodes" | "links">): Set<string> {
  const around = adjacencyOf(network.links.filter(isContainment));
  const name = network.nodes.find(({ id }) => id === whole)?.name;
  const members = new Set([whole]);
  let front = [
    whole,
    ...network.nodes.filter((node) => isBodyOf(node, name)).map((node) => node.id),
  ];
  for (let hop = 0; hop < CHAIN && front.length > 0; hop++) {
    const next: string[] = [];
    for (const at of front) {
      members.add(at);
      for (const { source, target } of around.get(at) ?? []) {
        if (target === at && !members.has(source)) next.push(source);
      }
    }
    front = next;
  }
  return members;
}

function isContainment({ predicate }: NetworkLink): boolean {
  return CONTAINMENT.has(predicate);
}

function isBodyOf({ type, name }: NetworkNode, whole: string | undefined): boolean {
  return whole !== undefined && type === "Department" && name !== whole && name.startsWith(whole);
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
