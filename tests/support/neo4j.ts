import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { missingTools } from "../../scripts/neo4j-jars.ts";
import { freePort, startNeo4j } from "../../scripts/neo4j-server.ts";
import { type OwnServer, ownServer } from "../../scripts/server-faults.ts";
import { writeWhole } from "../../src/disk/whole-file.ts";

export interface Neo4jLogin {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/** A first start unpacks and warms up; suites that use the server wait this long for it. */
export const NEO4J_START = 300_000;

const missing = await whyNot();
if (missing !== undefined && process.env.LETTERGRAPH_REQUIRE_ALL === "1") {
  throw new Error(`The Neo4j suites must run here: ${missing}.`);
}
if (missing !== undefined && isFirst("said")) {
  process.stderr.write(`Neo4j suites skipped: ${missing}, or set NEO4J_URI.\n`);
}

async function whyNot(): Promise<string | undefined> {
  if (process.env.LETTERGRAPH_TEST_FAST === "1") return "npm run test:fast leaves them out";
  return process.env.NEO4J_URI ? undefined : missingTools();
}

/** `describe`, or `describe.skip` where Neo4j cannot run: its tests then count as skipped. */
export function describeNeo4j(name: string, suite: () => void): void {
  if (missing === undefined) describe(name, suite);
  else describe.skip(name, suite);
}

/** The server of the environment, or the one that all suites of this run share; started when first asked for. */
async function neo4jLogin(): Promise<Neo4jLogin> {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } = process.env;
  if (NEO4J_URI) {
    return { uri: NEO4J_URI, username: NEO4J_USERNAME ?? "neo4j", password: NEO4J_PASSWORD ?? "" };
  }
  const folder = process.env.LETTERGRAPH_TEST_NEO4J ?? "";
  const file = join(folder, "server.json");
  if (isFirst("starting")) {
    try {
      const server = await startNeo4j({
        home: join(folder, "home"),
        port: await freePort(),
        password: "lettergraph-tests",
        watch: Number(process.env.LETTERGRAPH_TEST_RUN),
      });
      const { uri, username, password } = server;
      publish(file, { uri, username, password, pid: server.process.pid });
    } catch (error) {
      publish(file, { failed: String(error) });
      throw error;
    }
  }
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 100));
  const { failed, ...login } = JSON.parse(readFileSync(file, "utf8"));
  if (failed !== undefined) throw new Error(failed);
  return login;
}

/**
 * Lends the suite an empty Neo4j of its own: Community has one database, so suites take turns. Called
 * within `describeNeo4j`; what it returns is usable once the tests run.
 */
export function lendNeo4j(): () => Neo4jLogin {
  const turn = join(process.env.LETTERGRAPH_TEST_NEO4J ?? "", "turn");
  let login: Neo4jLogin | undefined;
  beforeAll(async () => {
    while (!claim(turn)) await new Promise((resolve) => setTimeout(resolve, 50));
    const found = await neo4jLogin();
    const nodes = await countNodes(found);
    if (nodes > 0) {
      throw new Error(`NEO4J_URI holds ${nodes} nodes. The tests need an empty database.`);
    }
    login = found;
  }, NEO4J_START);
  afterAll(async () => {
    if (login !== undefined) await emptyNeo4j(login);
    rmSync(turn, { force: true });
  }, NEO4J_START);
  return () => {
    if (login === undefined) throw new Error("Neo4j is lent to tests, not before them.");
    return login;
  };
}

/** Takes every node away; the schema stays. */
export async function emptyNeo4j(login: Neo4jLogin): Promise<void> {
  await ask(login, "MATCH (n) DETACH DELETE n");
}

async function countNodes(login: Neo4jLogin): Promise<number> {
  const { records } = await ask(login, "MATCH (n) RETURN count(n) AS nodes");
  return Number(records[0]?.get("nodes"));
}

async function ask({ uri, username, password }: Neo4jLogin, cypher: string) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    return await driver.executeQuery(cypher);
  } finally {
    await driver.close();
  }
}

/** Whether nobody in this run asked before. */
function isFirst(name: string): boolean {
  try {
    writeFileSync(join(process.env.LETTERGRAPH_TEST_NEO4J ?? "", name), "", { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}

/** Takes a thing that only one process may have; left by one that is gone, it is free again. */
function claim(file: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch {
    if (existsSync(file) && !isAlive(ownerOf(file))) rmSync(file, { force: true });
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function ownerOf(file: string): number {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return process.pid;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function publish(file: string, content: object): void {
  writeWhole(file, JSON.stringify(content), { isCache: true });
}

/** A server that belongs to one suite alone: it may be killed, and started with settings of its own. */
export function lendOwnServer(): () => OwnServer {
  let own: OwnServer | undefined;
  beforeAll(async () => {
    own = await ownServer();
  }, NEO4J_START);
  afterAll(() => own?.close(), NEO4J_START);
  return () => {
    if (own === undefined) throw new Error("the server is lent to tests only");
    return own;
  };
}
