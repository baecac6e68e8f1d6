import { computed } from "@preact/signals";
import { adjacencyOf } from "../../../src/model/adjacency.ts";
import type { Network } from "../../../src/model/network.ts";
import {
  ALL_COMMUNITIES,
  communityOf,
  MANY,
  MOST_DRAWN,
  overviewOf,
} from "../../../src/model/overview.ts";
import { subjectOf } from "./apply.ts";
import { lensPart, poles, seenNetwork } from "./lens.ts";
import { pathPart } from "./paths.ts";
import { expansionOf, neighbourhood } from "./picture.ts";
import { linksById, view } from "./session.ts";
import { visible } from "./visible.ts";

/** The network that the picture is of, and what the filters leave of it. */
export interface Shown {
  readonly network: Network;
  readonly visible: { readonly nodes: ReadonlySet<string>; readonly links: ReadonlySet<string> };
}

const expanded = computed(() => view.value.expanded);
const added = computed(() => view.value.added);
const selected = computed(() => view.value.selected);
const isolated = computed(() => view.value.isolated);
const depth = computed(() => view.value.depth);

/** Whether communities stand for what is in them. */
export const hasOverview = computed(() => {
  const size = seenNetwork.value?.nodes.length ?? 0;
  return size > MANY && (size > MOST_DRAWN || !expanded.value.includes(ALL_COMMUNITIES));
});

const around = computed(() => {
  const links = hasOverview.value ? (seenNetwork.value?.links ?? []) : [];
  return adjacencyOf(links.filter(({ id }) => visible.value?.links.has(id) === true));
});

/** Whatever was asked for by name stands for itself. */
const kept = computed((): ReadonlySet<string> => {
  const ids = new Set<string>([
    ...(poles.value ?? []),
    ...(lensPart.value?.nodes ?? []),
    ...(pathPart.value?.nodes ?? []),
    ...(isolated.value ?? []),
    ...added.value,
  ]);
  for (const { kind, id } of selected.value) {
    const link = kind === "fact" ? linksById.value.get(id) : undefined;
    for (const end of link === undefined ? [id] : [link.source, link.target]) ids.add(end);
  }
  if (depth.value !== undefined && visible.value !== undefined) {
    const { nodes } = neighbourhood(depth.value.ids, depth.value.hops, around.value, visible.value);
    for (const id of nodes) ids.add(id);
  }
  for (const entry of expanded.value) {
    ids.add(subjectOf(entry));
    for (const { source, target } of expansionOf(entry, around.value)) ids.add(source).add(target);
  }
  return ids;
});

const open = computed(
  (): ReadonlySet<number> =>
    new Set(expanded.value.flatMap((entry) => communityOf(subjectOf(entry)) ?? [])),
);

export const shown = computed((): Shown | undefined => {
  const network = seenNetwork.value;
  const left = visible.value;
  if (network === undefined || left === undefined) return undefined;
  if (!hasOverview.value) return { network, visible: left };
  const overview = overviewOf(network, { visible: left, open: open.value, kept: kept.value });
  return {
    network: overview,
    visible: {
      nodes: new Set(overview.nodes.map(({ id }) => id)),
      links: new Set(overview.links.map(({ id }) => id)),
    },
  };
});

/** The network that the picture is of; the same one until something opens or closes. */
export const shownNetwork = computed(() => shown.value?.network);
