import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { freePort, type Neo4jServer, startNeo4j } from "./neo4j-server.ts";

/** A server of one's own, which may be killed, started again on the same data, and told to be otherwise. */
export interface OwnServer {
  /** Where its data, its configuration and its certificates lie. */
  readonly home: string;
  start(settings?: readonly string[]): Promise<Neo4jServer>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  close(): Promise<void>;
}

const PASSWORD = "faults-12345";

export async function ownServer(): Promise<OwnServer> {
  const home = mkdtempSync(join(tmpdir(), "lettergraph-own-neo4j-"));
  const port = await freePort();
  let server: Neo4jServer | undefined;
  const kill = async () => {
    const pid = server?.process.pid;
    server = undefined;
    if (pid === undefined) return;
    // The server is in a group of its own, with the shell that watches it.
    process.kill(-pid, "SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 500));
  };
  return {
    home,
    start: async (settings = []) => {
      // Beside a running one a second would find the port taken, and the first would answer for it.
      await server?.stop();
      server = await startNeo4j({ home, port, password: PASSWORD, watch: process.pid, settings });
      return server;
    },
    kill,
    stop: async () => {
      await server?.stop();
      server = undefined;
    },
    close: async () => {
      await kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Takes every node out of a server; the schema stays. */
export async function emptyServer(
  uri: string,
  { username, password }: { readonly username: string; readonly password: string },
): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    await driver.executeQuery("MATCH (n) DETACH DELETE n");
  } finally {
    await driver.close();
  }
}
