import { type Command, Option } from "commander";
import { search } from "../../explore/search.ts";
import { type Io, say } from "../io.ts";
import { addOutput, type OutputFlags, printRows } from "../output.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings } from "../settings.ts";
import { wholeNumber } from "../whole-number.ts";
import { openLibraryOf, withStore } from "../with-store.ts";

interface Flags extends OutputFlags {
  readonly limit: number;
}

const EXAMPLES = `
Examples:
  $ lettergraph search 松山湖
  $ lettergraph search ssh              the initials of its pinyin
  $ lettergraph search "song shan hu"`;

/** `lettergraph search`: entities by name, alias, pinyin or initials. */
export function addSearch(program: Command, io: Io): void {
  const command = program
    .command("search")
    .description("find entities by name, alias, pinyin or initials")
    .argument("<text...>", "words that must all occur")
    .addOption(
      new Option("--limit <number>", "most entities").default(20).argParser(wholeNumber(1, 1000)),
    )
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "store", "user", "database");
  command.action(async (words: string[], flags: Flags) => {
    const settings = readSettings(io, flags);
    const hits = await withStore(settings, async (store) => {
      const { network } = await openLibraryOf(store, settings).read();
      return search(network.nodes, words.join(" "), flags.limit);
    });
    const rows = hits.map(({ id, type, name, matched }) => ({ id, type, name, matched }));
    printRows(io, flags, { columns: ["type", "name", "matched", "id"], rows });
    if (hits.length === 0) say(io, `nothing is called ${words.join(" ")}`);
  });
}
