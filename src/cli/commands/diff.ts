import type { Command } from "commander";
import { readLexicon } from "../../claim/lexicon.ts";
import { type Changes, diffGraphs, type GraphDiff } from "../../model/graph-diff.ts";
import type { Row } from "../../model/query.ts";
import { readGraph } from "../../store/read/read.ts";
import { endWithFindings } from "../exit.ts";
import { buildData } from "../file-reading.ts";
import { type Io, say } from "../io.ts";
import { addOutput, type OutputFlags, printRows } from "../output.ts";
import { readSettings } from "../read-settings.ts";
import { nameRefused } from "../refused.ts";
import { addSettings, READING } from "../settings.ts";
import { withoutMaking, withStore } from "../with-store.ts";

const EXAMPLES = `
Examples:
  $ lettergraph diff
  $ lettergraph diff && lettergraph load       loads only when nothing would vanish`;

/** `lettergraph diff`: what a load would change; exit code 1 when something would vanish. */
export function addDiff(program: Command, io: Io): void {
  const command = program
    .command("diff")
    .description("show what a load would change; exit code 1 when something would vanish")
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "store", "user", "database", "data", ...READING);
  command.action(async (flags: OutputFlags) => {
    const settings = readSettings(io, flags);
    const { graph, refused } = await buildData(
      io,
      settings,
      readLexicon(settings.project.vocabulary),
    );
    nameRefused(io, refused);
    const stored = await withStore(withoutMaking(settings), readGraph, { create: true });
    const rows = rowsOf(diffGraphs(stored, graph));
    printRows(io, flags, { columns: ["change", "kind", "id", "what"], rows });
    const vanishing = rows.filter(({ change }) => change === "withdrawn").length;
    if (vanishing > 0) endWithFindings(io, `a load would withdraw ${vanishing}`);
    say(io, rows.length === 0 ? "a load would change nothing" : "a load would withdraw nothing");
  });
}

function rowsOf({ letters, entities, facts, sources }: GraphDiff): Row[] {
  return [
    ...changeRows("letter", letters, ({ title }) => title),
    ...changeRows("entity", entities, ({ name }) => name),
    ...changeRows("fact", facts, (fact) => `${fact.subject} ${fact.predicate} ${fact.object}`),
    ...changeRows("source", sources, ({ title }) => title),
  ];
}

function changeRows<Item extends { readonly id: string }>(
  kind: string,
  { added, changed, withdrawn }: Changes<Item>,
  wordsOf: (item: Item) => string,
): Row[] {
  const row = (change: string) => (item: Item) => ({
    change,
    kind,
    id: item.id,
    what: wordsOf(item),
  });
  return [
    ...withdrawn.map(row("withdrawn")),
    ...changed.map(({ after }) => row("changed")(after)),
    ...added.map(row("added")),
  ];
}
