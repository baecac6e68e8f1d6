import type { Command } from "commander";
import { checkData } from "../../check/check-data.ts";
import type { Row } from "../../model/query.ts";
import { endWithFindings } from "../exit.ts";
import { type Io, say } from "../io.ts";
import { addOutput, type OutputFlags, printRows } from "../output.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings } from "../settings.ts";
import { showFault } from "../show-fault.ts";

const EXAMPLES = `
Examples:
  $ lettergraph check
  $ lettergraph check --data my-data --json`;

/** `lettergraph check`: every fault of the data folder at once. */
export function addCheck(program: Command, io: Io): void {
  const command = program
    .command("check")
    .description("find every fault in letters, reviews and vocabulary, with file and line")
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "data");
  command.action(async (flags: OutputFlags) => {
    const { project } = readSettings(io, flags);
    const faults = await checkData(project);
    if (flags.json || flags.csv || flags.ndjson) {
      const rows = faults.map((fault): Row => ({ ...fault }));
      printRows(io, flags, { columns: ["file", "line", "offset", "what", "cure"], rows });
    } else {
      for (const fault of faults) io.stdout.write(`${showFault(io, fault)}\n`);
    }
    if (faults.length > 0) endWithFindings(io, `${faults.length} faults in ${project.folder}`);
    say(io, `no fault in ${project.folder}`);
  });
}
