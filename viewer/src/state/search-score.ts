import type { IndexedNode } from "./search-index.ts";

/** A word that is looked for, and the types that it names. */
export interface Wanted {
  readonly word: string;
  readonly types: ReadonlySet<string>;
}

/** How well an entity fits a word; 0 where it does not. */
export function scoreOf(
  { node, name, aliases, pinyin, initials }: IndexedNode,
  { word, types }: Wanted,
): { readonly points: number; readonly alias?: string } {
  const own = match(name, word);
  if (own > 0) return { points: 10 * own };
  let best = { points: 0, alias: "" };
  aliases.forEach((text, index) => {
    const points = 9 * match(text, word);
    if (points > best.points) best = { points, alias: node.aliases[index] ?? "" };
  });
  if (best.points > 0) return best;
  if (types.has(node.type)) return { points: 8 };
  if (node.type === "Department" && isShortFor(word, node.name)) return { points: 7 };
  const short = bestWord(initials, word);
  return { points: short > 0 ? 2 * short : bestWord(pinyin, word) };
}

/** 3 the same, 2 the start, 1 within. */
function match(text: string, wanted: string): number {
  if (text === wanted) return 3;
  if (text.startsWith(wanted)) return 2;
  return text.includes(wanted) ? 1 : 0;
}

/** Keys hold one word a name. A single Latin letter is too common to look for within a word. */
function bestWord(keys: readonly string[], wanted: string): number {
  let best = 0;
  for (const word of keys) {
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
