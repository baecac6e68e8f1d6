import type { Command } from "commander";
import { checkData } from "../../check/check-data.ts";
import type { Row } from "../../model/query.ts";
import { verifyStore } from "../../store/load/verify.ts";
import { endWithFindings } from "../exit.ts";
import { type Io, say } from "../io.ts";
import { addOutput, type OutputFlags, printRows } from "../output.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings } from "../settings.ts";
import { showFault } from "../show-fault.ts";
import { withStore } from "../with-store.ts";

const EXAMPLES = `
Examples:
  $ lettergraph check
  $ lettergraph check --data my-data --json
  $ lettergraph check --held                   whether the store holds what it says it holds`;

/** `lettergraph check`: every fault of the data folder at once. */
export function addCheck(program: Command, io: Io): void {
  const command = program
    .command("check")
    .description("find every fault in letters, reviews and vocabulary, with file and line")
    .option("--held", "check what the store holds instead: every digest against the data")
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "data", "store", "user", "database");
  command.action(async (flags: OutputFlags & { readonly held?: boolean }) => {
    const settings = readSettings(io, flags);
    const { project } = settings;
    const verified = flags.held ? await withStore(settings, verifyStore) : undefined;
    const faults = verified?.faults ?? (await checkData(project));
    const place = flags.held ? settings.store : project.folder;
    if (flags.json || flags.csv || flags.ndjson) {
      const rows = faults.map((fault): Row => ({ ...fault }));
      printRows(io, flags, { columns: ["file", "line", "offset", "what", "cure"], rows });
    } else {
      for (const fault of faults) io.stdout.write(`${showFault(io, fault)}\n`);
    }
    if (faults.length > 0) endWithFindings(io, `${faults.length} faults in ${place}`);
    if (verified) say(io, `${verified.letters} letters, root ${verified.root}`);
    say(io, `no fault in ${place}`);
  });
}
