import type { Network, NetworkNode } from "../../../src/model/network.ts";

/** A node with its names as they are compared. */
export interface IndexedNode {
  readonly node: NetworkNode;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly pinyin: readonly string[];
  readonly initials: readonly string[];
}

/** What searching looks at, worked out once a network. */
export interface SearchIndex {
  readonly nodes: readonly IndexedNode[];
  readonly byId: ReadonlyMap<string, IndexedNode>;
  /** Places in `nodes` by the pairs of neighbouring characters that their names and keys hold. */
  readonly byPair: () => ReadonlyMap<string, readonly number[]>;
}

const indexes = new WeakMap<Network, SearchIndex>();

export function indexOf(network: Network, normalize: (text: string) => string): SearchIndex {
  const known = indexes.get(network);
  if (known !== undefined) return known;
  const nodes = network.nodes.map(
    (node): IndexedNode => ({
      node,
      name: normalize(node.name),
      aliases: node.aliases.map(normalize),
      pinyin: node.pinyin.split(" "),
      initials: node.initials.split(" "),
    }),
  );
  let pairs: ReadonlyMap<string, readonly number[]> | undefined;
  const index: SearchIndex = {
    nodes,
    byId: new Map(nodes.map((each) => [each.node.id, each])),
    byPair: () => {
      pairs ??= pairIndex(nodes);
      return pairs;
    },
  };
  indexes.set(network, index);
  return index;
}

function pairIndex(nodes: readonly IndexedNode[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  nodes.forEach(({ name, pinyin, initials }, place) => {
    const own = new Set([name, ...pinyin, ...initials].flatMap((text) => [...pairsOf(text)]));
    for (const pair of own) {
      const list = found.get(pair);
      if (list === undefined) found.set(pair, [place]);
      else list.push(place);
    }
  });
  return found;
}

/** The pairs of neighbouring characters of a word. */
export function pairsOf(text: string): Set<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}
