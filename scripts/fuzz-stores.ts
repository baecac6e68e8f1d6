/** `npm run fuzz:stores -- --runs 1000 --seed 7`: both stores on random graphs, reads and writes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openStore } from "../src/store/open.ts";
import { missingTools } from "./neo4j-jars.ts";
import { freePort, type Neo4jServer, startNeo4j } from "./neo4j-server.ts";
import { fuzzStores } from "./store-fuzz.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "500" },
    seed: { type: "string", default: "20210519" },
  },
});
const missing = await missingTools();
if (missing === undefined) await fuzz(Number(values.runs), Number(values.seed));
else {
  console.error(`The fuzz holds the embedded store against Neo4j: ${missing}.`);
  process.exitCode = 1;
}

async function fuzz(runs: number, seed: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "lettergraph-fuzz-"));
  let server: Neo4jServer | undefined;
  try {
    server = await startNeo4j({
      home,
      port: await freePort(),
      password: "lettergraph-fuzz",
      watch: process.pid,
    });
    const store = await openStore(server.uri, server);
    try {
      const { reads, empty, errors } = await fuzzStores(store, runs, seed);
      console.log(
        `${runs} random graphs, seed ${seed}: the stores agree on ${reads} reads, ` +
          `${empty} of them without rows, errors on both: ${JSON.stringify(errors)}.`,
      );
    } finally {
      await store.close();
    }
  } finally {
    await server?.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
