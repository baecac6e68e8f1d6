import type { Parameters } from "../../../src/model/query.ts";
import type { Exploration } from "../state/view-state.ts";

/** What decides which facts of the network a view shows. */
export interface SeenThrough {
  readonly filters: Pick<
    Exploration,
    | "hiddenTypes"
    | "hiddenRelations"
    | "hiddenStatuses"
    | "background"
    | "surest"
    | "hidden"
    | "isolated"
  >;
  /** Facts that a lens, a path, a depth or an expansion picked; undefined where filters tell all. */
  readonly picked: readonly string[] | undefined;
}

/**
 * A query that gives the facts of a view: its filters in words where they tell which facts are seen,
 * else the facts themselves, which no condition describes.
 */
export function viewCypher({ filters, picked }: SeenThrough): {
  cypher: string;
  parameters: Parameters;
} {
  const { hiddenTypes, hiddenRelations, hiddenStatuses, background, surest, hidden, isolated } =
    filters;
  const conditions: [test: string, name?: string, value?: number | readonly string[]][] = [];
  if (picked !== undefined) {
    conditions.push(["r.id IN $facts", "facts", picked]);
  } else {
    if (isolated !== undefined)
      conditions.push(["a.id IN $only AND b.id IN $only", "only", isolated]);
    if (hiddenTypes.length > 0) {
      const test = "NOT a.type IN $withoutTypes AND NOT b.type IN $withoutTypes";
      conditions.push([test, "withoutTypes", hiddenTypes]);
    }
    if (hiddenRelations.length > 0)
      conditions.push(["NOT type(r) IN $withoutRelations", "withoutRelations", hiddenRelations]);
    if (hiddenStatuses.length > 0) {
      // Background knowledge has no status of its own to filter by.
      const test = "(NOT r.status IN $withoutStatuses OR size(r.letters) = 0)";
      conditions.push([test, "withoutStatuses", hiddenStatuses]);
    }
    if (!background) conditions.push(["size(r.letters) > 0"]);
    if (surest > 0) conditions.push(["r.confidence >= $surest", "surest", surest]);
    if (hidden.length > 0)
      conditions.push(["NOT a.id IN $hidden AND NOT b.id IN $hidden", "hidden", hidden]);
  }
  const where =
    conditions.length === 0 ? [] : [`WHERE ${conditions.map(([test]) => test).join("\n  AND ")}`];
  return {
    cypher: [
      "MATCH (a:Entity)-[r]->(b:Entity)",
      ...where,
      "RETURN a.name AS subject, type(r) AS relation, b.name AS object, r.status AS status, r.id AS fact",
      "ORDER BY subject, relation, fact",
    ].join("\n"),
    parameters: Object.fromEntries(
      conditions.flatMap(([, name, value]) =>
        name === undefined || value === undefined ? [] : [[name, value]],
      ),
    ),
  };
}
