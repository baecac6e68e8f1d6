/**
 * `npm run bench:scale -- --facts 300,30000 --letters 300`: how loading, asking and serving grow with size,
 * on both stores, each beside a yardstick in the same run. Needs a built program; prints, judges nothing.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { formatTable } from "../src/cli/table.ts";
import { readOntology } from "../src/data/ontology.ts";
import { bindParameters } from "../src/explore/questions.ts";
import { toNeo4jAdmin } from "../src/export/neo4j-admin.ts";
import type { KnowledgeGraph } from "../src/model/graph.ts";
import { readQuestions } from "../src/store/cypher/question-files.ts";
import { defineSchema, loadGraph } from "../src/store/load/load.ts";
import { openStore } from "../src/store/open.ts";
import type { Store } from "../src/store/store.ts";
import {
  childrenSeconds,
  describeMachine,
  milliseconds,
  percentile,
  repeat,
  type Timing,
  time,
} from "./bench-report.ts";
import { benchServing } from "./bench-serving.ts";
import { largeGraph } from "./large-graph.ts";
import { fetchJars, JAVA, missingTools, NEO4J_VERSION } from "./neo4j-jars.ts";
import { freePort, startNeo4j } from "./neo4j-server.ts";
import { loadPlainly } from "./plain-load.ts";

const { values } = parseArgs({
  options: {
    facts: { type: "string", default: "300,30000" },
    letters: { type: "string", default: "300" },
    seconds: { type: "string", default: "5" },
    stores: { type: "string", default: "embedded,neo4j" },
  },
});
/** Enough for a server to compile what it runs. */
const WARMING = { entities: 1000, facts: 3000 };
/** What a server gets for objects. */
const heapFor = (facts: number) => (facts > 100_000 ? 4096 : 768);
/** No question is asked again once it has taken so long. */
const QUESTION_MILLISECONDS = 20_000;
const ontology = readOntology("data/ontology.yaml");
const work = mkdtempSync(join(tmpdir(), "lettergraph-scale-"));
console.log(describeMachine());
try {
  for (const facts of values.facts.split(",").filter(Boolean).map(Number)) await benchSize(facts);
  for (const letters of values.letters.split(",").filter(Boolean).map(Number)) {
    console.log(
      formatTable(
        ["", `${letters} letters`],
        await benchServing(work, letters, Number(values.seconds)),
      ),
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function benchSize(facts: number): Promise<void> {
  const entities = Math.max(100, Math.round(facts / 3));
  const graph = largeGraph(ontology, { entities, facts });
  const rows: string[][] = [];
  if (values.stores.includes("embedded")) {
    const folder = await openStore(join(work, `folder-${facts}`));
    rows.push(...(await benchStore("embedded", folder, graph)));
    await folder.close();
  }
  if (values.stores.includes("neo4j") && (await missingTools()) === undefined) {
    rows.push(...(await benchNeo4j(graph)));
  }
  const title = `${graph.entities.length} entities, ${graph.facts.length} facts`;
  console.log(`\n${formatTable([title, "wall", "multiple", "processor", "multiple"], rows)}`);
}

/** A server of its own for each of the two, so that neither pays for what the other left behind. */
async function benchNeo4j(graph: KnowledgeGraph): Promise<string[][]> {
  const name = `Neo4j ${NEO4J_VERSION}`;
  const heap = heapFor(graph.facts.length);
  const plain = await onServer(heap, (store, measure) => measure(() => loadPlainly(store, graph)));
  const first = [`${name}: the same rows by the plainest UNWIND MERGE`, ...showing(plain, plain)];
  tell(first);
  const rows = await onServer(heap, (store, measure) =>
    benchStore(name, store, graph, measure, plain),
  );
  return [first, ...rows, await benchImport(graph, plain)];
}

type Measure = (work: () => Promise<unknown>) => Promise<Timing>;

/** Work on a server that has been warmed by a small graph and is empty; its processor time counts too. */
async function onServer<Result>(
  heapMegabytes: number,
  work: (store: Store, measure: Measure) => Promise<Result>,
): Promise<Result> {
  const home = mkdtempSync(join(tmpdir(), "lettergraph-scale-neo4j-"));
  const port = await freePort();
  const server = await startNeo4j({
    home,
    port,
    password: "bench-12345",
    watch: process.pid,
    heapMegabytes,
  });
  const { uri, username, password } = server;
  const store = await openStore(uri, { username, password });
  try {
    await defineSchema(store);
    for (const load of [loadPlainly, loadGraph]) {
      await load(store, largeGraph(ontology, WARMING));
      await store.write([{ cypher: "MATCH (n) DETACH DELETE n" }]);
    }
    return await work(store, async (what) => {
      const before = childrenSeconds(server.process.pid);
      const { wall, cpu } = await time(what);
      return { wall, cpu: cpu + 1000 * (childrenSeconds(server.process.pid) - before) };
    });
  } finally {
    await store.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function benchStore(
  name: string,
  store: Store,
  graph: KnowledgeGraph,
  measure: Measure = time,
  yardstick?: Timing,
): Promise<string[][]> {
  const rows: string[][] = [];
  const found = (what: string, ...cells: string[]) => {
    rows.push([`${name}: ${what}`, ...cells]);
    tell([`${name}: ${what}`, ...cells]);
  };
  const load = async (what: string, loaded: KnowledgeGraph) =>
    found(what, ...showing(await measure(() => loadGraph(store, loaded)), yardstick));
  await load("first load", graph);
  await load("load of the same again", graph);
  const [, ...rest] = graph.facts;
  await load("load with one fact less", { ...graph, facts: rest });
  const times = new Map<string, readonly number[]>();
  for (const question of readQuestions()) {
    const parameters = bindParameters(question, {});
    const runs = await repeat(() => store.read(question.cypher, parameters), {
      warm: 1,
      count: 10,
      milliseconds: QUESTION_MILLISECONDS,
    });
    times.set(
      question.name,
      runs.map(({ wall }) => wall),
    );
  }
  const all = [...times.values()].flat();
  const [slowest = ["", []]] = [...times].sort(
    ([, a], [, b]) => percentile(b, 0.5) - percentile(a, 0.5),
  );
  found(
    "the ready questions, p50 and p99",
    `${milliseconds(percentile(all, 0.5))}, ${milliseconds(percentile(all, 0.99))}`,
  );
  found(`the slowest of them, ${slowest[0]}`, milliseconds(percentile(slowest[1], 0.5)));
  return rows;
}

/** Says a row as soon as it is known: what takes long may be ended before its table is whole. */
function tell(row: readonly string[]): void {
  process.stderr.write(`${row.join("  ")}\n`);
}

/** Wall clock and processor time of all that took part, each also as a multiple. */
function showing({ wall, cpu }: Timing, yardstick?: Timing): string[] {
  const of = (value: number, one: number | undefined) =>
    one === undefined ? "" : (value / one).toFixed(2);
  return [
    milliseconds(wall),
    of(wall, yardstick?.wall),
    milliseconds(cpu),
    of(cpu, yardstick?.cpu),
  ];
}

/** Neo4j's own importer, with the start of its Java. */
async function benchImport(graph: KnowledgeGraph, yardstick: Timing): Promise<string[]> {
  const home = mkdtempSync(join(work, "import-"));
  const tables = join(home, "tables");
  mkdirSync(tables, { recursive: true });
  mkdirSync(join(home, "conf"));
  const never = () => {
    throw new Error("nothing else is asked for");
  };
  for (const { name, content } of toNeo4jAdmin({
    graph,
    ontology: never,
    network: never,
    coverage: never,
  })) {
    writeFileSync(join(tables, name), content);
  }
  const tool = ["-cp", join(await fetchJars(), "*"), "org.neo4j.cli.AdminTool"];
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") };
  const { wall } = await time(() =>
    execFileSync(JAVA, [...tool, "database", "import", "full", "neo4j", "@import.args"], {
      cwd: tables,
      env,
      stdio: "ignore",
    }),
  );
  const [took = "", multiple = ""] = showing({ wall, cpu: 0 }, yardstick);
  return ["neo4j-admin database import, into an empty database", took, multiple];
}
