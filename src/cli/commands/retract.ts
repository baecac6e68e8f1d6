import type { Command } from "commander";
import { retract } from "../../store/load/load.ts";
import { type Io, say } from "../io.ts";
import { addOutput, type OutputFlags } from "../output.ts";
import { printReport } from "../print-report.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings } from "../settings.ts";
import { withStore } from "../with-store.ts";

const EXAMPLES = `
Example:
  $ lettergraph retract 东工信函〔2021〕109号`;

/** `lettergraph retract`: takes a letter out of the store, with all that it alone says. */
export function addRetract(program: Command, io: Io): void {
  const command = program
    .command("retract")
    .description("take a letter out of the store, with all that it alone says")
    .argument("<letter>", "its id or document number")
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "store", "user", "database");
  command.action(async (letter: string, flags: OutputFlags) => {
    const settings = readSettings(io, flags);
    printReport(io, flags, await withStore(settings, (store) => retract(store, letter)));
    say(io, "the next load brings it back while its file is in data/letters");
  });
}
