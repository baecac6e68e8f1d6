import { toCsv } from "./csv.ts";
import type { ExportFile } from "./export-file.ts";
import type { Exported } from "./exported.ts";
import { toGexf } from "./gexf.ts";
import { toGraphml } from "./graphml.ts";
import { toHtml } from "./html.ts";
import { toJson } from "./json.ts";
import { toJsonLd } from "./json-ld.ts";

interface Format {
  readonly says: string;
  readonly files: (exported: Exported) => readonly ExportFile[] | Promise<readonly ExportFile[]>;
}

/** Every format that a graph can leave in, by its name on the command line. */
export const FORMATS: Readonly<Record<string, Format>> = {
  json: { says: "the whole graph, texts included", files: toJson },
  csv: { says: "nodes, edges and evidence for spreadsheets", files: toCsv },
  gexf: { says: "GEXF 1.3 for Gephi", files: toGexf },
  graphml: { says: "for Gephi, yEd, Cytoscape, igraph, NetworkX", files: toGraphml },
  html: { says: "one page with all in it, which opens without a server", files: toHtml },
  jsonld: { says: "linked data: PROV-O and W3C Web Annotation", files: toJsonLd },
};
