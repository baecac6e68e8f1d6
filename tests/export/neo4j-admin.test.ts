import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { fetchJars, JAVA } from "../../scripts/neo4j-jars.ts";
import { freePort, startNeo4j } from "../../scripts/neo4j-server.ts";
import { toNeo4jAdmin } from "../../src/export/neo4j-admin.ts";
import { graphHash } from "../../src/identity/graph-hash.ts";
import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { splitStatements } from "../../src/store/cypher/cypher-text.ts";
import { loadGraph } from "../../src/store/load/load.ts";
import { openStore } from "../../src/store/open.ts";
import { readGraph } from "../../src/store/read/read.ts";
import { sampleGraph } from "../support/letters.ts";
import { describeNeo4j } from "../support/neo4j.ts";

const IMPORT = 300_000;

/** With what stands in the way of tables: quotes, commas, breaks, empty texts and lists, numbers of both kinds. */
function awkwardGraph(): KnowledgeGraph {
  const graph = sampleGraph();
  const [first] = graph.letters;
  const awkward = {
    quoted: 'a "b", c',
    broken: "1\n2\r\n3",
    empty: "",
    whole: 3,
    part: 0.5,
    yes: true,
    键: "值;|",
  };
  return {
    ...graph,
    entities: graph.entities.map((entity, at) =>
      at < 3 && entity.id !== first?.id && entity.type !== "Measure"
        ? { ...entity, properties: awkward }
        : entity,
    ),
  };
}

function exportOf(graph: KnowledgeGraph) {
  const never = () => {
    throw new Error("nothing else is asked for");
  };
  return toNeo4jAdmin({ graph, ontology: never, network: never, coverage: never });
}

test("records of one table share their properties, and the command names every table", () => {
  const files = exportOf(awkwardGraph());
  const tables = files.filter(({ name }) => name.endsWith(".csv"));
  const args = files.find(({ name }) => name === "import.args")?.content ?? "";
  for (const { name } of tables)
    expect(args).toMatch(new RegExp(`^--(nodes|relationships)=\\./${name}$`, "m"));
  const headings = tables.map(({ content }) => content.split("\n", 1)[0]);
  expect(new Set(headings).size).toBe(headings.length);
  expect(headings.some((heading) => heading?.includes("part:double"))).toBe(true);
  expect(files.at(-1)?.content).toContain("CREATE CONSTRAINT entity_id");
});

describeNeo4j("neo4j-admin database import", () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), "lettergraph-import-"));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test(
    "a server filled by it holds the same graph, and a load finds nothing to do",
    async () => {
      const graph = awkwardGraph();
      const tables = join(home, "tables");
      mkdirSync(tables);
      mkdirSync(join(home, "conf"));
      const files = exportOf(graph);
      for (const { name, content } of files) writeFileSync(join(tables, name), content);
      const tool = ["-cp", join(await fetchJars(), "*"), "org.neo4j.cli.AdminTool"];
      execFileSync(JAVA, [...tool, "database", "import", "full", "neo4j", "@import.args"], {
        cwd: tables,
        env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") },
        stdio: ["ignore", "ignore", "pipe"],
      });
      const server = await startNeo4j({
        home,
        port: await freePort(),
        password: "imported-1",
        watch: process.pid,
      });
      try {
        const { uri, username, password } = server;
        const finish = files.find(({ name }) => name === "finish.cypher")?.content ?? "";
        const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
        const session = driver.session();
        for (const { text } of splitStatements(finish)) await session.run(text);
        await session.close();
        await driver.close();
        const store = await openStore(uri, { username, password });
        expect(graphHash(await readGraph(store))).toBe(graphHash(graph));
        expect(await loadGraph(store, graph)).toMatchObject({ added: 0, changed: 0, withdrawn: 0 });
        await loadGraph(store, { letters: [], entities: [], facts: [], sources: [] });
        expect(await store.read("MATCH (n) RETURN count(n) AS n")).toEqual([{ n: 0 }]);
        await store.close();
      } finally {
        await server.stop();
      }
    },
    IMPORT,
  );
});
