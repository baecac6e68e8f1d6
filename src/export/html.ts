import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { failure } from "../model/errors.ts";
import { PAGE_DATA, type PageData } from "../model/page-data.ts";
import type { ExportFile } from "./export-file.ts";
import type { Exported } from "./exported.ts";

/** The viewer with its scripts and styles in one file, below the folder that holds src/ and dist/. */
const PAGE = fileURLToPath(new URL("../../dist/page/index.html", import.meta.url));

/** One page that opens from disk and asks nobody for anything. */
export async function toHtml(exported: Exported, page = PAGE): Promise<ExportFile[]> {
  const { graph, ontology, network, coverage } = exported;
  const data: PageData = {
    network: await network(),
    graph,
    ontology: ontology(),
    coverage: await coverage(),
  };
  return [{ name: "graph.html", content: withData(readPage(page), data) }];
}

function withData(page: string, data: PageData): string {
  const json = JSON.stringify(data)
    // Whatever a letter says, no tag and no comment begins or ends here.
    .replaceAll("<", "\\u003c");
  const script = `<script type="application/json" id="${PAGE_DATA}">${json}</script>`;
  // As a function: `$&` in a letter would mean something in a text.
  return page.replace("</head>", () => `${script}</head>`);
}

function readPage(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    const fault = { file, what: "the viewer is not built", cure: "Run npm run build." };
    throw failure("usage", "no-viewer", fault, { cause });
  }
}
