import { type ChildProcess, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { graphHash } from "../../../src/identity/graph-hash.ts";
import { loadGraph } from "../../../src/store/load/load.ts";
import { openStore } from "../../../src/store/open.ts";
import { readGraph } from "../../../src/store/read/read.ts";
import { codeOf, messageOf } from "../../support/codes.ts";
import { changedGraph, sampleGraph } from "../../support/letters.ts";

const graph = sampleGraph();
let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "lettergraph-folder-"));
  folder = join(parent, "莞深 store");
});
afterEach(() => rmSync(parent, { recursive: true }));

/** Leaves a loaded store behind, as a finished command does. */
async function loaded(content = graph): Promise<void> {
  const store = await openStore(folder);
  await loadGraph(store, content);
  await store.close();
}

async function hashHere(): Promise<string> {
  const store = await openStore(folder, { create: false });
  try {
    return graphHash(await readGraph(store));
  } finally {
    await store.close();
  }
}

/** Runs a program in a process of its own, which can be killed; resolves once it says a line. */
async function start(program: string): Promise<ChildProcess> {
  const root = `file://${process.cwd()}/src/store`;
  const lines = [
    `import { openStore } from "${root}/open.ts";`,
    `const store = await openStore(${JSON.stringify(folder)});`,
    program,
    "setInterval(() => {}, 1000);",
  ];
  const file = join(parent, "program.ts");
  writeFileSync(file, lines.join("\n"));
  const flags = ["--import", "./scripts/typescript.js"];
  const child = spawn(process.execPath, [...flags, file], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once("data", () => resolve());
    child.once("exit", (code) => reject(new Error(`the program ended with ${code}`)));
  });
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
}

test("a graph outlives the program that loaded it", async () => {
  await loaded();
  expect(await hashHere()).toBe(graphHash(graph));
  expect(readdirSync(folder).sort()).toEqual(["graph.grafeo", "store.json"]);
});

test("a folder without a graph is not made by those who only read", async () => {
  const message = await messageOf(openStore(folder, { create: false }));
  expect(message).toBe(`${folder}: there is no graph yet. Run \`lettergraph load\` to make it.`);
  expect(existsSync(folder)).toBe(false);
});

test("a folder with other things in it is left alone", async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, "thesis.docx"), "");
  expect(await codeOf(openStore(folder))).toBe("store-foreign");
  expect(await messageOf(openStore(folder))).toContain("thesis.docx");
  expect(readdirSync(folder)).toEqual(["thesis.docx"]);
  expect(await codeOf(openStore(join(folder, "thesis.docx")))).toBe("store-foreign");
});

test("a place where no folder can be made is told apart from a damaged graph", async () => {
  writeFileSync(join(parent, "file"), "");
  const message = await messageOf(openStore(join(parent, "file", "store")));
  expect(message).toContain("See that the folder can be read and written");
  expect(await codeOf(openStore(join(parent, "file", "store")))).toBe("store-unreadable");
});

test.each(["", "http://localhost:7474", "postgres://x"])("%j is no address", async (address) => {
  expect(await codeOf(openStore(address))).toBe("store-address");
});

test("an address may hold no password", async () => {
  const message = await messageOf(openStore("bolt://neo4j:secret@localhost"));
  expect(message).toContain("NEO4J_PASSWORD");
  expect(message).not.toContain("secret");
});

test("a locked folder says which program to stop, and is as before once that has ended", async () => {
  await loaded();
  const other = await start(`console.log("open");`);
  const message = await messageOf(openStore(folder));
  expect(message).toBe(
    `${folder}: another program has the graph open. ` +
      `Stop process ${other.pid} (program.ts), or ask it through its address, then try again.`,
  );
  expect(await codeOf(openStore(folder))).toBe("store-locked");
  await kill(other);
  expect(await hashHere()).toBe(graphHash(graph));
});

test("the same program cannot open a folder twice", async () => {
  const store = await openStore(folder);
  const message = await messageOf(openStore(folder));
  expect(message).toContain("This program has it open already");
  await store.close();
});

test("what was written holds when the program is killed right after", async () => {
  await loaded();
  const cypher = "CREATE (:Kept {id: 'kept'})";
  const other = await start(
    `await store.write([{ cypher: ${JSON.stringify(cypher)} }]); console.log("written");`,
  );
  await kill(other);
  const store = await openStore(folder);
  const kept = await store.read("MATCH (n:Kept) RETURN n.id AS id");
  await store.close();
  expect(kept).toEqual([{ id: "kept" }]);
});

describe("a graph that cannot be trusted is moved aside, and the next load makes it anew", () => {
  async function expectMovedAside(reason: RegExp): Promise<void> {
    const message = await messageOf(openStore(folder));
    expect(message).toMatch(reason);
    expect(message).toContain(join(folder, "damaged-1"));
    expect(message).toContain("Run `lettergraph load`");
    expect(existsSync(join(folder, "damaged-1", "graph.grafeo"))).toBe(true);
    expect(await codeOf(openStore(folder, { create: false }))).toBe("store-missing");
    await loaded();
    expect(await hashHere()).toBe(graphHash(graph));
  }

  test("when a byte of it is wrong", async () => {
    await loaded();
    const file = join(folder, "graph.grafeo");
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(5) ^ 0xff, 5);
    writeFileSync(file, bytes);
    await expectMovedAside(/damaged at byte 0/);
  });

  test("when it is no graph at all", async () => {
    await loaded();
    writeFileSync(join(folder, "graph.grafeo"), "莞深");
    await expectMovedAside(/the graph cannot be used/);
  });

  test("when it is empty", async () => {
    await loaded();
    writeFileSync(join(folder, "graph.grafeo"), "");
    await expectMovedAside(/the graph cannot be used/);
  });

  test("when the engine's log was lost", async () => {
    const other = await start(`
      await store.define(["CREATE CONSTRAINT c IF NOT EXISTS FOR (n:X) REQUIRE n.id IS UNIQUE"]);
      await store.write([{ cypher: "CREATE (:X {id: 'x'})" }]);
      console.log("written");
    `);
    await kill(other);
    rmSync(join(folder, "graph.grafeo.wal"), { recursive: true });
    await expectMovedAside(/part of its log is gone/);
  });

  test("when its file was lost and the log is left", async () => {
    const other = await start(`
      await store.write([{ cypher: "CREATE (:X {id: 'x'})" }]);
      console.log("written");
    `);
    await kill(other);
    rmSync(join(folder, "graph.grafeo"));
    const message = await messageOf(openStore(folder));
    expect(message).toContain("graph.grafeo is gone");
    expect(readdirSync(join(folder, "damaged-1"))).toContain("graph.grafeo.wal");
    await loaded();
    expect(await hashHere()).toBe(graphHash(graph));
  });

  test("when another version of the engine wrote it", async () => {
    await loaded();
    writeFileSync(join(folder, "store.json"), '{"engine":"0.5.34","commit":"1"}\n');
    await expectMovedAside(/written by version 0\.5\.34 of the engine/);
  });

  test("when nothing can be told of it", async () => {
    await loaded();
    writeFileSync(join(folder, "store.json"), "{");
    await expectMovedAside(/store\.json cannot be read/);
  });

  test("twice, without losing the first", async () => {
    for (const name of ["damaged-1", "damaged-2"]) {
      await loaded();
      writeFileSync(join(folder, "graph.grafeo"), "no graph");
      expect(await messageOf(openStore(folder))).toContain(join(folder, name));
    }
    expect(readdirSync(folder).sort()).toEqual(["damaged-1", "damaged-2"]);
  });
});

test("many commits are folded into the file, and a log that grows is no danger", async () => {
  const store = await openStore(folder);
  for (let round = 0; round < 4; round += 1) {
    await loadGraph(store, changedGraph(graph));
    await loadGraph(store, graph);
  }
  await store.close();
  expect(await hashHere()).toBe(graphHash(graph));
});
