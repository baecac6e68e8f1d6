import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildGraph } from "../src/assemble/build.ts";
import { readLexicon } from "../src/claim/lexicon.ts";
import { formatTable } from "../src/cli/table.ts";
import { openProject } from "../src/data/project.ts";
import { bindParameters } from "../src/explore/questions.ts";
import { presentationOf } from "../src/picture/presentation.ts";
import { readQuestions } from "../src/store/cypher/question-files.ts";
import { loadGraph } from "../src/store/load/load.ts";
import { openStore } from "../src/store/open.ts";
import type { Store } from "../src/store/store.ts";
import { type Measurement, milliseconds, percentile, repeat, time } from "./bench-report.ts";
import { missingTools } from "./neo4j-jars.ts";
import { freePort, startNeo4j } from "./neo4j-server.ts";

const RUNS = { warm: 20, count: 200 };
type Print = (title: string, measurements: readonly Measurement[]) => void;

/** Loads into each store there is, and asks it every ready question. */
export async function benchStores(print: Print): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lettergraph-bench-"));
  const embedded = await openStore(join(folder, "store"));
  print("The embedded store", await benchLoad(embedded));
  const columns = [await benchQuestions(embedded)];
  await embedded.close();
  const missing = await missingTools();
  if (missing === undefined) {
    const server = await startNeo4j({
      home: join(folder, "neo4j"),
      port: await freePort(),
      password: "lettergraph-bench",
      watch: process.pid,
    });
    const neo4j = await openStore(server.uri, server);
    print("Neo4j", await benchLoad(neo4j));
    columns.push(await benchQuestions(neo4j));
    await neo4j.close();
    await server.stop();
  } else {
    console.log(`\nNeo4j was left out: ${missing}.`);
  }
  printQuestions(columns);
  rmSync(folder, { recursive: true, force: true });
}

async function benchLoad(store: Store): Promise<Measurement[]> {
  const lexicon = readLexicon("data");
  const { graph } = await buildGraph(openProject("data"), lexicon);
  const presentation = presentationOf(graph, lexicon.gazetteer.bureaus);
  const first = await time(() => loadGraph(store, graph, { looks: () => presentation }));
  const again = await time(() => loadGraph(store, graph, { looks: () => presentation }));
  const size = `${graph.entities.length} entities, ${graph.facts.length} facts`;
  return [
    { what: `first load of ${size}`, value: milliseconds(first.wall) },
    { what: "load of the same again", value: milliseconds(again.wall) },
  ];
}

/** Milliseconds of each question, run with its samples. */
async function benchQuestions(store: Store): Promise<ReadonlyMap<string, number[]>> {
  const times = new Map<string, number[]>();
  for (const question of readQuestions()) {
    const parameters = bindParameters(question, {});
    const runs = await repeat(() => store.read(question.cypher, parameters), RUNS);
    times.set(
      question.name,
      runs.map(({ wall }) => wall),
    );
  }
  return times;
}

function printQuestions(stores: readonly ReadonlyMap<string, number[]>[]): void {
  const titles = ["embedded", "Neo4j"].slice(0, stores.length);
  const headings = ["question", ...titles.flatMap((title) => [`${title} p50`, "p99"])];
  const names = [...(stores[0]?.keys() ?? [])];
  const rows = names.map((name) => [
    name,
    ...stores.flatMap((store) =>
      [0.5, 0.99].map((share) => milliseconds(percentile(store.get(name) ?? [], share))),
    ),
  ]);
  console.log(`\nThe ready questions (aim < 20 ms)\n${formatTable(headings, rows)}`);
}
