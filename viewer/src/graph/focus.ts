import type { NetworkLink } from "../../../src/model/network.ts";
import type { Selection } from "../state/view-state.ts";

/** What stands out while the rest fades: a node with its neighbours, or a fact with its two ends. */
export interface Focus {
  /** The nodes that were pointed at, which get a ring. */
  readonly centres: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

/** The focus of a selected or hovered thing; undefined when it is not in view. */
export function focusOn(
  target: Selection | undefined,
  links: readonly NetworkLink[],
  visible: { readonly nodes: ReadonlySet<string>; readonly links: ReadonlySet<string> },
): Focus | undefined {
  if (target === undefined) return undefined;
  const own = links.filter((link) =>
    target.kind === "fact"
      ? link.id === target.id
      : visible.links.has(link.id) && (link.source === target.id || link.target === target.id),
  );
  if (target.kind === "fact") {
    const [fact] = own;
    if (fact === undefined) return undefined;
    const ends = new Set([fact.source, fact.target]);
    return { centres: ends, nodes: ends, links: new Set([fact.id]) };
  }
  if (!visible.nodes.has(target.id)) return undefined;
  return {
    centres: new Set([target.id]),
    nodes: new Set([target.id, ...own.flatMap((link) => [link.source, link.target])]),
    links: new Set(own.map((link) => link.id)),
  };
}
