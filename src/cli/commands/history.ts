import type { Command } from "commander";
import type { Row } from "../../model/query.ts";
import { readEvents } from "../../store/load/event.ts";
import type { Io } from "../io.ts";
import { addOutput, type OutputFlags, printRows } from "../output.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings } from "../settings.ts";
import { withStore } from "../with-store.ts";

const COLUMNS = ["at", "what", "who", "added", "changed", "withdrawn", "version"];

const EXAMPLES = `
Examples:
  $ lettergraph history
  $ lettergraph history --csv > history.csv`;

/** `lettergraph history`: who changed the store, when, and how much. */
export function addHistory(program: Command, io: Io): void {
  const command = program
    .command("history")
    .description("show who changed the store, when, and how much; the last first")
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "store", "user", "database");
  command.action(async (flags: OutputFlags) => {
    const events = await withStore(readSettings(io, flags), readEvents);
    printRows(io, flags, { columns: COLUMNS, rows: events.map((event): Row => ({ ...event })) });
  });
}
