import { communityNode } from "../../../src/model/overview.ts";
import { folds } from "../state/lens.ts";
import { positions } from "../state/positions.ts";
import { act, nodesById, view } from "../state/session.ts";

/** Brings the neighbours of a thing to light, or opens a fold. */
export function expand(id: string): void {
  act({ kind: "expand", what: id });
}

/** Takes back what was opened of a thing; a member of an open fold closes the fold. */
export function collapse(id: string): void {
  const fold = folds.value.find(
    (each) => each.members.includes(id) && view.value.expanded.includes(each.id),
  );
  const community = nodesById.value.get(id)?.community;
  const group = community === undefined ? undefined : communityNode(community);
  const opened = group !== undefined && view.value.expanded.includes(group) ? group : undefined;
  act({ kind: "collapse", id: fold?.id ?? opened ?? id });
  if (fold !== undefined || opened !== undefined)
    act({ kind: "select", items: [] }, { passing: true });
}

/** Pins things where they stand, or unpins them where all of them are pinned. */
export function pinAtPlace(ids: readonly string[]): void {
  if (ids.every((id) => id in view.value.pins)) {
    act({ kind: "unpin", ids });
    return;
  }
  const here = ids.flatMap((id) => {
    const position = positions.value.get(id);
    return position === undefined ? [] : [[id, position] as const];
  });
  act({ kind: "pin", positions: Object.fromEntries(here) });
}
