import { type Command, Option } from "commander";
import { search } from "../../explore/search-hits.ts";
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
  $ lettergraph search 发改委           what a body is usually called
  $ lettergraph search 兆驰 深圳        what is called 兆驰 and has to do with 深圳
  $ lettergraph search 公司             a type, or a relation such as 合作`;

/** `lettergraph search`: entities by what people call them. */
export function addSearch(program: Command, io: Io): void {
  const command = program
    .command("search")
    .description("find entities by name, alias, short form, pinyin, initials, type or relation")
    .argument("<text...>", "words that must all occur")
    .addOption(
      new Option("--limit <number>", "most entities").default(20).argParser(wholeNumber(1, 1000)),
    )
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "store", "user", "database");
  command.action(async (words: string[], flags: Flags) => {
    const settings = readSettings(io, flags);
    const text = words.join(" ");
    const { hits, more } = await withStore(settings, async (store) => {
      const network = await openLibraryOf(store, settings).network();
      return search(network, text, flags.limit);
    });
    const rows = hits.map(({ id, type, name, matched }) => ({ id, type, name, matched }));
    printRows(io, flags, { columns: ["type", "name", "matched", "id"], rows });
    if (hits.length === 0) say(io, `nothing is called ${text}`);
    if (hits.some(({ near }) => near)) say(io, `nothing is called ${text}; this is written alike`);
    if (more > 0) say(io, `${more} more (--limit shows more)`);
  });
}
