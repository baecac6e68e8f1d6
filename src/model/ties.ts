import { type Adjacency, otherEnd } from "./adjacency.ts";
import { overlap } from "./line-figures.ts";
import type { NetworkLink } from "./network.ts";

/** A way from what belongs to one pole to what belongs to the other; links[i] ties nodes[i] to nodes[i + 1]. */
export interface Tie {
  readonly nodes: readonly string[];
  readonly links: readonly NetworkLink[];
}

export interface TieSearch {
  readonly around: Adjacency;
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  /** Whether a tie may run through a thing. */
  readonly passes: (id: string) => boolean;
  readonly hops: number;
}

const MOST = 150;
/** What is tied to more things than this says nothing of two of them. */
const HUB = 40;

/** Ties, the shortest first. A longer one is left out where a shorter runs through the same things. */
export function findTies(search: TieSearch): Tie[] {
  const found: Tie[] = [];
  const used = new Set<string>();
  for (let hops = 1; hops <= search.hops; hops++) {
    const ofLength: Tie[] = [];
    for (const start of search.from) {
      if (!search.to.has(start)) walk(search, { nodes: [start], links: [] }, hops, ofLength);
    }
    const fresh = ofLength.filter(
      ({ nodes }) => hops < 3 || !nodes.slice(1, -1).some((id) => used.has(id)),
    );
    found.push(...fresh.slice(0, MOST - found.length));
    for (const { nodes } of fresh) for (const id of nodes.slice(1, -1)) used.add(id);
  }
  return found;
}

function walk(search: TieSearch, way: Tie, left: number, found: Tie[]): void {
  const at = way.nodes.at(-1) ?? "";
  const links = search.around.get(at) ?? [];
  if (way.links.length > 0 && links.length > HUB) return;
  for (const link of links) {
    if (found.length >= MOST) return;
    const next = otherEnd(link, at);
    const arrived = search.to.has(next);
    if (arrived !== (left === 1) || search.from.has(next) || way.nodes.includes(next)) continue;
    if (!arrived && !search.passes(next)) continue;
    const longer = { nodes: [...way.nodes, next], links: [...way.links, link] };
    if (arrived) found.push(longer);
    else walk(search, longer, left - 1, found);
  }
}

/** Whether neighbouring hops of a tie are stated by the same words of a letter. */
export function isOneStatement({ links }: Tie): boolean {
  return links.every((link, index) => {
    const before = links[index - 1];
    return before === undefined || shareWords(before, link);
  });
}

/** Whether some words of a letter state both facts. */
export function shareWords(one: NetworkLink, other: NetworkLink): boolean {
  return one.proofs.some((a) => other.proofs.some((b) => overlap(a, b) > 0));
}
