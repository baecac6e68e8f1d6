import type { NetworkNode } from "../../../src/model/network.ts";

const NEAREST = 3;
const LEAST = 0.3;

/** The entities whose names or keys are written most like a word. */
export function nearestTo(
  nodes: readonly NetworkNode[],
  wanted: string,
  normalize: (text: string) => string,
): { readonly node: NetworkNode }[] {
  return nodes
    .map((node) => {
      const texts = [normalize(node.name), ...node.pinyin.split(" "), ...node.initials.split(" ")];
      return { node, likeness: Math.max(...texts.map((text) => dice(text, wanted))) };
    })
    .filter(({ likeness }) => likeness > LEAST)
    .sort((a, b) => b.likeness - a.likeness || b.node.degree - a.node.degree)
    .slice(0, NEAREST)
    .map(({ node }) => ({ node }));
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
