import type { Command } from "commander";
import { openDrafts } from "../../assemble/drafts.ts";
import { openShelf } from "../../file/shelf.ts";
import { prepareRetract } from "../../store/load/change-letters.ts";
import type { Store } from "../../store/store.ts";
import { type AgreeFlags, agree, doerOf } from "../agree.ts";
import { type Io, say } from "../io.ts";
import { addOutput, type OutputFlags } from "../output.ts";
import { printReport } from "../print-report.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings } from "../settings.ts";
import { picturesOf, withStore } from "../with-store.ts";

interface Flags extends OutputFlags, AgreeFlags {
  readonly dryRun?: boolean;
}

const EXAMPLES = `
Examples:
  $ lettergraph retract 东工信函〔2021〕109号 --dry-run
  $ lettergraph retract 东工信函〔2021〕109号 --yes`;

/** `lettergraph retract`: takes a letter out of the store, with all that it alone says. */
export function addRetract(program: Command, io: Io): void {
  const command = program
    .command("retract")
    .description("take a letter out of the store, with all that it alone says or calls for")
    .argument("<letter>", "its id or document number")
    .option("-y, --yes", "take it out without being asked")
    .option("--dry-run", "count what would go, and change nothing")
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "store", "user", "database");
  command.action(async (letter: string, flags: Flags) => {
    const settings = readSettings(io, flags);
    const work = async (store: Store) => {
      const loading = await prepareRetract(store, letter, { by: doerOf(io, "retract") });
      if (flags.dryRun) return loading.report;
      await agree(io, loading, { store: store.address }, flags);
      await loading.commit();
      // What was kept of its pages says what the letter says.
      openShelf(settings.pages).drop(loading.sha256);
      if (settings.cache !== undefined) openDrafts(settings.cache).clear();
      picturesOf(settings).clear();
      return loading.report;
    };
    const report = await withStore(settings, (store) => store.alone(() => work(store)));
    printReport(io, flags, report);
    if (flags.dryRun) say(io, "nothing was changed");
    else say(io, "the next load brings it back while its file is among the letters");
  });
}
