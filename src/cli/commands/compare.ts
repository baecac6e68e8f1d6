import type { Command } from "commander";
import {
  COMPARISON_COLUMNS,
  comparisonRows,
  letterCalled,
} from "../../explore/letter-comparison.ts";
import { CHANGES } from "../../model/compare-letters.ts";
import { failure } from "../../model/errors.ts";
import { type Io, say } from "../io.ts";
import { addOutput, type OutputFlags, printRows } from "../output.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings } from "../settings.ts";
import { openLibraryOf, withStore } from "../with-store.ts";

interface Flags extends OutputFlags {
  readonly kept?: boolean;
}

const EXAMPLES = `
Examples:
  $ lettergraph compare 东工信函〔2021〕109号 东工信函〔2023〕7号
  $ lettergraph compare 东函〔2021〕1号 东函〔2023〕2号 --kept --csv > changes.csv`;

/** `lettergraph compare`: what a letter says that another does not. */
export function addCompare(program: Command, io: Io): void {
  const command = program
    .command("compare")
    .description("compare two letters: what changed its status, what is new, what is gone")
    .argument("<older>", "document number or id")
    .argument("<newer>", "document number or id")
    .option("--kept", "also what both say alike")
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "store", "user", "database");
  command.action(async (older: string, newer: string, flags: Flags) => {
    const settings = readSettings(io, flags);
    const held = await withStore(settings, (store) => openLibraryOf(store, settings).read());
    const [first = "", second = ""] = [older, newer].map((word) =>
      letterCalled(held.network, word),
    );
    if (first === second) {
      throw failure("usage", "same-letter", {
        what: `${older} and ${newer} are one letter`,
        cure: "Name two letters; `lettergraph query letters` lists them.",
      });
    }
    const all = comparisonRows(held, first, second);
    const rows = flags.kept ? all : all.filter(({ change }) => change !== "kept");
    printRows(io, flags, { columns: COMPARISON_COLUMNS, rows });
    const counts = CHANGES.map(
      (change) => `${all.filter((row) => row.change === change).length} ${change}`,
    );
    say(io, counts.join(", "));
  });
}
