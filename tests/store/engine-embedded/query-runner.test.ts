import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { openStore } from "../../../src/store/open.ts";
import type { QueryLimits, Store } from "../../../src/store/store.ts";
import { codeOf } from "../../support/codes.ts";

const LIMITS: QueryLimits = { rows: 10, milliseconds: 60_000, megabytes: 512 };
const ENDLESS =
  "UNWIND range(1, 20000) AS x UNWIND range(1, 20000) AS y WITH x, y WHERE x * y = -1 RETURN count(*) AS n";

let store: Store;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "lettergraph-runner-"));
  store = await openStore(folder);
  await store.write([{ cypher: "UNWIND range(1, 3) AS n CREATE (:Thing {n: n})" }]);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test("more questions at once than there are processes are all answered", async () => {
  const asked = Array.from({ length: 12 }, (_, index) =>
    store.query("MATCH (t:Thing) WHERE t.n = $n RETURN t.n AS n", { n: (index % 3) + 1 }, LIMITS),
  );
  const answers = await Promise.all(asked);
  expect(answers.map(({ rows }) => rows[0]?.n)).toEqual(
    Array.from({ length: 12 }, (_, index) => (index % 3) + 1),
  );
});

test("a question that is under way when the graph changes is answered as of before", async () => {
  const slow = store.query(
    "UNWIND range(1, 3000) AS x UNWIND range(1, 300) AS y WITH count(*) AS c MATCH (t:Thing) RETURN count(t) AS n",
    {},
    LIMITS,
  );
  await store.write([{ cypher: "CREATE (:Thing {n: 4})" }]);
  const after = await store.query("MATCH (t:Thing) RETURN count(t) AS n", {}, LIMITS);
  expect((await slow).rows).toEqual([{ n: 3 }]);
  expect(after.rows).toEqual([{ n: 4 }]);
});

test("closing the store ends what runs, and leaves no copy behind", async () => {
  const endless = codeOf(store.query(ENDLESS, {}, { ...LIMITS, megabytes: 8192 }));
  await store.query("RETURN 1 AS one", {}, LIMITS);
  expect(readdirSync(join(folder, "queries"))).toContain("snapshot-1.grafeo");
  await store.close();
  expect(await endless).toBe("store-closed");
  expect(readdirSync(folder).sort()).toEqual(["graph.grafeo", "store.json"]);
  store = await openStore(folder);
});

test("old copies of the graph are not kept, nor what a killed program left", async () => {
  mkdirSync(join(folder, "queries"));
  writeFileSync(join(folder, "queries", "snapshot-77.grafeo"), "");
  for (let n = 0; n < 6; n += 1) {
    await store.write([{ cypher: "CREATE (:Thing {n: 9})" }]);
    await store.query("MATCH (t:Thing) RETURN count(t) AS n", {}, LIMITS);
  }
  const copies = readdirSync(join(folder, "queries")).filter((name) => /^snapshot/.test(name));
  expect(copies.sort()).toEqual(["snapshot-5.grafeo", "snapshot-6.grafeo"]);
});

test("a process that takes no part any more does not keep the program running", async () => {
  const program = `
    import { openStore } from ${JSON.stringify(pathToFileURL(resolve("src/store/open.ts")).href)};
    const store = await openStore("memory:");
    const { rows } = await store.query("RETURN 1 AS one", {}, ${JSON.stringify(LIMITS)});
    console.log(rows.length);
  `;
  const file = join(folder, "program.ts");
  writeFileSync(file, program);
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ["--import", "./scripts/typescript.js", file]);
  expect(stdout).toBe("1\n");
});
