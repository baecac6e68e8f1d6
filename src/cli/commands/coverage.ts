import type { Command } from "commander";
import { readLexicon } from "../../claim/lexicon.ts";
import { type Coverage, coverageOf } from "../../explore/coverage-report.ts";
import type { Row } from "../../model/query.ts";
import { buildData } from "../file-reading.ts";
import { findLetter } from "../find-letter.ts";
import { type Io, say } from "../io.ts";
import { addOutput, type OutputFlags, printJson, printRows } from "../output.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings, READING } from "../settings.ts";

interface Flags extends OutputFlags {
  readonly all?: boolean;
  readonly rules?: boolean;
}

const EXAMPLES = `
Examples:
  $ lettergraph coverage                           the sentences that gave no fact
  $ lettergraph coverage dongguan-2021-109 --all   every sentence with its number of facts
  $ lettergraph coverage --rules                   how often each rule read something`;

/** `lettergraph coverage`: which sentences of the letters gave no fact. */
export function addCoverage(program: Command, io: Io): void {
  const command = program
    .command("coverage")
    .description("show which sentences gave no fact, and which rules never fired")
    .argument("[letters...]", "id, document number or file name; all letters when none is given")
    .option("--all", "every sentence, not only those without facts")
    .option("--rules", "the rules with the number of their proofs")
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "data", ...READING);
  command.action(async (names: string[], flags: Flags) => {
    const settings = readSettings(io, flags);
    const { project } = settings;
    const lexicon = readLexicon(project.vocabulary);
    const { letters } = await buildData(io, settings, lexicon);
    const wanted = names.length === 0 ? letters : names.map((name) => findLetter(letters, name));
    const coverage = coverageOf(wanted, lexicon);
    const sentences = sentenceRows(coverage);
    if (flags.json) {
      printJson(io, coverage);
    } else if (flags.rules) {
      const rows = coverage.rules.map((use): Row => ({ ...use }));
      printRows(io, flags, { columns: ["rule", "proofs"], rows });
    } else {
      const columns = flags.all ? ["section", "facts", "sentence"] : ["section", "sentence"];
      printRows(io, flags, { columns, rows: sentences.filter(({ facts }) => flags.all || !facts) });
    }
    const understood = sentences.filter(({ facts }) => facts !== 0).length;
    say(io, `${understood} of ${sentences.length} sentences gave facts`);
  });
}

function sentenceRows({ letters }: Coverage): Row[] {
  return letters.flatMap(({ sections }) =>
    sections.flatMap(({ section, sentences }) =>
      sentences.map(({ text, facts, start, end }) => ({
        section,
        facts,
        sentence: text,
        start,
        end,
      })),
    ),
  );
}
