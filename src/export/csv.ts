import { stringify } from "csv-stringify/sync";
import type { KnowledgeGraph, Scalar } from "../model/graph.ts";
import type { ExportFile } from "./export-file.ts";
import type { Exported } from "./exported.ts";
import { propertyGraph } from "./property-graph.ts";

type Cells = readonly (Scalar | undefined)[];

/** What a piece of evidence of a letter has, and then what a citation has. */
const EVIDENCE = [
  "id",
  "fact",
  "letter",
  "section",
  "start",
  "end",
  "exact",
  "prefix",
  "suffix",
  "rule",
  "provenance",
  "status",
  "reviewedBy",
  "agreedBy",
  "readBy",
  "confidence",
  "source",
  "title",
  "publisher",
  "date",
];

/**
 * Three tables for spreadsheets and graph tools: edges and nodes under the headings that Gephi knows,
 * and all the evidence of the edges. The columns are the same whatever the letters say.
 */
export async function toCsv(exported: Exported): Promise<ExportFile[]> {
  const { nodeAttributes, edgeAttributes, nodes, edges } = await propertyGraph(exported);
  const nodeNames = nodeAttributes.map(({ name }) => name);
  const edgeNames = edgeAttributes.map(({ name }) => name);
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  return [
    table(
      "edges.csv",
      "Source Target Type Id Label Weight SourceName TargetName".split(" ").concat(edgeNames),
      edges.map(({ source, target, id, label, weight, values }) => [
        ...[source, target, values.symmetric ? "Undirected" : "Directed", id, label, weight],
        ...[labels.get(source), labels.get(target)],
        ...edgeNames.map((name) => values[name]),
      ]),
    ),
    table(
      "nodes.csv",
      ["Id", "Label", ...nodeNames, "x", "y"],
      nodes.map(({ id, label, values, x, y }) => [
        ...[id, label],
        ...nodeNames.map((name) => values[name]),
        ...[x, y],
      ]),
    ),
    table("evidence.csv", EVIDENCE, evidenceOf(exported.graph)),
  ];
}

function evidenceOf({ facts, sources }: KnowledgeGraph): Cells[] {
  const publications = new Map(sources.map((source) => [source.id, source]));
  return facts.flatMap(({ id: fact, evidence }) =>
    evidence.map((piece): Cells => {
      const publication =
        piece.provenance === "background" ? publications.get(piece.source) : undefined;
      const cells: Readonly<Record<string, Scalar>> = { ...publication, ...piece, fact };
      return EVIDENCE.map((column) => cells[column]);
    }),
  );
}

function table(name: string, columns: readonly string[], rows: readonly Cells[]): ExportFile {
  // The byte order mark makes Excel read UTF-8; the escape keeps it from running what a cell says.
  const content = stringify([columns, ...rows], {
    bom: true,
    escape_formulas: true,
    cast: { boolean: (value) => String(value) },
  });
  return { name, content };
}
