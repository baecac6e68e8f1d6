import { compareText } from "./compare.ts";
import { likenessIndex } from "./likeness.ts";
import { type Name, nameIndex } from "./name-index.ts";
import type { Network, NetworkNode } from "./network.ts";
import { addMatches, type Matches, neighboursOf, together } from "./search-matches.ts";
import { namesOf } from "./search-names.ts";
import { foldWith } from "./search-text.ts";
import { type Vocabulary, vocabularyOf } from "./search-words.ts";

export interface SearchResult {
  readonly node: NetworkNode;
  /** The name, alias or key that matched; its name where its type or relations did. */
  readonly matched: string;
  /** The alias or short form that matched, when it was not the name. */
  readonly alias?: string;
}

export interface SearchAnswer {
  /** Best first, as many as were asked for. */
  readonly hits: readonly SearchResult[];
  /** How many more there are. */
  readonly more: number;
  /** When nothing matched: what is written most alike. */
  readonly nearest: readonly SearchResult[];
  /** Relations that are called so, with the number of their facts. */
  readonly relations: readonly { readonly predicate: string; readonly count: number }[];
}

export interface SearchIndex {
  /** What the words of a text lead to: all of them, each by the entity itself or one beside it. */
  find(text: string, limit?: number): SearchAnswer;
}

const NOTHING: SearchAnswer = { hits: [], more: 0, nearest: [], relations: [] };
const NEAREST = 3;

const TYPE_POINTS = 8;
const RELATION_POINTS = 0.5;

/**
 * An index over what a network names, for finding by name, alias, usual short form, pinyin, initials,
 * traditional characters, and the Chinese or English name of a type or relation. Made once: finding
 * takes a few milliseconds among ten thousand entities.
 */
export function createSearchIndex(network: Network): SearchIndex {
  const { nodes } = network;
  const fold = foldWith(nodes.map(({ variants = "" }) => variants));
  const names = nodes.flatMap((node, owner) => namesOf(node, owner, fold));
  const index = nameIndex(names);
  const alike = likenessIndex(names);
  const vocabulary = vocabularyOf(network, fold);
  const beside = neighboursOf(network);
  const rank = standingOf(nodes);
  const matches = (word: string): Matches => withVocabulary(index.match(word), word, vocabulary);
  const result = (at: number, name?: Name): SearchResult[] => {
    const node = nodes[at];
    if (node === undefined) return [];
    const matched = name?.shown ?? node.name;
    return [{ node, matched, ...(name?.isAlias === true && { alias: matched }) }];
  };
  return {
    find: (text, limit = Number.POSITIVE_INFINITY) => {
      const words = text.split(/\s+/u).map(fold).filter(Boolean);
      if (words.length === 0) return NOTHING;
      const whole = words.join("");
      const found = matches(whole);
      if (words.length > 1) addMatches(found, together(words.map(matches), beside));
      const hits = [...found].sort(
        ([a, one], [b, other]) => other.points - one.points || (rank[a] ?? 0) - (rank[b] ?? 0),
      );
      const nearest = hits.length > 0 ? [] : alike.nearest(whole, NEAREST, rank);
      return {
        hits: hits.slice(0, limit).flatMap(([at, { name }]) => result(at, name)),
        more: Math.max(0, hits.length - limit),
        nearest: nearest.flatMap((at) => result(at)),
        relations: vocabulary.relationsCalled(whole),
      };
    },
  };
}

const indexes = new WeakMap<Network, SearchIndex>();

/** The index over a network, made when first asked for. */
export function searchIndexOf(network: Network): SearchIndex {
  const known = indexes.get(network) ?? createSearchIndex(network);
  indexes.set(network, known);
  return known;
}

function withVocabulary(found: Matches, word: string, vocabulary: Vocabulary): Matches {
  const points = (of: readonly number[], each: number): Matches =>
    new Map(of.map((at) => [at, { points: each }]));
  addMatches(found, points(vocabulary.nodesOfType(word), TYPE_POINTS));
  addMatches(found, points(vocabulary.nodesTiedBy(word), RELATION_POINTS));
  return found;
}

/** The place of each node among equals: the better connected first, then the shorter name. */
function standingOf(nodes: readonly NetworkNode[]): readonly number[] {
  const rank = nodes.map(() => 0);
  nodes
    .map((node, at) => ({ node, at }))
    .sort(
      ({ node: a }, { node: b }) =>
        b.degree - a.degree || a.name.length - b.name.length || compareText(a.id, b.id),
    )
    .forEach(({ at }, place) => {
      rank[at] = place;
    });
  return rank;
}
