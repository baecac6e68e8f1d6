import { belongingTo } from "../../../src/model/belonging.ts";
import { leadersOf } from "../../../src/model/community.ts";
import type { Network } from "../../../src/model/network.ts";

export type Grouping = "type" | "place" | "community" | "section";

/** Things that a layout sets apart from others; the key names them: a type, a place, a part of a letter. */
export interface Group {
  readonly key: string;
  readonly members: readonly string[];
}

/** The drawn things in the groups that a layout sets apart; each thing is in one. */
export function groupsFor(
  grouping: Grouping,
  network: Network,
  drawn: ReadonlySet<string>,
): Group[] {
  const ids = network.nodes.filter(({ id }) => drawn.has(id)).map(({ id }) => id);
  switch (grouping) {
    case "type": {
      const types = new Map(network.nodes.map(({ id, type }) => [id, type]));
      return grouped(ids, (id) => types.get(id) ?? "");
    }
    case "place": {
      const places = placesOf(network);
      return grouped(ids, (id) => places.get(id) ?? "");
    }
    case "community": {
      const leaders = leadersOf(network);
      return grouped(ids, (id) => leaders.get(id) ?? "");
    }
    case "section": {
      const sections = sectionsOf(network);
      return grouped(ids, (id) => sections.get(id) ?? "");
    }
  }
}

/** The place to which each thing belongs: the smallest one that holds it. */
function placesOf(network: Network): Map<string, string> {
  const holders = network.nodes
    .filter(({ type }) => type === "Place")
    .map(({ id }) => ({ id, members: belongingTo(id, network) }))
    .sort((a, b) => b.members.size - a.members.size);
  const places = new Map<string, string>();
  for (const { id, members } of holders) {
    if (members.size < 2) continue;
    for (const member of members) places.set(member, id);
  }
  return places;
}

/** The part of a letter that says most of each thing. */
function sectionsOf({ links }: Network): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { source, target, proofs } of links) {
    for (const { section } of proofs) {
      for (const id of [source, target]) {
        const own = counts.get(id) ?? new Map<string, number>();
        own.set(section, (own.get(section) ?? 0) + 1);
        counts.set(id, own);
      }
    }
  }
  return new Map(
    [...counts].map(([id, own]) => {
      const [most] = [...own].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return [id, most?.[0] ?? ""];
    }),
  );
}

function grouped(ids: readonly string[], keyOf: (id: string) => string): Group[] {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const key = keyOf(id);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [id]);
    else group.push(id);
  }
  return [...groups].map(([key, members]) => ({ key, members }));
}
