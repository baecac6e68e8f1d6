import { adjacencyOf, otherEnd } from "../../../src/model/adjacency.ts";
import type { Network, NetworkNode } from "../../../src/model/network.ts";
import { toSimplified } from "../text/traditional.ts";
import { nearestTo } from "./likeness.ts";
import { indexOf, type SearchIndex } from "./search-index.ts";
import { scoreOf, type Wanted } from "./search-score.ts";

export interface SearchResult {
  readonly node: NetworkNode;
  /** The alias that matched, when it was not the name. */
  readonly alias?: string;
}

export interface RelationResult {
  readonly predicate: string;
  /** How many facts of it there are. */
  readonly count: number;
}

export interface SearchAnswer {
  /** Best first. */
  readonly hits: readonly SearchResult[];
  /** When nothing matched: what is written most alike. */
  readonly nearest: readonly SearchResult[];
}

/** What people say for a type beside its own name. */
const TYPE_WORDS: Readonly<Record<string, readonly string[]>> = {
  Company: ["公司", "firm"],
  Department: ["部门", "局", "bureau"],
  Place: ["地方", "城市", "city"],
  Mechanism: ["机制", "领导小组"],
  Policy: ["文件", "方案", "plan"],
  Designation: ["称号", "试点"],
};

/**
 * Finds entities by name, alias, usual short form, pinyin, initials, or the name of their type. Of
 * several words each must fit the entity or one that a fact ties it to: 兆驰 深圳.
 */
export function search(network: Network, query: string): SearchAnswer {
  const words = query
    .trim()
    .split(/\s+/u)
    .map(normalize)
    .filter((word) => word !== "");
  if (words.length === 0) return { hits: [], nearest: [] };
  const index = indexOf(network, normalize);
  const joined = ranked(index, wantedOf(network, words.join("")));
  const hits = joined.length > 0 || words.length === 1 ? joined : bySeveral(network, index, words);
  return { hits, nearest: hits.length > 0 ? [] : nearestTo(index, words.join("")) };
}

/** Relations whose name in either language holds what is typed. */
export function searchRelations(network: Network, query: string): readonly RelationResult[] {
  const wanted = normalize(query);
  if (wanted === "") return [];
  return network.relations
    .filter(({ zh, en }) => [zh, en].some((name) => normalize(name).includes(wanted)))
    .map(({ name }) => ({
      predicate: name,
      count: network.links.filter(({ predicate }) => predicate === name).length,
    }));
}

/** Full width to half, traditional to simplified, case, spaces and punctuation put aside. */
export function normalize(text: string): string {
  return toSimplified(text.normalize("NFKC").toLowerCase()).replaceAll(
    /[\s'’“”"《》〈〉()（）·・-]/gu,
    "",
  );
}

function wantedOf(network: Network, word: string): Wanted {
  const types = network.types
    .filter(({ name, zh, en }) =>
      [name, zh, en, ...(TYPE_WORDS[name] ?? [])].some((each) => normalize(each) === word),
    )
    .map(({ name }) => name);
  return { word, types: new Set(types) };
}

function ranked(index: SearchIndex, wanted: Wanted): readonly SearchResult[] {
  const found: { node: NetworkNode; points: number; alias?: string }[] = [];
  for (const each of index.nodes) {
    const { points, alias } = scoreOf(each, wanted);
    if (points > 0) found.push({ node: each.node, points, ...(alias !== undefined && { alias }) });
  }
  return found
    .sort((a, b) => b.points - a.points || byDegree(a.node, b.node))
    .map(({ node, alias }) => ({ node, ...(alias !== undefined && { alias }) }));
}

function bySeveral(
  network: Network,
  index: SearchIndex,
  words: readonly string[],
): readonly SearchResult[] {
  const wanted = words.map((word) => wantedOf(network, word));
  const around = adjacencyOf(network.links);
  const points = (id: string, each: Wanted): number => {
    const node = index.byId.get(id);
    return node === undefined ? 0 : scoreOf(node, each).points;
  };
  const found: { node: NetworkNode; sum: number }[] = [];
  for (const { node } of index.nodes) {
    const own = wanted.map((each) => points(node.id, each));
    if (own.every((each) => each === 0)) continue;
    const near = (around.get(node.id) ?? []).map((link) => otherEnd(link, node.id));
    const best = wanted.map((each, at) =>
      Math.max(own[at] ?? 0, 0.3 * Math.max(0, ...near.map((id) => points(id, each)))),
    );
    if (!best.includes(0)) found.push({ node, sum: best.reduce((a, b) => a + b) });
  }
  return found
    .sort((a, b) => b.sum - a.sum || byDegree(a.node, b.node))
    .map(({ node }) => ({ node }));
}

function byDegree(a: NetworkNode, b: NetworkNode): number {
  return b.degree - a.degree || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
