import { folds } from "./lens.ts";
import { EXPANSION } from "./picture.ts";
import { network, view } from "./session.ts";
import { visible } from "./visible.ts";

/** How many facts opening a thing brings to light, in all and by relation; what filters hide is not counted. */
export interface Expansions {
  readonly all: number;
  /** How many of them have been brought to light in portions; 0 before the first. */
  readonly shown: number;
  readonly byRelation: readonly { readonly predicate: string; readonly count: number }[];
}

export function expansionsOf(id: string): Expansions {
  const fold = folds.value.find((each) => each.id === id);
  if (fold !== undefined) return { all: fold.members.length, shown: 0, byRelation: [] };
  const counts = new Map<string, number>();
  for (const link of network.value?.links ?? []) {
    if (visible.value?.links.has(link.id) !== true) continue;
    if (link.source !== id && link.target !== id) continue;
    counts.set(link.predicate, (counts.get(link.predicate) ?? 0) + 1);
  }
  const byRelation = [...counts]
    .map(([predicate, count]) => ({ predicate, count }))
    .sort((a, b) => b.count - a.count);
  const all = byRelation.reduce((sum, { count }) => sum + count, 0);
  const portions = view.value.expanded.flatMap((entry) => {
    const [own, predicate = "", most] = entry.split(">");
    return own !== id || predicate !== "" ? [] : [most === undefined ? EXPANSION : Number(most)];
  });
  return { all, shown: Math.min(all, Math.max(0, ...portions)), byRelation };
}
