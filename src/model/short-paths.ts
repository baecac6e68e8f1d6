import { type Adjacency, otherEnd } from "./adjacency.ts";
import type { NetworkLink } from "./network.ts";

/** A way from one thing to another; links[i] ties nodes[i] to nodes[i + 1]. */
export interface Way {
  readonly nodes: readonly string[];
  readonly links: readonly NetworkLink[];
}

/** How long a way may be, how much longer than the shortest, and how many are looked for. */
const LONGEST = 6;
const SLACK = 1;
const MOST = 60;

/** The short ways between two things, the shortest first; none passes a thing twice. */
export function shortPaths(around: Adjacency, from: string, to: string): Way[] {
  if (from === to) return [];
  const far = distancesTo(to, around);
  const nearest = far.get(from);
  if (nearest === undefined) return [];
  const found: Way[] = [];
  for (let length = nearest; length <= Math.min(LONGEST, nearest + SLACK); length++) {
    walk({ nodes: [from], links: [] }, length);
  }
  return found;

  function walk(way: Way, left: number): void {
    const at = way.nodes.at(-1) ?? from;
    for (const link of around.get(at) ?? []) {
      if (found.length >= MOST) return;
      const next = otherEnd(link, at);
      if (way.nodes.includes(next) || (far.get(next) ?? LONGEST) > left - 1) continue;
      const longer = { nodes: [...way.nodes, next], links: [...way.links, link] };
      if (next === to) {
        if (left === 1) found.push(longer);
      } else if (left > 1) walk(longer, left - 1);
    }
  }
}

function distancesTo(goal: string, around: Adjacency): Map<string, number> {
  const far = new Map([[goal, 0]]);
  let front = [goal];
  for (let hop = 1; hop <= LONGEST && front.length > 0; hop++) {
    const next: string[] = [];
    for (const at of front) {
      for (const link of around.get(at) ?? []) {
        const end = otherEnd(link, at);
        if (far.has(end)) continue;
        far.set(end, hop);
        next.push(end);
      }
    }
    front = next;
  }
  return far;
}
