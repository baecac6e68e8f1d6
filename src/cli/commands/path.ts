import { type Command, Option } from "commander";
import type { ProvenPath, ResolvedEvidence } from "../../model/api.ts";
import type { NetworkLetter } from "../../model/network.ts";
import { findPaths } from "../../server/paths.ts";
import { resolveEntity } from "../../server/resolve.ts";
import type { Row } from "../../store/store.ts";
import { type Io, say } from "../io.ts";
import { addOutput, type OutputFlags, printJson, printLines, printRows } from "../output.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings } from "../settings.ts";
import { wholeNumber } from "../whole-number.ts";
import { openLibraryOf, withStore } from "../with-store.ts";

interface Flags extends OutputFlags {
  readonly hops: number;
  readonly limit: number;
  readonly background: boolean;
}

const COLUMNS = [
  "path",
  "hop",
  "subject",
  "predicate",
  "object",
  "status",
  "proof",
  "from",
  "date",
];

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
    const { graph, network } = await withStore(settings, (store) =>
      openLibraryOf(store, settings).read(),
    );
    const ends = [from, to].map((word) => resolveEntity(network.nodes, word));
    const [start = "", goal = ""] = ends;
    const paths = findPaths(graph, { ...flags, from: start, to: goal });
    if (flags.json) printJson(io, paths);
    else if (flags.ndjson) printLines(io, paths);
    else printRows(io, flags, { columns: COLUMNS, rows: hopsOf(paths, network.letters) });
    if (paths.length === 0) {
      say(io, `nothing ties ${start} to ${goal} in ${flags.hops} hops (--hops allows more)`);
    }
  });
}

function hopsOf(paths: readonly ProvenPath[], letters: readonly NetworkLetter[]): Row[] {
  return paths.flatMap(({ facts }, path) =>
    facts.map((fact, hop) => ({
      path: path + 1,
      hop: hop + 1,
      subject: fact.subject.name,
      predicate: fact.predicate,
      object: fact.object.name,
      status: fact.status,
      ...proofOf(fact.evidence, letters),
    })),
  );
}

/** The words and the letter of the newest proof; a publication where no letter states it. */
function proofOf(evidence: readonly ResolvedEvidence[], letters: readonly NetworkLetter[]): Row {
  const dateOf = (id: string) => letters.find((letter) => letter.id === id)?.date ?? "";
  const read = evidence
    .flatMap((piece) => (piece.provenance === "background" ? [] : [piece]))
    .map((piece) => ({ ...piece, date: dateOf(piece.letter) }))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.start - b.start));
  const [newest] = read;
  if (newest !== undefined) {
    const letter = letters.find(({ id }) => id === newest.letter);
    return {
      proof: newest.exact,
      from: letter?.docNumber ?? letter?.title ?? newest.letter,
      date: newest.date,
    };
  }
  const [cited] = evidence.flatMap((piece) => (piece.provenance === "background" ? [piece] : []));
  const { title = cited?.source ?? "", date = "" } = cited?.publication ?? {};
  return { proof: "(background)", from: title, date };
}
