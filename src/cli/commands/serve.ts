import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { readAssets } from "../../server/assets.ts";
import { createToken } from "../../server/review-access.ts";
import { readQuestions } from "../../store/cypher/question-files.ts";
import type { Store } from "../../store/store.ts";
import { heldExport } from "../exported.ts";
import { fileReading } from "../file-reading.ts";
import { type Io, say } from "../io.ts";
import { loadData } from "../load-data.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings, limitsOf, READING, type Settings } from "../settings.ts";
import { openLibraryOf, withStore } from "../with-store.ts";

interface Flags {
  readonly load?: boolean;
  readonly open: boolean;
  readonly reviewer?: string;
}

/** The built viewer, below the folder that holds src/ and dist/. */
const VIEWER = fileURLToPath(new URL("../../../dist/viewer", import.meta.url));

const EXAMPLES = `
Examples:
  $ lettergraph serve --load            builds and loads data/ first, where it has changed
  $ lettergraph serve --port 8080 --no-open`;

/** `lettergraph serve`: the graph in the browser, on this machine alone. */
export function addServe(program: Command, io: Io): void {
  const command = program
    .command("serve")
    .description("open the graph in the browser, on this machine alone")
    .option("--load", "build the data and load what has changed first")
    .option("--no-open", "do not open the browser")
    .option("--reviewer <name>", "in whose name new review files are")
    .addHelpText("after", EXAMPLES);
  addSettings(command, "port", "store", "user", "database", "data", ...READING);
  addSettings(command, "rows", "seconds", "megabytes");
  command.action(async (flags: Flags) => {
    const settings = readSettings(io, flags);
    const create = flags.load ?? false;
    await withStore(settings, (store) => serve(io, store, settings, flags), { create });
  });
}

async function serve(io: Io, store: Store, settings: Settings, flags: Flags): Promise<void> {
  // The web server is loaded here: the other commands start without it.
  const { createApp } = await import("../../server/app.ts");
  const { createReviewService } = await import("../../server/review-service.ts");
  const { listen } = await import("../listen.ts");
  if (flags.load) await loadData(io, store, settings);
  const library = openLibraryOf(store, settings);
  const { network } = await library.read();
  if (network.nodes.length === 0) {
    say(io, `the store ${store.address} is empty: stop, then run lettergraph serve --load`);
  }
  const app = createApp({
    store,
    library,
    questions: readQuestions(),
    limits: limitsOf(settings),
    assets: await readAssets(VIEWER),
    review: {
      service: createReviewService({
        dataFolder: settings.data,
        store,
        library,
        reviewer: flags.reviewer ?? io.environment.USER ?? "unknown",
        reading: fileReading(io, settings),
      }),
      token: createToken(),
    },
    exported: () => heldExport(library, settings.data),
    report: (error) =>
      say(io, error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  const server = await listen(app, settings.port);
  if (settings.port !== 0 && server.port !== settings.port) {
    say(io, `port ${settings.port} is taken; using ${server.port}`);
  }
  // Before the address is out: whoever reads it may stop the server at once.
  const stop = io.untilInterrupted();
  io.stdout.write(`${server.address}\n`);
  say(io, `${network.nodes.length} entities, ${network.links.length} facts; Ctrl-C stops`);
  if (flags.open && io.hasDisplay && io.stdout.isTTY) {
    await io.openBrowser(server.address).catch(() => say(io, "open the address in your browser"));
  }
  await stop;
  await server.close();
}
