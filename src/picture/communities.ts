import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import { compareText } from "../model/compare.ts";
import type { KnowledgeGraph } from "../model/graph.ts";
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
  const known = new Set(entities.map(({ id }) => id));
  const pairs = facts
    .map(({ subject, object }): readonly [string, string] =>
      subject < object ? [subject, object] : [object, subject],
    )
    .filter(([one, other]) => one !== other && known.has(one) && known.has(other))
    .sort(([a, b], [c, d]) => compareText(a, c) || compareText(b, d));
  const ties = pairs.filter(([one, other]) => !figures.has(one) && !figures.has(other));
  const communities = numbered(louvain(graphOf(ties), { rng: seeded(20210519) }));
  for (const [one, other] of pairs) {
    for (const [figure, owner] of [
      [one, other],
      [other, one],
    ] as const) {
      const community = communities.get(owner);
      const isLost = figures.has(figure) && !figures.has(owner) && !communities.has(figure);
      if (isLost && community !== undefined) communities.set(figure, community);
    }
  }
  return communities;
}

/** Two things are tied as firmly as there are facts between them. */
function graphOf(ties: readonly (readonly [string, string])[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const id of [...new Set(ties.flat())].sort(compareText)) graph.addNode(id);
  for (const [one, other] of ties) {
    graph.updateEdge(one, other, ({ weight = 0 }) => ({ weight: weight + 1 }));
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
