import { resolve } from "node:path";
import type { Command } from "commander";
import { type Mistake, ratios, type Tally } from "../../build/evaluate/tally.ts";
import { ASPECTS, type Scores, totalScores } from "../../build/evaluate.ts";
import { evaluateLetters, type LetterScores } from "../../build/evaluate-letters.ts";
import { readLexicon } from "../../extract/lexicon.ts";
import type { Row } from "../../store/store.ts";
import type { Io } from "../io.ts";
import { addOutput, type OutputFlags, printJson, printRows } from "../output.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings } from "../settings.ts";

interface Flags extends OutputFlags {
  readonly gold: string;
  readonly types?: boolean;
  readonly errors?: boolean;
}

const EXAMPLES = `
Examples:
  $ lettergraph eval                       precision, recall and F1 over all annotated letters
  $ lettergraph eval 07 08 --types         of two letters, per type of entity, relation and unit
  $ lettergraph eval --errors              every miss and false alarm with its words`;

const SCORES = ["letter", "aspect", "precision", "recall", "f1", "right", "missed", "wrong"];
const TYPES = ["aspect", "type", ...SCORES.slice(2)];
const MISTAKES = ["letter", "aspect", "kind", "type", "what", "text", "rule"];
const ALL = "all";

/** `lettergraph eval`: how well the rules read letters that a person annotated. */
export function addEval(program: Command, io: Io): void {
  const command = program
    .command("eval")
    .description("score what the rules read against annotated letters")
    .argument("[letters...]", "beginnings of file names; all letters when none is given")
    .option("--gold <folder>", "annotated letters, x.json beside x.txt", "tests/fixtures/letters")
    .option("--types", "score each type of entity, relation and unit")
    .option("--errors", "list every miss and false alarm")
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "data").action(async (letters: string[], flags: Flags) => {
    const lexicon = readLexicon(readSettings(io, flags).data);
    const results = await evaluateLetters(resolve(io.folder, flags.gold), lexicon, letters);
    if (flags.json) printJson(io, { letters: results, all: totalScores(scoresOf(results)) });
    else if (flags.errors) printRows(io, flags, { columns: MISTAKES, rows: mistakeRows(results) });
    else if (flags.types) printRows(io, flags, { columns: TYPES, rows: typeRows(results) });
    else printRows(io, flags, { columns: SCORES, rows: scoreRows(results) });
  });
}

function scoresOf(results: readonly LetterScores[]): readonly Scores[] {
  return results.map(({ scores }) => scores);
}

function tallyCells(tally: Tally): Row {
  const { precision, recall, f1 } = ratios(tally);
  const cells = { precision: precision.toFixed(3), recall: recall.toFixed(3), f1: f1.toFixed(3) };
  return { ...cells, right: tally.right, missed: tally.missed, wrong: tally.wrong };
}

function scoreRows(results: readonly LetterScores[]): readonly Row[] {
  const all = { letter: ALL, scores: totalScores(scoresOf(results)) };
  const shown = results.length > 1 ? [...results, all] : results;
  return shown.flatMap(({ letter, scores }) =>
    ASPECTS.map((aspect) => ({ letter, aspect, ...tallyCells(scores[aspect].tally) })),
  );
}

function typeRows(results: readonly LetterScores[]): readonly Row[] {
  const scores = totalScores(scoresOf(results));
  return ASPECTS.flatMap((aspect) =>
    Object.entries(scores[aspect].types).map(([type, tally]) => ({
      aspect,
      type,
      ...tallyCells(tally),
    })),
  );
}

function mistakeRows(results: readonly LetterScores[]): readonly Row[] {
  return results.flatMap(({ letter, scores }) =>
    ASPECTS.flatMap((aspect) =>
      scores[aspect].mistakes.map(({ rule = "", ...mistake }: Mistake) => ({
        letter,
        ...mistake,
        rule,
      })),
    ),
  );
}
