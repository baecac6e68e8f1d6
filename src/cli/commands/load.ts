import type { Command } from "commander";
import { lettersOf } from "../../file/letter-folder.ts";
import { WITH_AGREED } from "../file-reading.ts";
import { type Io, say } from "../io.ts";
import { type LoadFlags, loadData } from "../load-data.ts";
import { addOutput, type OutputFlags } from "../output.ts";
import { printReport } from "../print-report.ts";
import { readSettings } from "../read-settings.ts";
import { endIfRefused } from "../refused.ts";
import { addSettings, READING, readingLimits } from "../settings.ts";
import { inTurn, withoutMaking, withStore } from "../with-store.ts";

const EXAMPLES = `
Examples:
  $ lettergraph load
  $ lettergraph load letters/new.txt                       this letter alone, beside what is there
  $ lettergraph load --dry-run                             what it would add, change and withdraw
  $ lettergraph load --store bolt://localhost:7687 --json --yes`;

/** `lettergraph load`: makes the store hold what the project gives. */
export function addLoad(program: Command, io: Io): void {
  const command = program
    .command("load")
    .description("read the letters and make the store hold exactly what they say")
    .argument("[letters...]", "files: these letters alone are put, and no other is touched")
    .option("-y, --yes", "withdraw what the letters no longer say without being asked")
    .option("--dry-run", "count what would change, and change nothing")
    .option(...WITH_AGREED)
    .option("--recheck", "compare with all that the store holds, not with its digests")
    .option("--strict", "load nothing when a file cannot be read")
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "store", "user", "database", "data", ...READING);
  command.action(async (files: string[], flags: OutputFlags & LoadFlags) => {
    const settings = readSettings(io, flags);
    await lettersOf(settings.project, readingLimits(settings));
    const { report, refused } = await withStore(
      flags.dryRun ? withoutMaking(settings) : settings,
      (store) => loadData(io, store, settings, flags, files),
      inTurn(io),
    );
    printReport(io, flags, report);
    say(io, flags.dryRun ? "nothing was changed" : `loaded into ${settings.store}`);
    endIfRefused(io, refused);
  });
}
