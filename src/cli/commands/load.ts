import type { Command } from "commander";
import { type Io, say } from "../io.ts";
import { loadData } from "../load-data.ts";
import { addOutput, type OutputFlags } from "../output.ts";
import { printReport } from "../print-report.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings, READING } from "../settings.ts";
import { withStore } from "../with-store.ts";

const EXAMPLES = `
Examples:
  $ lettergraph load
  $ lettergraph load --store bolt://localhost:7687 --json`;

/** `lettergraph load`: makes the store hold what the data folder gives. */
export function addLoad(program: Command, io: Io): void {
  const command = program
    .command("load")
    .description("build the data and make the store hold exactly that")
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "store", "user", "database", "data", ...READING);
  command.action(async (flags: OutputFlags) => {
    const settings = readSettings(io, flags);
    const report = await withStore(settings, (store) => loadData(io, store, settings), {
      create: true,
    });
    printReport(io, flags, report);
    say(io, `loaded into ${settings.store}`);
  });
}
