import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import type { Fact } from "../model/graph.ts";
import type { Json, Row } from "../model/query.ts";
import { CYPHER_FOLDER } from "../store/cypher/cypher-folder.ts";
import {
  entityRow,
  evidenceRow,
  factRow,
  mentionRows,
  sectionRow,
  sourceRow,
} from "../store/read/graph-rows.ts";
import { MARK } from "../store/read/mark.ts";
import type { ExportFile } from "./export-file.ts";
import type { Exported } from "./exported.ts";

/** Between the values of a list; in no text that a letter prints. */
const DELIMITER = "\u001f";

/** A node or a relationship as the importer takes it. */
interface Record {
  /** What stands before the properties: ids, ends, labels or type. */
  readonly place: Readonly<{ [heading: string]: string }>;
  readonly properties: Row;
}

const IMPORT = `#!/bin/sh
# Fills a database that is empty or new, of a server that does not run. Start the server afterwards and run
#   cypher-shell -f finish.cypher
cd "$(dirname "$0")" && exec "\${NEO4J_ADMIN:-neo4j-admin}" database import full "\${1:-neo4j}" @import.args
`;

/**
 * The rows of a load as tables for Neo4j's own importer, with the command that takes them: for databases
 * of millions, which it fills in minutes. Records of one table have the same properties of the same types.
 */
export function toNeo4jAdmin({ graph, presentation }: Exported): ExportFile[] {
  const records = new Map(graph.letters.map((letter) => [letter.id, letter]));
  const nodes = [
    ...graph.entities.map((entity) =>
      node(
        "Entity",
        `Entity${DELIMITER}${entity.type}`,
        entityRow(entity, records.get(entity.id), presentation?.get(entity.id)),
      ),
    ),
    ...graph.letters.flatMap(({ id, sections }) =>
      sections.map((each) => node("Section", "Section", sectionRow(each, id))),
    ),
    ...graph.facts.flatMap(({ id, evidence }) =>
      evidence.map((each) => node("Evidence", "Evidence", evidenceRow(id, each))),
    ),
    ...graph.sources.map((source) => node("Source", "Source", sourceRow(source))),
  ];
  const ties = [
    ...graph.facts.map(tieOfFact),
    ...graph.letters.flatMap(({ id, sections }) =>
      sections.map((section) => tie("HAS_SECTION", ["Entity", id], ["Section", section.id], OURS)),
    ),
    ...graph.entities.flatMap(({ id, mentions }) =>
      mentionRows(id, mentions).map((row) =>
        tie("MENTIONS", ["Section", String(row.section)], ["Entity", id], propertiesOf(row)),
      ),
    ),
    ...graph.facts.flatMap(({ evidence }) =>
      evidence.map((each) =>
        "section" in each
          ? tie("IN", ["Evidence", each.id], ["Section", each.section], OURS)
          : tie("FROM", ["Evidence", each.id], ["Source", each.source], OURS),
      ),
    ),
  ];
  const tables = [...tablesOf("nodes", nodes), ...tablesOf("relationships", ties)];
  const options = ["--multiline-fields=true", "--array-delimiter=U+001F", "--id-type=string"];
  const args = [...tables.map(({ kind, name }) => `--${kind}=./${name}`), ...options].join("\n");
  const schema = ["constraints", "neo4j"].map((name) =>
    readFileSync(join(CYPHER_FOLDER, "schema", `${name}.cypher`), "utf8"),
  );
  return [
    ...tables.map(({ name, content }) => ({ name, content })),
    { name: "import.args", content: `${args}\n` },
    { name: "import.sh", content: IMPORT },
    { name: "finish.cypher", content: [...schema, ...emptyLists(nodes, ties)].join("\n") },
  ];
}

/** Statements that put the empty lists in place that no table can hold. */
function emptyLists(nodes: readonly Record[], ties: readonly Record[]): string[] {
  const keysIn = (records: readonly Record[]): string[] => {
    const isEmpty = (value: Json | undefined): boolean =>
      Array.isArray(value) && value.length === 0;
    const keys = records.flatMap(({ properties }) =>
      Object.keys(properties).filter((key) => isEmpty(properties[key])),
    );
    return [...new Set(keys)].sort();
  };
  const fill = (pattern: string, key: string): string =>
    `MATCH ${pattern} WHERE one.${key} IS NULL AND '${key}' IN one.${MARK}
CALL (one) { SET one.${key} = [] } IN TRANSACTIONS OF 10000 ROWS;
`;
  return [
    ...keysIn(nodes).map((key) => fill("(one:Entity)", key)),
    ...keysIn(ties).map((key) => fill("(:Entity)-[one]->(:Entity)", key)),
  ];
}

/** On ties that hold nothing but that they are ours; the importer knows no empty list. */
const OURS: Row = { [MARK]: [MARK] };

function propertiesOf({ properties }: Row): Row {
  return typeof properties === "object" && properties !== null ? (properties as Row) : {};
}

function node(space: string, labels: string, row: Row): Record {
  const { id, ...properties } = propertiesOf(row);
  return { place: { [`id:ID(${space})`]: String(id), ":LABEL": labels }, properties };
}

type End = readonly [space: string, id: string];

function tie(type: string, from: End, to: End, properties: Row): Record {
  return {
    place: { [`:START_ID(${from[0]})`]: from[1], [`:END_ID(${to[0]})`]: to[1], ":TYPE": type },
    properties,
  };
}

function tieOfFact(fact: Fact): Record {
  return tie(
    fact.predicate,
    ["Entity", fact.subject],
    ["Entity", fact.object],
    propertiesOf(factRow(fact, fact.evidence)),
  );
}

function tablesOf(kind: "nodes" | "relationships", records: readonly Record[]) {
  const tables = new Map<string, Record[]>();
  for (const record of records) {
    const heading = headingOf(record).join(",");
    const known = tables.get(heading);
    if (known === undefined) tables.set(heading, [record]);
    else known.push(record);
  }
  return [...tables.values()].map((own, at) => {
    const [first] = own;
    const heading = first === undefined ? [] : headingOf(first);
    const rows = own.map(({ place, properties }) => [
      ...Object.values(place),
      ...Object.keys(properties)
        .sort()
        .map((key) => cellOf(properties[key])),
    ]);
    return {
      kind,
      name: `${kind}-${at + 1}.csv`,
      content: stringify([heading]) + stringify(rows, { quoted_string: true, quoted_empty: true }),
    };
  });
}

function headingOf({ place, properties }: Record): string[] {
  const typed = Object.keys(properties)
    .sort()
    .map((key) => `${key}:${typeOf(properties[key] ?? null)}`);
  return [...Object.keys(place), ...typed];
}

function typeOf(value: Json): string {
  if (Array.isArray(value))
    return value.length === 0 ? "string[]" : `${typeOf(value[0] ?? null)}[]`;
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return Number.isSafeInteger(value) ? "long" : "double";
  return "string";
}

function cellOf(value: Json | undefined): string {
  if (Array.isArray(value)) return value.map(String).join(DELIMITER);
  return String(value ?? "");
}
