import { characterClass } from "./character-class.ts";

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ["（", "）"],
  ["(", ")"],
  ["“", "”"],
  ["‘", "’"],
  ["《", "》"],
  ["〈", "〉"],
]);
const CLOSING = new Set(CLOSERS.values());
const isBracket = characterClass(/[（()）“”‘’《》〈〉]/);
/** Brackets that are open at once; more are never closed. */
const DEEPEST = 16;

/** For each unit of a paragraph, 1 from an opening bracket or quote to its partner; a lone one encloses nothing. */
export function enclosed(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  const open: { readonly closer: string; readonly at: number }[] = [];
  const pairs: { readonly from: number; readonly to: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (!isBracket(character)) continue;
    const closer = CLOSERS.get(character);
    if (closer !== undefined) {
      // A second “ before the first was closed: the first has lost its partner.
      if (character === "“" && open.at(-1)?.closer === closer) open.pop();
      if (open.length === DEEPEST) open.shift();
      open.push({ closer, at });
    } else if (CLOSING.has(character)) {
      const match = open.findLastIndex((each) => each.closer === character);
      const from = open[match]?.at;
      if (from === undefined) continue;
      open.length = match;
      pairs.push({ from, to: at });
    }
  }
  let filled = 0;
  for (const { from, to } of pairs.sort((a, b) => a.from - b.from)) {
    inside.fill(1, Math.max(from, filled), Math.max(to + 1, filled));
    filled = Math.max(filled, to + 1);
  }
  return inside;
}
