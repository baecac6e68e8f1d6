import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives the run a folder in which the suites that need Neo4j agree on one server. */
// biome-ignore lint/style/noDefaultExport: Jest calls the default export.
export default function setup() {
  process.env.LETTERGRAPH_TEST_NEO4J = mkdtempSync(join(tmpdir(), "lettergraph-neo4j-"));
  process.env.LETTERGRAPH_TEST_RUN = String(process.pid);
}
