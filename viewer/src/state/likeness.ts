import type { NetworkNode } from "../../../src/model/network.ts";
import { type IndexedNode, pairsOf, type SearchIndex } from "./search-index.ts";

const NEAREST = 3;
const LEAST = 0.3;
/** Only those that share most pairs with the word are compared in full. */
const COMPARED = 200;

/** The entities whose names or keys are written most like a word. */
export function nearestTo(index: SearchIndex, wanted: string): { readonly node: NetworkNode }[] {
  const pairs = pairsOf(wanted);
  const shared = new Map<number, number>();
  for (const pair of pairs) {
    for (const place of index.byPair().get(pair) ?? []) {
      shared.set(place, (shared.get(place) ?? 0) + 1);
    }
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1])
    .slice(0, COMPARED)
    .flatMap(([place]) => index.nodes[place] ?? [])
    .map((each) => ({ node: each.node, likeness: likenessOf(each, pairs) }))
    .filter(({ likeness }) => likeness > LEAST)
    .sort((a, b) => b.likeness - a.likeness || b.node.degree - a.node.degree)
    .slice(0, NEAREST)
    .map(({ node }) => ({ node }));
}

/** The greatest share of pairs that a name or key has in common with the word (Dice). */
function likenessOf({ name, pinyin, initials }: IndexedNode, wanted: ReadonlySet<string>): number {
  let most = 0;
  for (const text of [name, ...pinyin, ...initials]) {
    const own = pairsOf(text);
    if (own.size === 0) continue;
    let common = 0;
    for (const pair of own) if (wanted.has(pair)) common++;
    most = Math.max(most, (2 * common) / (own.size + wanted.size));
  }
  return most;
}
