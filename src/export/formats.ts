import { toCsv } from "./csv.ts";
import type { AnyFile } from "./export-file.ts";
import type { Exported } from "./exported.ts";
import { toGexf } from "./gexf.ts";
import { toGraphml } from "./graphml.ts";
import { toHtml } from "./html.ts";
import { toJson } from "./json.ts";
import { toJsonLd } from "./json-ld.ts";
import { toNeo4jAdmin } from "./neo4j-admin.ts";
import { toPng } from "./png.ts";
import { toSvg } from "./svg.ts";

interface Format {
  readonly says: string;
  readonly mediaType: string;
  readonly files: (exported: Exported) => readonly AnyFile[] | Promise<readonly AnyFile[]>;
}

/** Every format that a graph can leave in, by its name on the command line. */
export const FORMATS: Readonly<Record<string, Format>> = {
  json: { says: "the whole graph, texts included", mediaType: "application/json", files: toJson },
  csv: { says: "nodes, edges and evidence for spreadsheets", mediaType: "text/csv", files: toCsv },
  gexf: { says: "GEXF 1.3 for Gephi", mediaType: "application/gexf+xml", files: toGexf },
  graphml: {
    says: "for Gephi, yEd, Cytoscape, igraph, NetworkX",
    mediaType: "application/graphml+xml",
    files: toGraphml,
  },
  "neo4j-admin": {
    says: "tables for Neo4j's own importer, with its command: for millions of nodes",
    mediaType: "text/csv",
    files: toNeo4jAdmin,
  },
  html: {
    says: "one page with all in it, which opens without a server",
    mediaType: "text/html",
    files: toHtml,
  },
  jsonld: {
    says: "linked data: PROV-O and W3C Web Annotation",
    mediaType: "application/ld+json",
    files: toJsonLd,
  },
  svg: { says: "the picture, for slides and posters", mediaType: "image/svg+xml", files: toSvg },
  png: { says: "the picture in pixels", mediaType: "image/png", files: toPng },
};
