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
import { describeMachine, milliseconds, percentile, repeat, time } from "./bench-report.ts";
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
  },
});
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
  const folder = await openStore(join(work, `folder-${facts}`));
  rows.push(...(await benchStore("embedded", folder, graph)));
  await folder.close();
  if ((await missingTools()) === undefined) rows.push(...(await benchNeo4j(graph, facts)));
  const title = `${graph.entities.length} entities, ${graph.facts.length} facts`;
  console.log(`\n${formatTable([title, "measured", "as a multiple"], rows)}`);
}

async function benchNeo4j(graph: KnowledgeGraph, facts: number): Promise<string[][]> {
  const home = join(work, `home-${facts}`);
  const server = await startNeo4j({
    home,
    port: await freePort(),
    password: "bench-12345",
    watch: process.pid,
  });
  const { uri, username, password } = server;
  const store = await openStore(uri, { username, password });
  try {
    await defineSchema(store);
    // Once before, so that neither pays for the server's first steps.
    await loadPlainly(store, graph);
    await store.write([{ cypher: "MATCH (n) DETACH DELETE n" }]);
    const plain = await time(() => loadPlainly(store, graph));
    await store.write([{ cypher: "MATCH (n) DETACH DELETE n" }]);
    const name = `Neo4j ${NEO4J_VERSION}`;
    const rows = await benchStore(name, store, graph, plain.wall);
    return [
      [`${name}: the same rows by the plainest UNWIND MERGE`, milliseconds(plain.wall), "1"],
      ...rows,
      await benchImport(graph, facts, plain.wall),
    ];
  } finally {
    await store.close();
    await server.stop();
  }
}

async function benchStore(
  name: string,
  store: Store,
  graph: KnowledgeGraph,
  yardstick?: number,
): Promise<string[][]> {
  const first = await time(() => loadGraph(store, graph));
  const again = await time(() => loadGraph(store, graph));
  const [, ...rest] = graph.facts;
  const changed = await time(() => loadGraph(store, { ...graph, facts: rest }));
  const multiple = (wall: number) => (yardstick === undefined ? "" : (wall / yardstick).toFixed(2));
  const times = new Map<string, readonly number[]>();
  for (const question of readQuestions()) {
    const parameters = bindParameters(question, {});
    const runs = await repeat(() => store.read(question.cypher, parameters), {
      warm: 1,
      count: 10,
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
  return [
    [`${name}: first load`, milliseconds(first.wall), multiple(first.wall)],
    [`${name}: load of the same again`, milliseconds(again.wall), multiple(again.wall)],
    [`${name}: load with one fact less`, milliseconds(changed.wall), multiple(changed.wall)],
    [
      `${name}: the ready questions, p50 and p99`,
      `${milliseconds(percentile(all, 0.5))}, ${milliseconds(percentile(all, 0.99))}`,
      "",
    ],
    [`${name}: the slowest of them, ${slowest[0]}`, milliseconds(percentile(slowest[1], 0.5)), ""],
  ];
}

/** Neo4j's own importer, with the start of its Java. */
async function benchImport(
  graph: KnowledgeGraph,
  facts: number,
  yardstick: number,
): Promise<string[]> {
  const home = join(work, `import-${facts}`);
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
  return [
    "neo4j-admin database import, into an empty database",
    milliseconds(wall),
    (wall / yardstick).toFixed(2),
  ];
}
