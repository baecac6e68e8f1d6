import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const POM = fileURLToPath(new URL("neo4j.pom.xml", import.meta.url));
const run = promisify(execFile);

/** The long-term release, or the one that the environment names: 2026.08.1. */
export const NEO4J_VERSION =
  process.env.LETTERGRAPH_NEO4J_VERSION ||
  (/<neo4j\.version>([^<]+)</.exec(readFileSync(POM, "utf8"))?.[1] ?? "");

/** Releases named after a year have another class to start, and want a newer Java. */
const IS_CALENDAR = /^20\d\d\./.test(NEO4J_VERSION);
export const NEO4J_MAIN = IS_CALENDAR
  ? "org.neo4j.server.Neo4jCommunity"
  : "org.neo4j.server.CommunityEntryPoint";
const LEAST_JAVA = IS_CALENDAR ? 21 : 17;

/** The Java that runs Neo4j; another than the system's where the environment names one. */
export const JAVA = process.env.LETTERGRAPH_JAVA || "java";

/** Where jars and data are kept between runs, outside the repository. */
export function cacheFolder(): string {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  return join(base, "lettergraph");
}

function libFolder(): string {
  return join(cacheFolder(), `neo4j-${NEO4J_VERSION}`, "lib");
}

/** What to install before Neo4j can run here; undefined when all is there. */
export async function missingTools(): Promise<string | undefined> {
  const java = await javaVersion();
  if (java === undefined || java < LEAST_JAVA) {
    return `install a JDK, version ${LEAST_JAVA} or later (java, or LETTERGRAPH_JAVA)`;
  }
  if (existsSync(libFolder())) return undefined;
  return (await works("mvn", ["-version"])) ? undefined : "install Maven (mvn)";
}

async function javaVersion(): Promise<number | undefined> {
  try {
    const { stdout, stderr } = await run(JAVA, ["-version"]);
    return Number(/version "(\d+)/.exec(stdout + stderr)?.[1]);
  } catch {
    return undefined;
  }
}

async function works(command: string, args: readonly string[]): Promise<boolean> {
  try {
    await run(command, args);
    return true;
  } catch {
    return false;
  }
}

/** The folder of Neo4j's jars; Maven fetches them (123 MB) the first time. */
export async function fetchJars(): Promise<string> {
  const lib = libFolder();
  if (existsSync(lib)) return lib;
  mkdirSync(join(lib, ".."), { recursive: true });
  const part = mkdtempSync(join(lib, "..", "part-"));
  try {
    const goal = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";
    await run("mvn", [
      "-q",
      "-B",
      "-f",
      POM,
      goal,
      `-Dneo4j.version=${NEO4J_VERSION}`,
      `-DoutputDirectory=${part}`,
    ]);
    if (!existsSync(lib)) renameSync(part, lib);
  } catch (error) {
    throw new Error("Maven could not fetch Neo4j's jars; is there a network?", { cause: error });
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return lib;
}
