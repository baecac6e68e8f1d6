import { adjacencyOf, otherEnd } from "../../../src/model/adjacency.ts";
import type { NetworkLink } from "../../../src/model/network.ts";

const ROUNDS = 20;

/**
 * Things that are tied to one another more than to the rest: each takes, round by round, the label most
 * of its neighbours have. In a fixed order, so that everybody sees the same.
 */
export function communitiesOf(ids: readonly string[], links: readonly NetworkLink[]): string[][] {
  const known = new Set(ids);
  const around = adjacencyOf(
    links.filter(({ source, target }) => known.has(source) && known.has(target)),
  );
  const label = new Map(ids.map((id) => [id, id]));
  const order = [...ids].sort(
    (a, b) => (around.get(a)?.length ?? 0) - (around.get(b)?.length ?? 0) || (a < b ? -1 : 1),
  );
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const id of order) {
      const votes = new Map<string, number>();
      for (const link of around.get(id) ?? []) {
        const theirs = label.get(otherEnd(link, id)) ?? "";
        // The word of a hub that speaks to everybody weighs less.
        const weight = 1 / Math.sqrt(around.get(otherEnd(link, id))?.length ?? 1);
        votes.set(theirs, (votes.get(theirs) ?? 0) + weight);
      }
      const [best] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      if (best === undefined || best[0] === label.get(id)) continue;
      if ((votes.get(label.get(id) ?? "") ?? 0) >= best[1]) continue;
      label.set(id, best[0]);
      moved = true;
    }
    if (!moved) break;
  }
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const key = label.get(id) ?? id;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [id]);
    else group.push(id);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}
