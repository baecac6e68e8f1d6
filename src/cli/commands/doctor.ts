import { existsSync, readdirSync, statfsSync } from "node:fs";
import { dirname } from "node:path";
import type { Command } from "commander";
import { checkData } from "../../check/check-data.ts";
import { lettersOf } from "../../file/letter-folder.ts";
import { LettergraphError } from "../../model/errors.ts";
import type { Row } from "../../model/query.ts";
import { parseAddress } from "../../store/address.ts";
import { readShares } from "../../store/load/kept-shares.ts";
import { readHeld } from "../../store/load/load.ts";
import { readOrigin } from "../../store/load/origin.ts";
import { endWithFindings } from "../exit.ts";
import { type Io, say } from "../io.ts";
import { addOutput, type OutputFlags, printRows } from "../output.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings, readingLimits, type Settings } from "../settings.ts";
import { VERSION } from "../version.ts";
import { withoutMaking, withStore } from "../with-store.ts";

/** Below this, a load may end half-way. */
const LEAST_FREE = 256 * 2 ** 20;

/** What was looked at: `bad` is in the way of work, `note` is worth knowing. */
interface Finding {
  readonly state: "ok" | "note" | "bad";
  readonly what: string;
  readonly cure?: string;
}

const EXAMPLES = `
Examples:
  $ lettergraph doctor
  $ lettergraph doctor --store bolt://localhost:7687 --json`;

/** `lettergraph doctor`: whether everything that the work needs is there and in order. */
export function addDoctor(program: Command, io: Io): void {
  const command = program
    .command("doctor")
    .description(
      "look at program, project, data, store, disk and browser; exit code 1 when something is wrong",
    )
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "store", "user", "database", "data");
  command.action(async (flags: OutputFlags) => {
    const settings = readSettings(io, flags);
    const looks: Readonly<Record<string, () => Promise<Finding> | Finding>> = {
      program: () => ({
        state: "ok",
        what: `lettergraph ${VERSION}, Node ${process.version}, ${process.platform}`,
      }),
      letters: () => lettersIn(settings),
      data: () => dataOf(settings),
      store: () => storeOf(settings),
      digests: () => digestsOf(settings),
      drafts: () => draftsOf(settings),
      disk: () => diskOf(settings),
      browser: () => browserOf(io),
    };
    const rows: Row[] = [];
    for (const [check, look] of Object.entries(looks)) rows.push({ check, ...(await told(look)) });
    printRows(io, flags, { columns: ["check", "state", "what", "cure"], rows });
    const bad = rows.filter(({ state }) => state === "bad").length;
    if (bad > 0) endWithFindings(io, `${bad} of ${rows.length} are wrong`);
    say(io, "nothing is in the way");
  });
}

async function told(look: () => Promise<Finding> | Finding): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof LettergraphError)) throw error;
    const [fault] = error.faults;
    return {
      state: "bad",
      what: fault?.what ?? error.message,
      ...(fault?.cure && { cure: fault.cure }),
    };
  }
}

async function lettersIn(settings: Settings): Promise<Finding> {
  const { files, strangers } = await lettersOf(settings.project, readingLimits(settings));
  const [stranger] = strangers;
  const what = `${files.length} letters in ${settings.project.letters}`;
  if (stranger === undefined) return { state: files.length > 0 ? "ok" : "note", what };
  return {
    state: "note",
    what: `${what}; ${strangers.length} files are not read`,
    cure: "lettergraph check names them.",
  };
}

async function dataOf({ project }: Settings): Promise<Finding> {
  const faults = await checkData(project);
  if (faults.length === 0) return { state: "ok", what: "no fault" };
  return { state: "bad", what: `${faults.length} faults`, cure: "lettergraph check names them." };
}

async function storeOf(settings: Settings): Promise<Finding> {
  if (withoutMaking(settings) !== settings) {
    return {
      state: "note",
      what: `${settings.store} holds no graph yet`,
      cure: "Run lettergraph load.",
    };
  }
  return withStore(settings, async (store) => {
    const { product, mayWrite } = await store.about();
    const { letters, entities, facts } = await readHeld(store);
    const origin = await readOrigin(store);
    const from = origin ? `, made by ${origin.name} with ${origin.version}` : "";
    const what = `${product}: ${letters} letters, ${entities} entities, ${facts} facts${from}`;
    if (mayWrite) return { state: "ok", what };
    return {
      state: "note",
      what: `${what}; it can only be read`,
      cure: "Loads need a user, and a server, that may write.",
    };
  });
}

async function digestsOf(settings: Settings): Promise<Finding> {
  if (withoutMaking(settings) !== settings) return { state: "note", what: "there is no store yet" };
  return withStore(settings, async (store) => {
    const { digests, isWhole } = await readShares(store, undefined);
    if (isWhole)
      return { state: "ok", what: `${digests.size} shares; check --held counts them anew` };
    const what = "the last load was ended half-way, or an older version made the store";
    return { state: "note", what, cure: "The next lettergraph load reads it whole once." };
  });
}

function draftsOf({ cache }: Settings): Finding {
  if (cache === undefined) return { state: "ok", what: "letters are read anew each time" };
  const names = existsSync(cache) ? readdirSync(cache) : [];
  const count = names.filter((name) => name.endsWith(".draft")).length;
  return { state: "ok", what: `${count} drafts in ${cache}` };
}

function diskOf({ store, project }: Settings): Finding {
  const isFolder = parseAddress(store).scheme === "folder";
  let place = isFolder ? store : project.folder;
  while (!existsSync(place)) place = dirname(place);
  const { bavail, bsize } = statfsSync(place);
  const what = `${Math.floor((bavail * bsize) / 2 ** 20)} MB are free at ${place}`;
  return bavail * bsize > LEAST_FREE
    ? { state: "ok", what }
    : { state: "bad", what, cure: "Make room." };
}

function browserOf({ hasDisplay }: Io): Finding {
  if (hasDisplay) return { state: "ok", what: "serve opens one" };
  return {
    state: "note",
    what: "no window can be opened here",
    cure: "Open the address that serve prints elsewhere on this machine.",
  };
}
