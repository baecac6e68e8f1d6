import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import type { Refused } from "../../assemble/findings.ts";
import { lettersOf } from "../../file/letter-folder.ts";
import { openShelf } from "../../file/shelf.ts";
import type { LoadingStage } from "../../model/loading.ts";
import type { AppOptions } from "../../server/app.ts";
import { readAssets } from "../../server/assets.ts";
import { createToken } from "../../server/review-access.ts";
import { beforeLoad } from "../../store/before-load.ts";
import { readOwnQuestions } from "../../store/cypher/question-files.ts";
import { readHeld } from "../../store/load/load.ts";
import { readRows } from "../../store/read/read.ts";
import type { Store } from "../../store/store.ts";
import { heldExport } from "../exported.ts";
import { fileReading, WITH_AGREED } from "../file-reading.ts";
import { type Io, say } from "../io.ts";
import { type LoadFlags, loadData } from "../load-data.ts";
import { projectFolder } from "../project-folder.ts";
import { readSettings } from "../read-settings.ts";
import { endIfRefused } from "../refused.ts";
import { addSettings, limitsOf, READING, readingLimits, type Settings } from "../settings.ts";
import { VERSION } from "../version.ts";
import { openLibraryOf, withStore } from "../with-store.ts";

interface Flags extends LoadFlags {
  readonly load?: boolean;
  readonly open: boolean;
  readonly reviewer?: string;
  readonly sample?: boolean;
}

/** The built viewer, below the folder that holds src/ and dist/. */
const VIEWER = fileURLToPath(new URL("../../../dist/viewer", import.meta.url));

const NOTHING_LOADED: { readonly refused: readonly Refused[] } = { refused: [] };

const EXAMPLES = `
Examples:
  $ lettergraph serve my-letters/       reads the letters there, keeps the graph there, opens the browser
  $ lettergraph my-letters/             the same
  $ lettergraph serve --sample          the letter that comes with the program, kept in memory
  $ lettergraph serve --no-load --port 8080 --no-open`;

/** `lettergraph serve`: the graph in the browser, on this machine alone. */
export function addServe(program: Command, io: Io): void {
  const command = program
    .command("serve")
    .description("read what has changed and open the graph in the browser, on this machine alone")
    .argument("[folder]", "a folder of letters, or a project; else the project at hand")
    .option("--load", "read the letters first, also into a Neo4j")
    .option("--no-load", "show what the store holds as it is")
    .option("--no-open", "do not open the browser")
    .option("--reviewer <name>", "in whose name new review files are")
    .option("-y, --yes", "withdraw what the letters no longer say without being asked")
    .option(...WITH_AGREED)
    .option("--strict", "load nothing when a file cannot be read")
    .addHelpText("after", EXAMPLES);
  addSettings(command, "port", "store", "user", "database", "data", ...READING);
  addSettings(command, "rows", "seconds", "megabytes");
  command.action(async (folder: string | undefined, flags: Flags) => {
    const home = folder === undefined ? undefined : projectFolder(io, folder);
    const settings = readSettings(io, flags, { home, store: flags.sample ? "memory:" : undefined });
    const load = await wantsLoad(settings, flags, folder !== undefined);
    await withStore(settings, (store) => serve(io, store, settings, { ...flags, load }), {
      create: load,
    });
  });
}

/** Unless told, a store in a folder follows its letters; one that others share is left to `load`. */
async function wantsLoad(settings: Settings, { load }: Flags, isNamed: boolean): Promise<boolean> {
  const { project, store } = settings;
  if (load !== undefined) {
    if (load) await lettersOf(project, readingLimits(settings));
    return load;
  }
  const isOwn = !/^\w[\w+.-]+:\/\//.test(store);
  return isNamed || (isOwn && (await hasLetters(settings)));
}

async function hasLetters(settings: Settings): Promise<boolean> {
  const { letters } = settings.project;
  if (letters === undefined || !existsSync(letters)) return false;
  return (await lettersOf(settings.project, readingLimits(settings))).files.length > 0;
}

async function serve(io: Io, store: Store, settings: Settings, flags: Flags): Promise<void> {
  if (store.servedAt !== undefined) {
    const { refused } = flags.load ? await loadData(io, store, settings, flags) : NOTHING_LOADED;
    return showServed(io, store.servedAt, flags, refused);
  }
  let stage: LoadingStage | undefined = flags.load
    ? { what: "reading", done: 0, total: 0 }
    : undefined;
  const storeToken = createToken();
  const before =
    flags.load && (await holdsLetters(store)) ? beforeLoad(store, () => library.hold()) : undefined;
  const shown = before?.shown ?? store;
  const library = openLibraryOf(shown, settings, { keepsPlaces: flags.load ?? false });
  const more = { storeToken, loading: () => stage, before };
  const app = await appOf(io, { store: shown, library }, settings, flags, more);
  const { listen } = await import("../listen.ts");
  const server = await listen(app, settings.port);
  try {
    if (settings.port !== 0 && server.port !== settings.port) {
      say(io, `port ${settings.port} is taken; using ${server.port}`);
    }
    let isTold = false;
    const onProgress = (next: LoadingStage): void => {
      if (!isTold) {
        const meanwhile = before ? ", and until then what was loaded before" : "";
        say(io, `${server.address} shows how far it is${meanwhile}`);
      }
      isTold = true;
      stage = next;
    };
    const { refused } = flags.load
      ? await loadData({ ...io, onProgress }, before?.loaded ?? store, settings, flags)
      : NOTHING_LOADED;
    const renew = (): void => {
      library.forget();
      stage = undefined;
    };
    if (before === undefined) renew();
    else await before.end(renew);
    const held = await readHeld(store);
    if (held.entities === 0) {
      say(io, `the store ${store.address} is empty: put letters into the project, or see --sample`);
    }
    store.announce?.({ address: server.address, token: storeToken });
    // Before the address is out: whoever reads it may stop the server at once.
    const stop = io.untilInterrupted();
    say(io, `${held.entities} entities, ${held.facts} facts; Ctrl-C stops`);
    await show(io, server.address, flags);
    await stop;
    endIfRefused(io, refused);
  } finally {
    await server.close();
    await before?.end();
  }
}

/** Whether there is something to look at while more is loaded. */
async function holdsLetters(store: Store): Promise<boolean> {
  // What cannot be read is the load's affair: it says so, or makes it anew.
  return (await readRows(store, "any-letter").catch(() => [])).length > 0;
}

/** The server's answers; its modules are loaded here: the other commands start without them. */
async function appOf(
  io: Io,
  { store, library }: Pick<AppOptions, "store" | "library">,
  settings: Settings,
  flags: Flags,
  more: Pick<AppOptions, "storeToken" | "loading" | "before">,
) {
  const { createApp } = await import("../../server/app.ts");
  const { createReviewService } = await import("../../server/review-service.ts");
  const { project } = settings;
  return createApp({
    store,
    library,
    questions: readOwnQuestions(project.queries),
    limits: limitsOf(settings),
    shelf: openShelf(settings.pages),
    assets: await readAssets(VIEWER),
    review: {
      service: createReviewService({
        project,
        store,
        library,
        reviewer: flags.reviewer ?? io.environment.USER ?? "unknown",
        version: VERSION,
        reading: fileReading(io, settings),
        withAgreed: flags.withAgreed ?? false,
      }),
      token: createToken(),
    },
    exported: () => heldExport(library, project.vocabulary),
    report: (error) =>
      say(io, error instanceof Error ? (error.stack ?? error.message) : String(error)),
    ...more,
  });
}

/** Another program serves the store already: its page is the one to look at. */
async function showServed(io: Io, address: string, flags: Flags, refused: readonly Refused[]) {
  say(io, "another lettergraph serves this store already");
  await show(io, address, flags);
  endIfRefused(io, refused);
}

async function show(io: Io, address: string, { open }: Flags): Promise<void> {
  io.stdout.write(`${address}\n`);
  if (open && io.hasDisplay && io.stdout.isTTY) {
    await io.openBrowser(address).catch(() => say(io, "open the address in your browser"));
  }
}
