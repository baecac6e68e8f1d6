/** A network as numbers: things are counted from 0, ties are pairs of them. */
export interface PlainNetwork {
  readonly size: number;
  readonly ends: readonly (readonly [number, number])[];
}

/** What is measured of each thing, in the order of the things. */
export interface NetworkStatistics {
  readonly degree: readonly number[];
  /** Shares of 1. */
  readonly pageRank: readonly number[];
  /** Shares of all pairs of other things whose shortest way leads through it. */
  readonly betweenness: readonly number[];
  /** Number of the part of the network it is in; 0 is the largest. */
  readonly component: readonly number[];
  /** From how many starts betweenness was measured; fewer than the size: it is an estimate. */
  readonly starts: number;
}

const DAMPING = 0.85;
const ROUNDS = 60;
/** Of a larger network the ways from so many evenly chosen things are measured. */
const MOST_STARTS = 400;

export function networkStatistics(network: PlainNetwork): NetworkStatistics {
  const around = neighbours(network);
  const starts = Math.min(network.size, MOST_STARTS);
  return {
    degree: around.map((each) => each.length),
    pageRank: pageRank(around),
    betweenness: betweenness(around, starts),
    component: components(around),
    starts,
  };
}

/** Both ways round; several facts between two things weigh more, one about itself nothing. */
function neighbours({ size, ends }: PlainNetwork): number[][] {
  const around: number[][] = Array.from({ length: size }, () => []);
  for (const [a, b] of ends) {
    if (a === b) continue;
    around[a]?.push(b);
    around[b]?.push(a);
  }
  return around;
}

function pageRank(around: readonly (readonly number[])[]): number[] {
  const size = around.length;
  let rank = Array.from({ length: size }, () => 1 / size);
  for (let round = 0; round < ROUNDS; round++) {
    const loose = rank.reduce((sum, own, at) => sum + (around[at]?.length === 0 ? own : 0), 0);
    const base = (1 - DAMPING + DAMPING * loose) / size;
    const next = Array.from({ length: size }, () => base);
    around.forEach((ends, at) => {
      const share = (DAMPING * (rank[at] ?? 0)) / ends.length;
      for (const end of ends) next[end] = (next[end] ?? 0) + share;
    });
    rank = next;
  }
  return rank;
}

/** After Brandes: shortest ways are counted from each start outwards and shared out on the way back. */
function betweenness(around: readonly (readonly number[])[], starts: number): number[] {
  const size = around.length;
  const found = new Float64Array(size);
  for (let turn = 0; turn < starts; turn++) {
    const start = Math.floor((turn * size) / starts);
    const distance = new Int32Array(size).fill(-1);
    const ways = new Float64Array(size);
    const order = [start];
    distance[start] = 0;
    ways[start] = 1;
    for (let next = 0; next < order.length; next++) {
      const at = order[next] ?? 0;
      for (const end of around[at] ?? []) {
        if (distance[end] === -1) {
          distance[end] = (distance[at] ?? 0) + 1;
          order.push(end);
        }
        if (distance[end] === (distance[at] ?? 0) + 1)
          ways[end] = (ways[end] ?? 0) + (ways[at] ?? 0);
      }
    }
    const share = new Float64Array(size);
    for (const at of order.reverse()) {
      for (const end of around[at] ?? []) {
        if (distance[end] !== (distance[at] ?? 0) + 1) continue;
        share[at] =
          (share[at] ?? 0) + ((ways[at] ?? 0) / (ways[end] ?? 1)) * (1 + (share[end] ?? 0));
      }
      if (at !== start) found[at] = (found[at] ?? 0) + (share[at] ?? 0);
    }
  }
  const pairs = (size - 1) * (size - 2);
  return [...found].map((each) => (pairs > 0 ? (each * size) / starts / pairs : 0));
}

function components(around: readonly (readonly number[])[]): number[] {
  const part = new Int32Array(around.length).fill(-1);
  const sizes: number[] = [];
  around.forEach((_, start) => {
    if (part[start] !== -1) return;
    const open = [start];
    part[start] = sizes.length;
    let size = 0;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      size++;
      for (const end of around[at] ?? []) {
        if (part[end] !== -1) continue;
        part[end] = sizes.length;
        open.push(end);
      }
    }
    sizes.push(size);
  });
  const bySize = sizes
    .map((size, at) => ({ size, at }))
    .sort((a, b) => b.size - a.size || a.at - b.at);
  const rank = new Map(bySize.map(({ at }, index) => [at, index]));
  return [...part].map((at) => rank.get(at) ?? 0);
}
