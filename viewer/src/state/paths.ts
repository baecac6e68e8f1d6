import { computed } from "@preact/signals";
import { adjacencyOf } from "../../../src/model/adjacency.ts";
import { letterFrame } from "../../../src/model/letter-frame.ts";
import { shortPaths, type Way } from "../../../src/model/short-paths.ts";
import { seenNetwork } from "./lens.ts";
import type { Part } from "./picture.ts";
import { view } from "./session.ts";

const path = computed(() => view.value.path);
const filters = computed(() => view.value.background);

/** The short ways between the two things that are followed, the shortest first. */
export const ways = computed((): readonly Way[] => {
  const network = seenNetwork.value;
  const wanted = path.value;
  if (network === undefined || wanted === undefined) return [];
  const around = (links: typeof network.links) =>
    shortPaths(adjacencyOf(links), wanted.from, wanted.to);
  const known = network.links.filter(({ background }) => filters.value || !background);
  const frame = letterFrame(network);
  const ends = new Set([wanted.from, wanted.to]);
  const inside = (id: string): boolean => !frame.has(id) || ends.has(id);
  const direct = around(known.filter(({ source, target }) => inside(source) && inside(target)));
  // That one letter names both is the last thing to say of two things.
  return direct.length > 0 ? direct : around(known);
});

/** The ways that are lit: the chosen one, or all. */
export const pathPart = computed((): Part | undefined => {
  const wanted = path.value;
  if (wanted === undefined) return undefined;
  const chosen = wanted.way === undefined ? undefined : ways.value[wanted.way];
  const lit = chosen === undefined ? ways.value : [chosen];
  return {
    nodes: new Set([wanted.from, wanted.to, ...lit.flatMap(({ nodes }) => nodes)]),
    links: new Set(lit.flatMap(({ links }) => links.map(({ id }) => id))),
  };
});

/** The two things between which ways are followed. */
export const pathEnds = computed(
  (): ReadonlySet<string> =>
    new Set(path.value === undefined ? [] : [path.value.from, path.value.to]),
);
