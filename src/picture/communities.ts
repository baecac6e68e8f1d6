import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import { compareText } from "../model/compare.ts";
import type { Entity, Fact, KnowledgeGraph } from "../model/graph.ts";
import { isMeasure } from "../model/network.ts";
import { seeded } from "./seeded.ts";

// The package is CommonJS and its types say that it is not: what is imported is the function itself.
const louvain = louvainModule as unknown as typeof louvainModule.default;

/**
 * Things that are tied to one another more than to the rest, by Louvain's method: the number of the
 * community of each, 0 for the largest. A figure is with what it measures; what nothing ties has none.
 */
export function communitiesOf({ entities, facts }: KnowledgeGraph): Map<string, number> {
  const figures = new Set(entities.filter(isMeasure).map(({ id }) => id));
  const pairs = pairsOf(entities, facts);
  const ties = pairs.filter(({ ends: [one, other] }) => !figures.has(one) && !figures.has(other));
  const communities = numbered(louvain(graphOf(ties), { rng: seeded(20210519) }));
  for (const { ends } of pairs) {
    for (const [figure, owner] of [ends, ends.toReversed()]) {
      if (figure === undefined || !figures.has(figure) || communities.has(figure)) continue;
      const community = communities.get(owner ?? "");
      if (community !== undefined) communities.set(figure, community);
    }
  }
  return communities;
}

interface Pair {
  readonly ends: readonly [string, string];
  /** How many facts there are between the two. */
  readonly facts: number;
}

/** The pairs that facts tie, in the order of their ids; sorted as numbers, for there may be many. */
function pairsOf(entities: readonly Entity[], facts: readonly Fact[]): Pair[] {
  const ids = entities.map(({ id }) => id).sort(compareText);
  const ranks = new Map(ids.map((id, rank) => [id, rank]));
  const codes = facts.flatMap(({ subject, object }) => {
    const [one, other] = [ranks.get(subject), ranks.get(object)];
    if (one === undefined || other === undefined || one === other) return [];
    return [Math.min(one, other) * ids.length + Math.max(one, other)];
  });
  const counts = new Map<number, number>();
  for (const code of Float64Array.from(codes).sort()) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => {
    const [one = "", other = ""] = [ids[Math.floor(code / ids.length)], ids[code % ids.length]];
    return { ends: [one, other], facts: count };
  });
}

/** Two things are tied as firmly as there are facts between them. */
function graphOf(ties: readonly Pair[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const { ends, facts } of ties) {
    for (const id of ends) graph.mergeNode(id);
    graph.addEdge(...ends, { weight: facts });
  }
  return graph;
}

/** Numbers that say how large a community is, whatever order it was found in. */
function numbered(found: Readonly<Record<string, number>>): Map<string, number> {
  const members = new Map<number, string[]>();
  for (const [id, community] of Object.entries(found)) {
    const own = members.get(community);
    if (own === undefined) members.set(community, [id]);
    else own.push(id);
  }
  const bySize = [...members.values()].sort(
    (a, b) => b.length - a.length || compareText(a[0] ?? "", b[0] ?? ""),
  );
  return new Map(bySize.flatMap((each, number) => each.map((id) => [id, number] as const)));
}
