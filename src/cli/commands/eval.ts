import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { readLexicon } from "../../claim/lexicon.ts";
import { within } from "../../data/layers.ts";
import { readReaderInstructions } from "../../data/second-reader.ts";
import { evaluateLetters } from "../../evaluate/evaluate-letters.ts";
import { evaluateProposals } from "../../evaluate/evaluate-proposals.ts";
import { fallsBelow, qualityOf, readQuality } from "../../evaluate/quality.ts";
import { endWithFindings } from "../exit.ts";
import { type Io, say } from "../io.ts";
import { addOutput, type OutputFlags, printJson, printRows } from "../output.ts";
import { dropCounts, fourWayRows } from "../proposal-rows.ts";
import { readSettings } from "../read-settings.ts";
import { allScores, letterRows, mistakeRows, typeRows } from "../score-rows.ts";
import { addSettings } from "../settings.ts";

interface Flags extends OutputFlags {
  readonly gold: string;
  readonly texts?: string;
  readonly reviewed?: boolean;
  readonly types?: boolean;
  readonly errors?: boolean;
  readonly atLeast?: string;
  readonly record?: string;
  readonly proposals?: string;
}

const EXAMPLES = `
Examples:
  $ lettergraph eval                       F1 of every annotated letter, and of all as one
  $ lettergraph eval 07 08 --types         of two letters, per type of entity, relation and unit
  $ lettergraph eval --errors              every miss and false alarm with its words
  $ lettergraph eval --at-least data/quality.json
                                           exit code 1 when a score fell
  $ lettergraph eval --gold tests/fixtures/key --texts data/letters --reviewed
                                           the shipped letter, after review
  $ lettergraph eval 11 14 --gold tests/fixtures/composed --model hand-written \\
      --proposals tests/fixtures/second-reader
                                           rules, model, what both say and what either says`;

/** \`lettergraph eval\`: how well annotated letters are read. */
export function addEval(program: Command, io: Io): void {
  const command = program
    .command("eval")
    .description("score what is read against annotated letters")
    .argument("[letters...]", "beginnings of file names; all letters when none is given")
    .option("--gold <folder>", "annotations, x.json for each letter", "tests/fixtures/letters")
    .option("--texts <folder>", "the letters, when they are not beside the annotations")
    .option("--reviewed", "apply the reviews of the data folder")
    .option("--proposals <folder>", "score a second reader too, from its recorded replies")
    .option("--types", "score each type of entity, relation and unit")
    .option("--errors", "list every miss and false alarm")
    .option("--at-least <file>", "compare with recorded scores")
    .option("--record <file>", "write the scores of all letters down")
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "data", "model").action(
    async (letters: string[], flags: Flags) => {
      const { project, model } = readSettings(io, flags);
      const evaluation = {
        gold: resolve(io.folder, flags.gold),
        only: letters,
        ...(flags.texts !== undefined && { texts: resolve(io.folder, flags.texts) }),
        ...(flags.reviewed && { reviews: project.reviews }),
      };
      if (flags.proposals !== undefined) {
        const instructions = readReaderInstructions(
          within(project.vocabulary, "second-reader.yaml"),
        );
        const replies = resolve(io.folder, flags.proposals);
        const second = { ...evaluation, replies, model, instructions };
        const scored = await evaluateProposals(second, readLexicon(project.vocabulary));
        if (flags.json) return printJson(io, scored);
        printRows(io, flags, fourWayRows(scored));
        for (const line of dropCounts(scored.flatMap(({ drops }) => drops))) say(io, line);
        return;
      }
      const results = await evaluateLetters(evaluation, readLexicon(project.vocabulary));
      const all = allScores(results);
      if (flags.json) printJson(io, { letters: results, all });
      else if (flags.errors) printRows(io, flags, mistakeRows(results));
      else if (flags.types) printRows(io, flags, typeRows(results));
      else printRows(io, flags, letterRows(results));
      if (flags.record !== undefined) {
        const file = resolve(io.folder, flags.record);
        writeFileSync(file, `${JSON.stringify(qualityOf(all), null, 2)}\n`);
      }
      if (flags.atLeast !== undefined) {
        const fallen = fallsBelow(all, readQuality(resolve(io.folder, flags.atLeast)));
        for (const line of fallen) say(io, line);
        if (fallen.length > 0) endWithFindings(io, `${fallen.length} scores fell`);
      }
    },
  );
}
