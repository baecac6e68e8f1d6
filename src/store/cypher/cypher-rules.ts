import { type Code, callsAround, NAME, partsOf } from "./cypher-code.ts";
import {
  besideLists,
  callsOf,
  chains,
  nodesAsValues,
  nullProjections,
  offsets,
  optionalSubqueries,
  partialDates,
  relationshipLabels,
  returnedThings,
  twinSubqueries,
  unsureNone,
} from "./cypher-forms.ts";

/** A form that the embedded engine answers differently from Neo4j without saying so, or fails on. */
export interface Rule {
  readonly name: string;
  readonly reason: string;
  readonly rewrite: string;
  /** `files`: a habit kept in cypher/ that is not a fault in a query that a person types. */
  readonly scope?: "files";
  /** Where the form begins, each time it stands in the code. */
  readonly find: (code: Code) => number[];
}

/** All of them are loud nowhere, or come too late; measured on 0.6.0 against Neo4j 5.26. */
export const RULES: readonly Rule[] = [
  {
    name: "chained-pattern",
    reason: "two relationships in one pattern fail on the embedded engine past 65,535 rows",
    rewrite: "Write (a)-[r]->(b), (b)-[s]->(c) in the same MATCH",
    find: chains,
  },
  {
    name: "optional-where-subquery",
    reason: "OPTIONAL MATCH … WHERE with EXISTS, COUNT or a pattern drops the row",
    rewrite:
      "Use a pattern comprehension with WHERE, or CALL (n) { MATCH … RETURN collect(…) AS c }",
    find: optionalSubqueries,
  },
  {
    name: "twin-subqueries",
    reason: "of two COUNT{} or EXISTS{} beside an aggregate the second repeats the first",
    rewrite: "Take them apart first: WITH COUNT {…} AS a, COUNT {…} AS b",
    find: twinSubqueries,
  },
  {
    name: "relationship-label",
    reason: "`r:TYPE` on a relationship finds no rows",
    rewrite: "Write type(r) = 'TYPE'",
    find: relationshipLabels,
  },
  {
    name: "node-as-value",
    reason: "CASE and coalesce return a node's internal number instead of the node",
    rewrite: "Return its properties, or head(collect(n))",
    find: nodesAsValues,
  },
  {
    name: "null-projection",
    reason: "n {.id} of a node that OPTIONAL MATCH did not find is {id: null} instead of null",
    rewrite: "Write CASE WHEN n IS NULL THEN null ELSE n {.id} END",
    find: nullProjections,
  },
  {
    name: "none-of-null",
    reason: "none(…) takes an unknown condition for false",
    rewrite: "Compare coalesce(x.p, …) inside none(…)",
    find: unsureNone,
  },
  {
    name: "bare-sum",
    reason: "sum(…) over nothing is null instead of 0",
    rewrite: "Write coalesce(sum(x), 0)",
    find: (code) =>
      offsets(code, /(?<![\p{L}\p{N}_.])sum\s*\(/giu).filter(
        (at) => !callsAround(code, at).includes("coalesce"),
      ),
  },
  {
    name: "merge-on-null",
    reason: "MERGE on a null key makes a node instead of failing",
    rewrite: "Put WITH row WHERE row.id IS NOT NULL before it",
    scope: "files",
    find: (code) =>
      code.clauses
        .filter(({ keyword, body, end }) => {
          return keyword === "MERGE" && /\{[^}]*\b[\p{L}_]\w*\./u.test(code.bare.slice(body, end));
        })
        .filter(({ start }) => !/\bIS\s+NOT\s+NULL\b/i.test(code.bare.slice(0, start)))
        .map(({ start }) => start),
  },
  {
    name: "partial-date",
    reason: "date(…) of anything but a full, real YYYY-MM-DD is null instead of a date or an error",
    rewrite: "Compare the text itself (ISO dates sort as text), or give date(…) a whole day",
    find: partialDates,
  },
  {
    name: "integer-of-text",
    reason: "toInteger('12.7') is null instead of 12",
    rewrite: "Write toInteger(toFloat(x))",
    find: (code) =>
      callsOf(code, "toInteger")
        .filter(({ argument }) => !/^(?:toFloat\s*\(|-?\d+$)/i.test(argument))
        .map(({ start }) => start),
  },
  {
    name: "text-of-float",
    reason: "toString(1.0) is '1' instead of '1.0'",
    rewrite: "Return the number as it is",
    find: (code) =>
      callsOf(code, "toString")
        .filter(({ argument }) =>
          /^-?\d*\.\d|\/|\b(?:toFloat|avg|round|floor|ceil|sqrt|percentileCont)\s*\(/i.test(
            argument,
          ),
        )
        .map(({ start }) => start),
  },
  {
    name: "list-plus-element",
    reason: "a list plus a single value can be null instead of a longer list",
    rewrite: "Add a list: + [x]",
    find: (code) => besideLists(code, /[^\s\]+]\s*\+$/, /^\+\s*(?!\s|\[|collect\b|\+)/i),
  },
  {
    name: "list-order",
    reason: "lists compared by < or > give null",
    rewrite: "Compare their elements",
    find: (code) => besideLists(code, /(?:^|[^-<>])[<>]=?$/, /^(?:<(?!-)|>)/),
  },
  {
    name: "time-zone",
    reason: "the same instant in two time zones counts as equal",
    rewrite: "Write times in UTC, with Z",
    find: (code) =>
      [...callsOf(code, "datetime"), ...callsOf(code, "time")]
        .filter(({ argument }) => /^['"].*(?:[+-]\d\d:?\d\d|\[.*\])['"]$/.test(argument))
        .map(({ start }) => start),
  },
  {
    name: "profile",
    reason: "PROFILE gives the plan without the rows",
    rewrite: "Use EXPLAIN",
    find: (code) => offsets(code, /^\s*PROFILE\b/gi),
  },
  {
    name: "column-without-name",
    reason: "the engines name a column without AS differently",
    rewrite: "Name every column with AS",
    scope: "files",
    find: (code) =>
      code.clauses
        .filter(({ keyword }) => keyword === "RETURN")
        .flatMap(({ body, end }) => partsOf(code, body, end))
        .filter(({ text }) => !new RegExp(`\\bAS\\s+(?:${NAME}|\`[^\`]+\`)\\s*$`, "iu").test(text))
        .map(({ text, start }) => start + text.length - text.trimStart().length),
  },
  {
    name: "node-returned",
    reason: "nodes, relationships and paths look different in each engine",
    rewrite: "Return their properties or a map, such as n {.id, .name}",
    scope: "files",
    find: returnedThings,
  },
];
