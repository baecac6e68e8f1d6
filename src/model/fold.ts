import { adjacencyOf, otherEnd } from "./adjacency.ts";
import type { Network } from "./network.ts";

/** Things of one type that the letters tie to the same things in the same ways. */
export interface Fold {
  readonly id: string;
  readonly type: string;
  /** What they are named by: the thing that fewest others are tied to. */
  readonly hub: string;
  readonly members: readonly string[];
}

const FEWEST = 3;

/** Which things can be shown as one with a count, largest first; `keep` are always shown. */
export function foldsOf(
  { nodes, links }: Pick<Network, "nodes" | "links">,
  keep: ReadonlySet<string>,
): Fold[] {
  const around = adjacencyOf(links.filter(({ background }) => !background));
  const groups = new Map<string, { type: string; members: string[] }>();
  for (const { id, type } of nodes) {
    const own = around.get(id);
    if (own === undefined || keep.has(id) || type === "Measure") continue;
    const ties = own.map(
      (link) => `${link.source === id ? ">" : "<"}${link.predicate} ${otherEnd(link, id)}`,
    );
    const key = [type, ...ties.sort()].join("\n");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { type, members: [id] });
    else group.members.push(id);
  }
  return [...groups.values()]
    .filter(({ members }) => members.length >= FEWEST)
    .map(({ type, members }) => {
      const hubs = (around.get(members[0] ?? "") ?? []).map((link) =>
        otherEnd(link, members[0] ?? ""),
      );
      const degree = (id: string): number => around.get(id)?.length ?? 0;
      const hub = hubs.reduce((best, each) => (degree(each) < degree(best) ? each : best));
      return { id: `fold:${type}@${hub}`, type, hub, members };
    })
    .sort((a, b) => b.members.length - a.members.length);
}
