import type { Parameters } from "../../../src/model/query.ts";

/** What somebody put together without typing Cypher; what is absent may be anything. */
export interface BuiltQuery {
  readonly fromType?: string;
  readonly fromId?: string;
  readonly relation?: string;
  readonly toType?: string;
  readonly toId?: string;
  readonly statuses: readonly string[];
  readonly yearFrom?: number;
  readonly yearTo?: number;
  /** In yuan, of a figure of the subject or the object. */
  readonly atLeast?: number;
  readonly amountOf: "subject" | "object";
  /** How likely facts have to be right, 0 to 1. */
  readonly surest?: number;
}

export const EMPTY_QUERY: BuiltQuery = { statuses: [], amountOf: "subject" };

/** Rows that a built query asks for at most. */
const MOST_ROWS = 500;
/** Types and relations cannot be parameters; nothing but a name may stand in their place. */
const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

/**
 * The Cypher of a built query. Values go as parameters only; patterns of two facts are separated by a
 * comma, because chains fail on the embedded engine when they grow.
 */
export function cypherOf(query: BuiltQuery): { cypher: string; parameters: Parameters } {
  const { fromId, toId, statuses, yearFrom, yearTo, atLeast, surest } = query;
  const toFigure = query.toType === "Measure";
  const withAmount = atLeast !== undefined && !toFigure;
  const owner = query.amountOf === "subject" ? "a" : "b";
  const patterns = [
    `(a${labelOf(query.fromType)})-[r${labelOf(query.relation, "")}]->(b${labelOf(query.toType)})`,
    ...(withAmount ? [`(${owner})-[h:HAS_MEASURE|HAS_TARGET]->(m:Measure)`] : []),
  ];
  const figure = toFigure ? "b" : "m";
  const start = toFigure ? "b.periodStart" : "r.period";
  const conditions: [test: string, name: string, value: string | number | readonly string[]][] = [
    ...(fromId === undefined ? [] : [["a.id = $subject", "subject", fromId] as const]),
    ...(toId === undefined ? [] : [["b.id = $object", "object", toId] as const]),
    ...(statuses.length === 0
      ? []
      : [["r.status IN $statuses", "statuses", [...statuses].sort()] as const]),
    // Periods are text that begins with a year, and text of four digits sorts as numbers do.
    ...(yearFrom === undefined
      ? []
      : [[`left(${start}, 4) >= $yearFrom`, "yearFrom", String(yearFrom)] as const]),
    ...(yearTo === undefined
      ? []
      : [[`left(${start}, 4) <= $yearTo`, "yearTo", String(yearTo)] as const]),
    ...(atLeast === undefined
      ? []
      : [[`${figure}.amountCny >= $atLeast`, "atLeast", atLeast] as const]),
    ...(surest === undefined ? [] : [["r.confidence >= $surest", "surest", surest] as const]),
  ].map(([test, name, value]) => [test, name, value]);
  const figures = toFigure || withAmount;
  const kept = figures && !toFigure ? "a, r, b, m" : "a, r, b";
  const columns = [
    "a.name AS subject",
    "type(r) AS relation",
    toFigure ? "b.metric AS metric" : "b.name AS object",
    ...(withAmount ? ["m.metric AS metric"] : []),
    ...(figures ? [`${figure}.original AS printed`, `${figure}.amountCny AS amountCny`] : []),
    "r.status AS status",
    ...(yearFrom === undefined && yearTo === undefined ? [] : [`${start} AS period`]),
    "quotes AS quotes",
    "r.id AS fact",
  ];
  const cypher = [
    `MATCH ${patterns.join(", ")}`,
    ...(conditions.length === 0
      ? []
      : [`WHERE ${conditions.map(([test]) => test).join("\n  AND ")}`]),
    "MATCH (e:Evidence {fact: r.id})",
    `WITH ${kept}, e ORDER BY e.id`,
    `WITH ${kept}, collect(e.exact) AS quotes`,
    `RETURN ${columns.join(", ")}`,
    `ORDER BY ${figures ? "amountCny DESC, " : ""}subject, relation, fact`,
    `LIMIT ${MOST_ROWS}`,
  ].join("\n");
  return {
    cypher,
    parameters: Object.fromEntries(conditions.map(([, name, value]) => [name, value])),
  };
}

function labelOf(name: string | undefined, whenAbsent = ":Entity"): string {
  return name !== undefined && NAME.test(name) ? `:${name}` : whenAbsent;
}
