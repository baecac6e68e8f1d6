import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import neo4j, { Neo4jError } from "neo4j-driver";
import { fetchJars, JAVA, NEO4J_MAIN } from "./neo4j-jars.ts";

export interface Neo4jServer {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Of the server's own process. */
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Holds its data, logs and configuration; made when missing. */
  readonly home: string;
  readonly port: number;
  readonly password: string;
  /** The server ends when this process is gone, however that came about. */
  readonly watch: number;
  /** Further lines of its configuration. */
  readonly settings?: readonly string[];
  /** The most memory that its Java may take for objects; what a small graph needs when left out. */
  readonly heapMegabytes?: number;
}

const FIRST_PASSWORD = "neo4j";
const START_MILLISECONDS = 120_000;
const OPEN_PACKAGES = [
  "java.base/java.nio",
  "java.base/java.io",
  "java.base/sun.nio.ch",
  "java.base/java.lang",
];

/** Keeps a server no longer than the process that asked for it: $1 is whom to watch. */
const WATCHDOG = `watched=$1; shift; "$@" & server=$!; trap 'kill $server' TERM INT
while kill -0 "$watched" 2>/dev/null && kill -0 $server 2>/dev/null; do sleep 1; done
kill $server 2>/dev/null; wait $server`;

/** Starts Neo4j Community on this machine's loopback address and lets us in with the password. */
export async function startNeo4j(options: ServerOptions): Promise<Neo4jServer> {
  const lib = await fetchJars();
  const { home, port, password, heapMegabytes = 768 } = options;
  mkdirSync(join(home, "conf"), { recursive: true });
  writeFileSync(join(home, "conf", "neo4j.conf"), configuration(options, heapMegabytes));
  const java = [
    JAVA,
    "-Xms256m",
    `-Xmx${heapMegabytes}m`,
    "-XX:+UseSerialGC",
    ...OPEN_PACKAGES.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
    "-cp",
    join(lib, "*"),
    NEO4J_MAIN,
    `--home-dir=${home}`,
    `--config-dir=${join(home, "conf")}`,
  ];
  const process = spawn("/bin/sh", ["-c", WATCHDOG, "sh", String(options.watch), ...java], {
    stdio: ["ignore", "ignore", "ignore"],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => process.once("exit", () => resolve()));
  const stop = async () => {
    process.ref();
    process.kill("SIGTERM");
    await ended;
  };
  try {
    await portOpens(port, process);
    const isSecret = options.settings?.includes("server.bolt.tls_level=REQUIRED");
    const uri = `bolt${isSecret ? "+ssc" : ""}://127.0.0.1:${port}`;
    await setPassword(uri, password);
    process.unref();
    return { uri, username: "neo4j", password, process, stop };
  } catch (error) {
    await stop();
    throw new Error(`Neo4j did not start; its log is in ${join(home, "logs")}`, { cause: error });
  }
}

/** For each so much of memory for objects, one for its files. */
const OBJECTS_TO_PAGES = 12;

function configuration({ port, settings = [] }: ServerOptions, heapMegabytes: number): string {
  const pages = Math.round(heapMegabytes / OBJECTS_TO_PAGES);
  return [
    "server.default_listen_address=127.0.0.1",
    "server.bolt.enabled=true",
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    `server.memory.pagecache.size=${pages}m`,
    "db.tx_log.preallocate=false",
    "dbms.usage_report.enabled=false",
    ...settings,
    "",
  ].join("\n");
}

/** A port of the loopback address that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function portOpens(port: number, process: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_MILLISECONDS;
  while (!(await answers(port))) {
    if (process.exitCode !== null)
      throw new Error("it ended at once; does another one have its data?");
    if (Date.now() > deadline) throw new Error(`nothing on port ${port} in time`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => end(true)).once("error", () => end(false));
  });
}

/** A new server lets `neo4j` in with the password `neo4j` for nothing but to change it. */
async function setPassword(uri: string, password: string): Promise<void> {
  const first = neo4j.driver(uri, neo4j.auth.basic("neo4j", FIRST_PASSWORD));
  try {
    await first.executeQuery(
      "ALTER CURRENT USER SET PASSWORD FROM $old TO $new",
      { old: FIRST_PASSWORD, new: password },
      { database: "system" },
    );
  } catch (error) {
    const changedBefore = error instanceof Neo4jError && error.code.endsWith("Unauthorized");
    if (!changedBefore) throw error;
  } finally {
    await first.close();
  }
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password));
  try {
    await driver.executeQuery("RETURN 1 AS one");
  } finally {
    await driver.close();
  }
}
