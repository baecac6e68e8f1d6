import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { heldExport } from "../../src/cli/exported.ts";
import { listen } from "../../src/cli/listen.ts";
import { readOntology } from "../../src/data/ontology.ts";
import { openProject } from "../../src/data/project.ts";
import { NO_SHELF, type Shelf } from "../../src/file/shelf.ts";
import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { layoutNetwork } from "../../src/picture/layout.ts";
import { searchKeys } from "../../src/picture/search-keys.ts";
import { type AppOptions, createApp } from "../../src/server/app.ts";
import { readAssets } from "../../src/server/assets.ts";
import { openLibrary } from "../../src/server/library.ts";
import { createToken } from "../../src/server/review-access.ts";
import { createReviewService } from "../../src/server/review-service.ts";
import { readQuestions } from "../../src/store/cypher/question-files.ts";
import { loadGraph } from "../../src/store/load/load.ts";
import { openStore } from "../../src/store/open.ts";

export interface ViewerServer {
  readonly address: string;
  /** Makes the store hold another graph; a new one is drawn where it comes to lie. */
  readonly load: (graph: KnowledgeGraph) => Promise<void>;
  readonly close: () => Promise<void>;
}

const run = promisify(execFile);

/** Builds the viewer as it stands into a folder of its own; `page` is the one that opens from disk. */
export async function buildViewer(
  mode: "production" | "page" = "production",
): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "lettergraph-viewer-"));
  // As a process: the bundler's native part refuses objects of the test runner's realm.
  const vite = "node_modules/vite/bin/vite.js";
  const flags = ["--mode", mode, "--outDir", folder, "--emptyOutDir", "--logLevel", "error"];
  // As it ships: under the test runner's own setting packages bring along code for developers.
  const env = { ...process.env, NODE_ENV: "production" };
  await run(process.execPath, [vite, "build", "viewer", ...flags], { env });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * The project's own server over a store in memory that holds this graph; with the data folder that it
 * was built from, letters can be reviewed.
 */
export async function serveGraph(
  graph: KnowledgeGraph,
  folder: string,
  dataFolder?: string,
  shelf: Shelf = NO_SHELF,
  meanwhile: Pick<AppOptions, "loading" | "before"> = {},
): Promise<ViewerServer> {
  const store = await openStore("memory:");
  const positions = layoutNetwork(graph);
  const keys = searchKeys(graph.entities);
  const presentation = new Map(
    graph.entities.map(({ id }) => [
      id,
      { x: 0, y: 0, pinyin: "", initials: "", ...positions.get(id), ...keys.get(id) },
    ]),
  );
  if (graph.entities.length > 0) await loadGraph(store, graph, { looks: () => presentation });
  const library = openLibrary(store, readOntology("data/ontology.yaml"));
  const app = createApp({
    store,
    library,
    questions: readQuestions(),
    shelf,
    limits: { rows: 100, milliseconds: 1000, megabytes: 64 },
    assets: await readAssets(folder),
    ...meanwhile,
    ...(dataFolder !== undefined && {
      review: {
        service: createReviewService({
          project: openProject(dataFolder),
          store,
          library,
          reviewer: "王五",
        }),
        token: createToken(),
      },
    }),
    exported: () => heldExport(library, dataFolder ?? "data"),
    report: (error) => {
      throw error;
    },
  });
  const server = await listen(app, 0);
  return {
    address: server.address,
    load: async (next) => {
      await loadGraph(store, next);
      library.forget();
    },
    close: async () => {
      await server.close();
      await store.close();
    },
  };
}
