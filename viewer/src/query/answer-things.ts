import type { Network } from "../../../src/model/network.ts";
import type { Json, Row } from "../../../src/model/query.ts";
import type { Selection } from "../state/view-state.ts";

/** What rows name of a network: by id, by fact, or by the very name of an entity. */
export interface NamedThings {
  readonly nodes: readonly string[];
  readonly facts: readonly string[];
}

export interface ThingFinder {
  readonly inRows: (rows: readonly Row[]) => NamedThings;
  /** What a row is about: its fact, else the first entity it names. */
  readonly ofRow: (row: Row) => Selection | undefined;
}

/** Finds entities and facts of a network in answers; figures are found through their facts alone. */
export function thingFinder({ nodes, links }: Pick<Network, "nodes" | "links">): ThingFinder {
  const byName = new Map<string, string[]>();
  const ids = new Set<string>();
  for (const { id, type, name } of nodes) {
    ids.add(id);
    if (type !== "Measure") byName.set(name, [...(byName.get(name) ?? []), id]);
  }
  const facts = new Map(links.map((link) => [link.id, link]));
  const inRows = (rows: readonly Row[]): NamedThings => {
    const found = { nodes: new Set<string>(), facts: new Set<string>() };
    const visit = (value: Json): void => {
      if (typeof value === "string") {
        const fact = facts.get(value);
        if (fact !== undefined) {
          found.facts.add(value);
          found.nodes.add(fact.source).add(fact.target);
        } else if (ids.has(value)) found.nodes.add(value);
        else for (const id of byName.get(value) ?? []) found.nodes.add(id);
      } else if (typeof value === "object" && value !== null) {
        for (const part of Object.values(value) as Json[]) visit(part);
      }
    };
    for (const row of rows) visit(row);
    return { nodes: [...found.nodes], facts: [...found.facts] };
  };
  return {
    inRows,
    ofRow: (row) => {
      const {
        nodes: [node],
        facts: [fact],
      } = inRows([row]);
      if (fact !== undefined) return { kind: "fact", id: fact };
      return node === undefined ? undefined : { kind: "node", id: node };
    },
  };
}
