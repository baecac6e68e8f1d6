import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { type Listening, listen } from "../../src/cli/listen.ts";
import { HUES, hueOf } from "../../src/model/hues.ts";
import type { Network } from "../../src/model/network.ts";
import { createApp } from "../../src/server/app.ts";
import { readAssets } from "../../src/server/assets.ts";
import { openStore } from "../../src/store/open.ts";
import { DEFAULT_LIMITS } from "../../src/store/store.ts";
import { fixedLibrary } from "./fixed-library.ts";
import type { BenchGraph } from "./network.ts";

const require = createRequire(import.meta.url);

/** Each of the others by the one script that it ships for browsers. */
export const RIVALS = {
  "cytoscape.js": require.resolve("cytoscape/dist/cytoscape.min.js"),
  "AntV G6": require.resolve("@antv/g6").replace(/(lib|esm)\/.*$/, "dist/g6.min.js"),
  "vis-network": require.resolve("vis-network/standalone/umd/vis-network.min.js"),
} as const;

export type Rival = keyof typeof RIVALS;

/** Our own server over the graph. */
export async function serveOurs({ graph, network }: BenchGraph): Promise<Listening> {
  const store = await openStore("memory:");
  const app = createApp({
    store,
    library: fixedLibrary(graph, network),
    questions: [],
    limits: DEFAULT_LIMITS,
    assets: await readAssets(fileURLToPath(new URL("../../dist/viewer", import.meta.url))),
    report: (error) => {
      throw error;
    },
  });
  return listen(app, 0);
}

/** A page for one of the others, with the same things at the same places. */
export async function serveRival(rival: Rival, { network }: BenchGraph): Promise<Listening> {
  const files = new Map<string, [type: string, body: string]>([
    ["/", ["text/html", PAGE]],
    ["/rival.js", ["text/javascript", readFileSync(RIVALS[rival], "utf8")]],
    [
      "/rivals.js",
      ["text/javascript", readFileSync(new URL("rivals.js", import.meta.url), "utf8")],
    ],
    ["/graph.json", ["application/json", JSON.stringify(plain(network))]],
  ]);
  return listen(async (request) => {
    const [type, body] = files.get(new URL(request.url).pathname) ?? ["text/plain", undefined];
    if (body === undefined) return new Response("", { status: 404 });
    return new Response(body, { headers: { "content-type": `${type}; charset=utf-8` } });
  }, 0);
}

function plain({ nodes, links, types }: Network) {
  const groups = new Map(types.map(({ name, group }) => [name, group]));
  return {
    nodes: nodes.map(({ id, x, y, name, type }) => ({
      id,
      x,
      y: -y,
      label: name,
      color: HUES[hueOf(type, groups.get(type) ?? "")].fill,
    })),
    edges: links.map(({ id, source, target }) => ({ id, source, target })),
  };
}

const PAGE = `<!doctype html><meta charset="utf-8"><style>html,body,#box{margin:0;width:100%;height:100%}</style>
<div id="box"></div><script src="rival.js"></script><script src="rivals.js"></script>`;
