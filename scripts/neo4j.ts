/** `npm run neo4j`: Neo4j Community on this machine, for people without Docker. Ctrl-C stops it. */
import { join } from "node:path";
import { cacheFolder, missingTools, NEO4J_VERSION } from "./neo4j-jars.ts";
import { answers, freePort, startNeo4j } from "./neo4j-server.ts";

const DEFAULT_PORT = 7687;

const missing = await missingTools();
try {
  if (missing !== undefined) throw new Error(`Neo4j cannot run here: ${missing}`);
  await serve();
} catch (error) {
  console.error(error instanceof Error ? [error.message, error.cause].join(". ") : error);
  process.exitCode = 1;
}

async function serve(): Promise<void> {
  console.error(`Starting Neo4j ${NEO4J_VERSION} (the first time its jars are fetched: 123 MB) …`);
  const server = await startNeo4j({
    home: join(cacheFolder(), "neo4j-home"),
    port: (await answers(DEFAULT_PORT)) ? await freePort() : DEFAULT_PORT,
    password: process.env.NEO4J_PASSWORD || "lettergraph",
    watch: process.pid,
  });
  console.log(`Neo4j ${NEO4J_VERSION} is at ${server.uri}, user ${server.username}. Load into it with

  NEO4J_USERNAME=${server.username} NEO4J_PASSWORD=${server.password} npx lettergraph load --store ${server.uri}

Ctrl-C stops it; its data stay in ${cacheFolder()}.`);
  const ended = new Promise((resolve) => server.process.once("exit", resolve));
  server.process.ref();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void server.stop());
  await ended;
}
