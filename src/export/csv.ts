import { stringify } from "csv-stringify/sync";
import { flatten } from "../model/flat-properties.ts";
import {
  type Entity,
  type Evidence,
  type Fact,
  isTextEvidence,
  type KnowledgeGraph,
  lettersOf,
  type Scalar,
} from "../model/graph.ts";
import { nameOf } from "../model/ids.ts";
import type { ExportFile } from "./export-file.ts";

type Cells = Readonly<Record<string, Scalar | undefined>>;

/** Three tables for spreadsheets and graph tools: edges, nodes, and all the evidence of the edges. */
export function toCsv({ entities, facts }: KnowledgeGraph): ExportFile[] {
  const names = new Map(entities.map((entity) => [entity.id, entity.name]));
  const edges = facts.map((fact) => edgeLine(fact, names));
  const evidence = facts.flatMap((fact) => fact.evidence.map((piece) => proofLine(piece, fact.id)));
  return [
    { name: "edges.csv", content: table(EDGE_COLUMNS, edges) },
    { name: "nodes.csv", content: table(NODE_COLUMNS, entities.map(nodeLine)) },
    { name: "evidence.csv", content: table(EVIDENCE_COLUMNS, evidence) },
  ];
}

function nodeLine({ id, type, name, aliases, properties, mentions }: Entity): Line {
  const fixed = { id, type, name, aliases: aliases.join("; "), mentions: mentions.length };
  return { fixed, free: flatten(properties) };
}

function edgeLine(fact: Fact, names: ReadonlyMap<string, string>): Line {
  const { id, subject, predicate, object, status, evidence, qualifiers } = fact;
  const nameFor = (end: string) => names.get(end) ?? nameOf(end);
  const fixed = {
    id,
    subject,
    subjectName: nameFor(subject),
    predicate,
    object,
    objectName: nameFor(object),
    status,
    support: evidence.length,
    letters: lettersOf(fact).join("; "),
    quote: evidence.find(isTextEvidence)?.exact,
  };
  return { fixed, free: qualifiers };
}

function proofLine(piece: Evidence, fact: string): Line {
  return { fixed: { ...piece, fact }, free: {} };
}

const NODE_COLUMNS = ["id", "type", "name", "aliases", "mentions"];
const EDGE_COLUMNS =
  "id subject subjectName predicate object objectName status support letters quote".split(" ");
const EVIDENCE_COLUMNS =
  "id fact letter section start end exact prefix suffix rule provenance status reviewedBy source".split(
    " ",
  );

interface Line {
  readonly fixed: Cells;
  /** What only some rows have: one column each, after the fixed ones. */
  readonly free: Cells;
}

function table(columns: readonly string[], lines: readonly Line[]): string {
  const free = [...new Set(lines.flatMap((line) => Object.keys(line.free)))].sort();
  const rows = lines.map((line) => [
    ...columns.map((column) => line.fixed[column]),
    ...free.map((column) => line.free[column]),
  ]);
  // The byte order mark makes Excel read UTF-8; the escape keeps it from running what a cell says.
  return stringify([[...columns, ...free], ...rows], { bom: true, escape_formulas: true });
}
