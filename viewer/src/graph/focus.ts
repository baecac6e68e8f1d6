import type { Adjacency } from "../../../src/model/adjacency.ts";
import type { NetworkLink } from "../../../src/model/network.ts";
import type { Part } from "../state/picture.ts";
import type { Selection } from "../state/view-state.ts";

/** What stands out while the rest fades: a node with its neighbours, or a fact with its two ends. */
export interface Focus {
  /** The nodes that were pointed at, which get a ring. */
  readonly centres: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  /** Whether all else fades; in large pictures a hover only brings out its own. */
  readonly fades: boolean;
}

/** The focus of selected or hovered things; undefined when none of them is in view. */
export function focusOn(
  targets: readonly Selection[],
  around: Adjacency,
  linksById: ReadonlyMap<string, NetworkLink>,
  visible: Part,
  fades = true,
): Focus | undefined {
  const centres = new Set<string>();
  const nodes = new Set<string>();
  const links = new Set<string>();
  for (const { kind, id } of targets) {
    if (kind === "fact") {
      const fact = linksById.get(id);
      if (fact === undefined) continue;
      links.add(id);
      for (const end of [fact.source, fact.target]) {
        centres.add(end);
        nodes.add(end);
      }
    } else if (visible.nodes.has(id)) {
      centres.add(id);
      nodes.add(id);
      for (const link of around.get(id) ?? []) {
        if (!visible.links.has(link.id)) continue;
        links.add(link.id);
        nodes.add(link.source);
        nodes.add(link.target);
      }
    }
  }
  return centres.size === 0 ? undefined : { centres, nodes, links, fades };
}
