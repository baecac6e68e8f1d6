import { compareText } from "./compare.ts";
import type { NetworkLink, NetworkNode } from "./network.ts";

/** Things that are tied to one another more than to the rest. */
export interface Community {
  readonly id: number;
  /** Made of its leaders' names. */
  readonly name: string;
  /** Its strongest members, at most three: those with the most facts within the community. */
  readonly leaders: readonly string[];
  /** Without figures. */
  readonly size: number;
}

const LEADERS = 3;

/** The strongest member of the community that each thing is in, by the thing's id. */
export function leadersOf({
  communities,
  nodes,
}: {
  readonly communities: readonly Community[];
  readonly nodes: readonly NetworkNode[];
}): Map<string, string> {
  const first = new Map(communities.map(({ id, leaders }) => [id, leaders[0]]));
  return new Map(
    nodes.flatMap(({ id, community }) => {
      const leader = community === undefined ? undefined : first.get(community);
      return leader === undefined ? [] : [[id, leader] as const];
    }),
  );
}

/** The communities that nodes say they are in, the largest first. */
export function communitiesIn(
  nodes: readonly NetworkNode[],
  links: readonly NetworkLink[],
): Community[] {
  const members = new Map<number, NetworkNode[]>();
  const communityOf = new Map<string, number>();
  for (const node of nodes) {
    if (node.community === undefined || node.measure !== undefined) continue;
    communityOf.set(node.id, node.community);
    const own = members.get(node.community);
    if (own === undefined) members.set(node.community, [node]);
    else own.push(node);
  }
  const strength = new Map<string, number>();
  for (const { source, target } of links) {
    if (source === target || communityOf.get(source) !== communityOf.get(target)) continue;
    for (const end of [source, target]) strength.set(end, (strength.get(end) ?? 0) + 1);
  }
  const strengthOf = ({ id }: NetworkNode): number => strength.get(id) ?? 0;
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([id, own]) => {
      const leaders = [...own]
        .sort((a, b) => strengthOf(b) - strengthOf(a) || compareText(a.id, b.id))
        .slice(0, LEADERS);
      return {
        id,
        name: leaders.map(({ name }) => name).join("、"),
        leaders: leaders.map((leader) => leader.id),
        size: own.length,
      };
    });
}
