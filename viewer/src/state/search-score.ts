import type { NetworkNode } from "../../../src/model/network.ts";

/** A word that is looked for, and the types that it names. */
export interface Wanted {
  readonly word: string;
  readonly types: ReadonlySet<string>;
}

/** How well an entity fits a word; 0 where it does not. */
export function scoreOf(
  node: NetworkNode,
  { word, types }: Wanted,
  normalize: (text: string) => string,
): { readonly points: number; readonly alias?: string } {
  const name = match(normalize(node.name), word);
  if (name > 0) return { points: 10 * name };
  const alias = node.aliases
    .map((text) => ({ alias: text, points: 9 * match(normalize(text), word) }))
    .reduce((best, each) => (each.points > best.points ? each : best), { alias: "", points: 0 });
  if (alias.points > 0) return alias;
  if (types.has(node.type)) return { points: 8 };
  if (node.type === "Department" && isShortFor(word, node.name)) return { points: 7 };
  const initials = bestWord(node.initials, word);
  if (initials > 0) return { points: 2 * initials };
  return { points: bestWord(node.pinyin, word) };
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

/**
 * Whether a word is how people call a body: its characters in order with others left out, whatever it
 * is called at the end. 发改委 is 发展和改革局 in one city and 发展和改革委员会 in another.
 */
function isShortFor(word: string, name: string): boolean {
  const core = word.replace(/[委局厅办]$/u, "");
  if (!/^\p{Script=Han}{2,4}$/u.test(core) || core === word) return false;
  const characters = [...name.replace(/^.+?[省市区县]/u, "")];
  let at = 0;
  for (const [index, wanted] of [...core].entries()) {
    const found = characters.indexOf(wanted, at);
    if (found < 0 || (index === 0 && found > 0)) return false;
    at = found + 1;
  }
  return true;
}
