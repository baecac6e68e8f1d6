import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readOntology } from "../src/data/ontology.ts";
import { graphHash } from "../src/identity/graph-hash.ts";
import { LettergraphError } from "../src/model/errors.ts";
import type { KnowledgeGraph } from "../src/model/graph.ts";
import { seeded } from "../src/picture/seeded.ts";
import type { OpenOptions } from "../src/store/engine.ts";
import { loadGraph } from "../src/store/load/load.ts";
import { openStore } from "../src/store/open.ts";
import { readGraph } from "../src/store/read/read.ts";
import { largeGraph } from "./large-graph.ts";

/** What became of the faults that were tried: how many ended in which way. */
export type Outcomes = Readonly<Record<string, number>>;

/** Fifty letters, each a transaction. */
export function faultsGraph(): KnowledgeGraph {
  return largeGraph(readOntology("data/ontology.yaml"), { entities: 300, facts: 900 });
}

/** Where loaders load: an empty store for each, that is gone afterwards. */
export type Place = <Result>(
  work: (address: string, options: OpenOptions) => Promise<Result>,
) => Promise<Result>;

/** A new folder. */
export const folderPlace: Place = (work) => inFolder((folder) => work(folder, {}));

/** Kills a loader with no warning at random moments of its load; the next load, at once, must make it whole. */
export async function killLoaders(times: number, seed: number, place = folderPlace) {
  const graph = faultsGraph();
  const random = seeded(seed);
  const outcomes = counter();
  const longest = await place(async (address, options) => {
    const loader = await startLoader(address, options);
    const start = performance.now();
    await ended(loader);
    return performance.now() - start;
  });
  for (let time = 0; time < times; time += 1) {
    await place(async (address, options) => {
      const loader = await startLoader(address, options);
      const end = ended(loader);
      await wait(random() * longest);
      loader.kill("SIGKILL");
      await end;
      outcomes.add(await loadAgain(address, graph, options));
    });
  }
  return outcomes.counts;
}

/** Several processes that load the same letters at once, all told that they have. */
export async function loadTogether(loaders: number, place: Place): Promise<Outcomes> {
  const graph = faultsGraph();
  const outcomes = counter();
  await place(async (address, options) => {
    const started = Array.from({ length: loaders }, () => startLoader(address, options));
    const ends = await Promise.all(started.map(async (loader) => ended(await loader)));
    for (const code of ends) outcomes.add(`exit ${code}`);
    const store = await openStore(address, options);
    const held = await readGraph(store).finally(() => store.close());
    outcomes.add(graphHash(held) === graphHash(graph) ? "same hash" : "another hash");
  });
  return outcomes.counts;
}

/** A clock that is moved by a year, forward and back, each time that somebody looks at it. */
const JUMPING = `
  const real = Date; let looked = 0;
  const jumping = () => real.now() + (++looked % 3 - 1) * 365 * 86400000;
  globalThis.Date = class extends real {
    constructor(...given) { given.length === 0 ? super(jumping()) : super(...given); }
    static now() { return jumping(); }
  };`;

/** A loader whose clock jumps while it loads. */
export async function loadWithJumpingClock(place: Place): Promise<Outcomes> {
  const graph = faultsGraph();
  const outcomes = counter();
  await place(async (address, options) => {
    const loader = await startLoader(address, options, {
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(JUMPING)}`,
    });
    outcomes.add(`exit ${await ended(loader)}`);
    const store = await openStore(address, options);
    const held = await readGraph(store).finally(() => store.close());
    outcomes.add(graphHash(held) === graphHash(graph) ? "same hash" : "another hash");
  });
  return outcomes.counts;
}

/** Spoils the file of a loaded graph at random places: it must be whole, or said to be damaged. */
export async function spoilFiles(times: number, seed: number): Promise<Outcomes> {
  const graph = faultsGraph();
  const random = seeded(seed);
  const outcomes = counter();
  await inFolder(async (loaded) => {
    const store = await openStore(loaded);
    await loadGraph(store, graph);
    await store.close();
    for (let time = 0; time < times; time += 1) {
      await inFolder(async (folder) => {
        cpSync(loaded, folder, { recursive: true });
        const file = join(folder, "graph.grafeo");
        const size = readFileSync(file).length;
        const at = Math.floor(random() * size);
        const spoilt = time % 2 === 0 ? "flipped" : "cut";
        if (spoilt === "cut") truncateSync(file, at);
        else flip(file, at, 1 << Math.floor(random() * 8));
        outcomes.add(`${spoilt}: ${await open(folder, graph)}`);
      });
    }
  });
  return outcomes.counts;
}

async function loadAgain(address: string, graph: KnowledgeGraph, options: OpenOptions = {}) {
  const store = await openStore(address, options);
  try {
    await loadGraph(store, graph);
    const isSame = graphHash(await readGraph(store)) === graphHash(graph);
    return isSame ? "same hash" : "another hash";
  } finally {
    await store.close();
  }
}

async function open(folder: string, graph: KnowledgeGraph): Promise<string> {
  try {
    const store = await openStore(folder);
    const held = await readGraph(store).finally(() => store.close());
    return graphHash(held) === graphHash(graph) ? "same hash" : "another hash";
  } catch (error) {
    if (!(error instanceof LettergraphError)) return `a defect: ${error}`;
    if (error.code !== "store-damaged") return `${error.code}: ${error.message}`;
    return `${error.code}, then ${await loadAgain(folder, graph)}`;
  }
}

function flip(file: string, at: number, bits: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ bits;
  writeFileSync(file, bytes);
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "lettergraph-faults-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A loader in a process of its own that has just begun to write. */
export async function startLoader(
  address: string,
  { username, password }: OpenOptions,
  environment: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
  const loader = spawn(
    process.execPath,
    ["--import", "./scripts/typescript.js", resolve("scripts/load-for-faults.ts"), address],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, ...environment, FAULTS_LOGIN: JSON.stringify({ username, password }) },
    },
  );
  await new Promise((started) => loader.stdout?.once("data", started));
  return loader;
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("exit", resolve));
}

function counter() {
  const counts: Record<string, number> = {};
  const add = (outcome: string): void => {
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  };
  return { counts, add };
}
