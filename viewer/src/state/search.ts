import type { Network, NetworkNode } from "../../../src/model/network.ts";

interface SearchResult {
  readonly node: NetworkNode;
  /** The alias that matched, when it was not the name. */
  readonly alias?: string;
}

export interface SearchAnswer {
  /** Best first. */
  readonly hits: readonly SearchResult[];
  /** When nothing matched: what is written most alike. */
  readonly nearest: readonly SearchResult[];
}

const NEAREST = 3;

/** Finds entities by name, alias, pinyin, initials, or the Chinese or English name of their type. */
export function search(network: Network, query: string): SearchAnswer {
  const wanted = normalize(query);
  if (wanted === "") return { hits: [], nearest: [] };
  const types = new Set(
    network.types
      .filter(({ name, zh, en }) => [name, zh, en].some((word) => normalize(word) === wanted))
      .map(({ name }) => name),
  );
  const hits = network.nodes
    .map((node) => ({ node, ...score(node, wanted, types) }))
    .filter((hit) => hit.points > 0)
    .sort((a, b) => b.points - a.points || byDegree(a.node, b.node))
    .map(({ node, alias }) => ({ node, ...(alias !== undefined && { alias }) }));
  return { hits, nearest: hits.length > 0 ? [] : nearest(network, wanted) };
}

/** Full width to half, case, spaces and punctuation put aside. */
function normalize(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s'’“”"《》〈〉()（）·・-]/gu, "");
}

function score(
  node: NetworkNode,
  wanted: string,
  types: ReadonlySet<string>,
): { points: number; alias?: string } {
  const name = match(normalize(node.name), wanted);
  if (name > 0) return { points: 10 * name };
  const alias = node.aliases
    .map((text) => ({ alias: text, points: 9 * match(normalize(text), wanted) }))
    .reduce((best, each) => (each.points > best.points ? each : best), { alias: "", points: 0 });
  if (alias.points > 0) return alias;
  if (types.has(node.type)) return { points: 8 };
  const initials = bestWord(node.initials, wanted);
  if (initials > 0) return { points: 2 * initials };
  return { points: bestWord(node.pinyin, wanted) };
}

/** 3 the same, 2 the start, 1 within. */
function match(text: string, wanted: string): number {
  if (text === wanted) return 3;
  if (text.startsWith(wanted)) return 2;
  return text.includes(wanted) ? 1 : 0;
}

/** Keys hold one word a name. A single Latin letter is too common to look for within a word. */
function bestWord(keys: string, wanted: string): number {
  let best = 0;
  for (const word of keys.split(" ")) {
    const points = match(word, wanted);
    if (points > 1 || wanted.length > 1) best = Math.max(best, points);
  }
  return best;
}

function nearest(network: Network, wanted: string): SearchResult[] {
  return network.nodes
    .map((node) => ({ node, likeness: likeness(node, wanted) }))
    .filter(({ likeness }) => likeness > 0.3)
    .sort((a, b) => b.likeness - a.likeness || byDegree(a.node, b.node))
    .slice(0, NEAREST)
    .map(({ node }) => ({ node }));
}

function likeness(node: NetworkNode, wanted: string): number {
  const texts = [normalize(node.name), ...node.pinyin.split(" "), ...node.initials.split(" ")];
  return Math.max(...texts.map((text) => dice(text, wanted)));
}

/** The share of neighbouring character pairs that two words have in common. */
function dice(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  if (left.size === 0 || right.size === 0) return a === b ? 1 : 0;
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size);
}

function pairs(text: string): Set<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

function byDegree(a: NetworkNode, b: NetworkNode): number {
  return b.degree - a.degree || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
