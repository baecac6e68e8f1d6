import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../../src/store/open.ts";
import { runProgram } from "../../support/program.ts";

const PROGRAMS = 6;
const STORES = 25;

/** Opens each store in turn, once more if it is told that what lay there was damaged, and leaves a node in it. */
function program(parent: string): string {
  return `
    import { openStore } from "file://${process.cwd()}/src/store/open.ts";
    const start = Number(process.argv[2]);
    for (let store = 0; store < ${STORES}; store += 1) {
      // All of them at the same instant, so that they meet in the making of it.
      await new Promise((go) => setTimeout(go, start + store * 200 - Date.now()));
      const open = () => openStore(${JSON.stringify(parent)} + "/" + store, { patience: 60_000 });
      const opened = await open().catch((error) => {
        if (error.code !== "store-damaged") throw error;
        return open();
      });
      await opened.write([{ cypher: "CREATE (:Guest {pid: $pid})", parameters: { pid: process.pid } }]);
      await opened.close();
    }
  `;
}

test.each([
  ["make and open the same new folder", [], ["graph.grafeo", "store.json"]],
  ["find the same damage", ["graph.grafeo"], ["damaged-1", "graph.grafeo", "store.json"]],
])("programs that %s at once all end with one graph in it", async (_, before, after) => {
  const parent = mkdtempSync(join(tmpdir(), "lettergraph-at-once-"));
  const folders = Array.from({ length: STORES }, (_each, store) => join(parent, String(store)));
  for (const folder of folders) mkdirSync(folder);
  for (const folder of folders)
    for (const name of before) writeFileSync(join(folder, name), "莞深");
  const file = join(parent, "program.ts");
  writeFileSync(file, program(parent));
  const start = Date.now() + 4000;
  const run = () => runProgram(file, String(start));
  const ends = await Promise.all(Array.from({ length: PROGRAMS }, run));
  expect(ends).toEqual(ends.map(() => "done"));
  for (const folder of folders) {
    const opened = await openStore(folder, { create: false });
    expect(await opened.read("MATCH (g:Guest) RETURN count(DISTINCT g.pid) AS guests")).toEqual([
      { guests: PROGRAMS },
    ]);
    await opened.close();
    expect(readdirSync(folder).sort()).toEqual(after);
  }
  rmSync(parent, { recursive: true });
});
