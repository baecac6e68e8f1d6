import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildGraph } from "../../src/assemble/build.ts";
import { openProject } from "../../src/data/project.ts";
import { serveGraph, type ViewerServer } from "./viewer-server.ts";

/** A server over a copy of the shipped data that a test may write to. */
export interface WritableServer extends ViewerServer {
  readonly data: string;
}

export async function serveCopy(viewerFolder: string): Promise<WritableServer> {
  const data = join(mkdtempSync(join(tmpdir(), "lettergraph-copy-")), "data");
  cpSync("data", data, { recursive: true });
  const server = await serveGraph((await buildGraph(openProject(data))).graph, viewerFolder, data);
  return {
    ...server,
    data,
    close: async () => {
      await server.close();
      rmSync(join(data, ".."), { recursive: true });
    },
  };
}
