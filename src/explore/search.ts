import type { SearchHit } from "../model/api.ts";
import type { NetworkNode } from "../model/network.ts";

/** How a word meets a key, best first. */
function closeness(key: string, word: string): number | undefined {
  if (key === word) return 0;
  const at = key.indexOf(word);
  if (at < 0) return undefined;
  return at === 0 || key[at - 1] === " " ? 1 : 2;
}

/** Names count before aliases, aliases before what a Latin keyboard can type for them. */
function keysOf(node: NetworkNode): { readonly key: string; readonly penalty: number }[] {
  return [
    { key: node.name, penalty: 0 },
    ...node.aliases.map((alias) => ({ key: alias, penalty: 3 })),
    { key: node.pinyin, penalty: 6 },
    { key: node.initials, penalty: 6 },
  ];
}

interface Match {
  readonly matched: string;
  readonly rank: number;
}

function bestMatch(node: NetworkNode, words: readonly string[]): Match | undefined {
  let whole: Match | undefined;
  for (const word of words) {
    let best: Match | undefined;
    for (const { key, penalty } of keysOf(node)) {
      const close = closeness(fold(key), word);
      if (close === undefined) continue;
      const rank = close + penalty;
      if (best === undefined || rank < best.rank) best = { matched: key, rank };
    }
    if (best === undefined) return undefined;
    whole = { matched: whole?.matched ?? best.matched, rank: (whole?.rank ?? 0) + best.rank };
  }
  return whole;
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/**
 * The nodes that all words of the text lead to, by name, alias, pinyin or initials; best first, and
 * among equals the better connected.
 */
export function search(nodes: readonly NetworkNode[], text: string, limit: number): SearchHit[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  return nodes
    .flatMap((node) => {
      const match = bestMatch(node, words);
      return match === undefined ? [] : [{ node, match }];
    })
    .sort(
      (a, b) =>
        a.match.rank - b.match.rank ||
        b.node.degree - a.node.degree ||
        a.node.name.length - b.node.name.length ||
        (a.node.id < b.node.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ node: { id, type, name, measure }, match: { matched } }) => ({
      id,
      type,
      name,
      ...(measure !== undefined && { measure }),
      matched,
    }));
}
