import { stringify } from "csv-stringify/sync";
import { flatten } from "../model/flat-properties.ts";
import { isTextEvidence, type KnowledgeGraph, lettersOf, type Scalar } from "../model/graph.ts";
import { nameOf } from "../model/ids.ts";
import type { ExportFile } from "./export-file.ts";

type Cells = Readonly<Record<string, Scalar | undefined>>;

/** Three tables for spreadsheets and graph tools: edges, nodes, and all the evidence of the edges. */
export function toCsv(graph: KnowledgeGraph): ExportFile[] {
  const names = new Map(graph.entities.map((entity) => [entity.id, entity.name]));
  const nameFor = (id: string) => names.get(id) ?? nameOf(id);
  const nodes = graph.entities.map((entity) => ({
    fixed: {
      id: entity.id,
      type: entity.type,
      name: entity.name,
      aliases: entity.aliases.join("; "),
      mentions: entity.mentions.length,
    },
    free: flatten(entity.properties),
  }));
  const edges = graph.facts.map((fact) => ({
    fixed: {
      id: fact.id,
      subject: fact.subject,
      subjectName: nameFor(fact.subject),
      predicate: fact.predicate,
      object: fact.object,
      objectName: nameFor(fact.object),
      status: fact.status,
      support: fact.evidence.length,
      letters: lettersOf(fact).join("; "),
      quote: fact.evidence.find(isTextEvidence)?.exact,
    },
    free: flatten(fact.qualifiers),
  }));
  const evidence = graph.facts.flatMap((fact) =>
    fact.evidence.map((piece) => {
      const read = isTextEvidence(piece) ? piece : undefined;
      return {
        fixed: {
          id: piece.id,
          fact: fact.id,
          letter: read?.letter,
          section: read?.section,
          start: read?.start,
          end: read?.end,
          exact: read?.exact,
          prefix: read?.prefix,
          suffix: read?.suffix,
          rule: read?.rule,
          provenance: piece.provenance,
          status: piece.status,
          reviewedBy: read?.reviewedBy,
          source: isTextEvidence(piece) ? undefined : piece.source,
        },
        free: {},
      };
    }),
  );
  return [
    { name: "edges.csv", content: table(EDGE_COLUMNS, edges) },
    { name: "nodes.csv", content: table(NODE_COLUMNS, nodes) },
    { name: "evidence.csv", content: table(EVIDENCE_COLUMNS, evidence) },
  ];
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
