import type { Match } from "./name-index.ts";
import type { Network } from "./network.ts";

/** How well nodes fit a word, by index of the node. */
export type Matches = Map<number, Match>;

/** Of several words, one may be met by what a fact ties the entity to: 兆驰 深圳. */
const BESIDE = 0.3;

/** Adds matches to others; of two of one node the better stays. */
export function addMatches(found: Matches, others: Matches): void {
  for (const [at, match] of others) {
    if (match.points > (found.get(at)?.points ?? 0)) found.set(at, match);
  }
}

/** What meets a word itself, and all other words by itself or by the name of a neighbour. */
export function together(
  byWord: readonly Matches[],
  beside: readonly (readonly number[])[],
): Matches {
  const found: Matches = new Map();
  for (const at of new Set(byWord.flatMap((matches) => [...matches.keys()]))) {
    let sum = 0;
    let missing = false;
    for (const matches of byWord) {
      const points = matches.get(at)?.points ?? bestBeside(matches, beside[at] ?? []);
      if (points === 0) missing = true;
      sum += points;
    }
    if (missing) continue;
    const name = byWord.map((matches) => matches.get(at)?.name).find((each) => each !== undefined);
    found.set(at, { points: sum / byWord.length, ...(name !== undefined && { name }) });
  }
  return found;
}

function bestBeside(matches: Matches, neighbours: readonly number[]): number {
  let best = 0;
  for (const other of neighbours) {
    const near = matches.get(other);
    if (near?.name !== undefined && near.points > best) best = near.points;
  }
  return BESIDE * best;
}

/** By index of a node, the indexes of what facts tie it to. */
export function neighboursOf({ nodes, links }: Network): readonly (readonly number[])[] {
  const indexes = new Map(nodes.map(({ id }, at) => [id, at]));
  const beside = nodes.map((): number[] => []);
  for (const { source, target } of links) {
    const [from, to] = [indexes.get(source), indexes.get(target)];
    if (from === undefined || to === undefined) continue;
    beside[from]?.push(to);
    beside[to]?.push(from);
  }
  return beside;
}
