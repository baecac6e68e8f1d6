import { type Command, Option } from "commander";
import { provenPaths } from "../../explore/paths.ts";
import { resolveEntity } from "../../explore/resolve.ts";
import { type Io, say } from "../io.ts";
import { addOutput, type OutputFlags } from "../output.ts";
import { printPaths } from "../print-paths.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings } from "../settings.ts";
import { wholeNumber } from "../whole-number.ts";
import { openLibraryOf, withStore } from "../with-store.ts";

interface Flags extends OutputFlags {
  readonly hops: number;
  readonly limit: number;
  readonly background: boolean;
}

const EXAMPLES = `
Examples:
  $ lettergraph path 东莞市 深圳市
  $ lettergraph path Company:vivo 松山湖 --hops 4 --no-background --json`;

/** `lettergraph path`: what ties two entities together, with the proof of every hop. */
export function addPath(program: Command, io: Io): void {
  const command = program
    .command("path")
    .description("show what ties two entities together, with the proof of every hop")
    .argument("<from>", "id, name or alias")
    .argument("<to>", "id, name or alias")
    .addOption(
      new Option("--hops <number>", "most facts in a path").default(3).argParser(wholeNumber(1, 6)),
    )
    .addOption(
      new Option("--limit <number>", "most paths").default(20).argParser(wholeNumber(1, 1000)),
    )
    .option("--no-background", "only what letters state")
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "store", "user", "database");
  command.action(async (from: string, to: string, flags: Flags) => {
    const settings = readSettings(io, flags);
    const { start, goal, paths, letters } = await withStore(settings, async (store) => {
      const network = await openLibraryOf(store, settings).network();
      const start = resolveEntity(network, from);
      const goal = resolveEntity(network, to);
      const paths = await provenPaths(store, network, { ...flags, from: start, to: goal });
      return { start, goal, paths, letters: network.letters };
    });
    printPaths(io, flags, paths, letters);
    if (paths.length === 0) {
      say(io, `nothing ties ${start} to ${goal} in ${flags.hops} hops (--hops allows more)`);
    }
  });
}
