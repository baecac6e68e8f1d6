import type { Name } from "./name-index.ts";

/** Names that are written much like a word, for when none holds it. */
export interface LikenessIndex {
  /** The owners of the names most alike, best first; equally alike ones in the order of `rank`. */
  nearest(word: string, most: number, rank: readonly number[]): number[];
}

/** The least share of a word's parts that a name must have: one wrong character of three leaves 2 of 5. */
const LEAST = 1 / 3;

export function likenessIndex(names: readonly Name[]): LikenessIndex {
  const sizes: number[] = [];
  const holders = new Map<number, number[]>();
  for (const [index, { text }] of names.entries()) {
    const parts = partsOf(text);
    sizes.push(parts.length);
    for (const part of parts) {
      const known = holders.get(part);
      if (known === undefined) holders.set(part, [index]);
      // A part that a name has twice is counted once.
      else if (known.at(-1) !== index) known.push(index);
    }
  }
  return {
    nearest: (word, most, rank) => {
      const parts = new Set(partsOf(word));
      const common = new Map<number, number>();
      for (const part of parts) {
        for (const index of holders.get(part) ?? []) {
          common.set(index, (common.get(index) ?? 0) + 1);
        }
      }
      const best = new Map<number, number>();
      for (const [index, count] of common) {
        if (count < LEAST * parts.size) continue;
        const owner = names[index]?.owner ?? -1;
        const likeness = (2 * count) / (parts.size + (sizes[index] ?? 0));
        if (likeness > (best.get(owner) ?? 0)) best.set(owner, likeness);
      }
      return [...best]
        .sort(([a, one], [b, other]) => other - one || (rank[a] ?? 0) - (rank[b] ?? 0))
        .slice(0, most)
        .map(([owner]) => owner);
    },
  };
}

/** Pairs of neighbouring characters; Han characters by themselves too, for names are short. */
function partsOf(text: string): number[] {
  const parts: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x3400) parts.push(unit);
    if (at > 0) parts.push(text.charCodeAt(at - 1) * 0x10000 + unit);
  }
  return parts;
}
