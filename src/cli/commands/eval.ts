import { join, resolve } from "node:path";
import type { Command } from "commander";
import { type Mistake, type Ratios, ratios, type Tally } from "../../build/evaluate/tally.ts";
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
  readonly texts?: string;
  readonly reviewed?: boolean;
  readonly types?: boolean;
  readonly errors?: boolean;
}

const EXAMPLES = `
Examples:
  $ lettergraph eval                       F1 of every annotated letter, and of all as one
  $ lettergraph eval 07 08 --types         of two letters, per type of entity, relation and unit
  $ lettergraph eval --errors              every miss and false alarm with its words
  $ lettergraph eval --gold key --texts data/letters --reviewed
                                           the shipped letters, after review`;

const COUNTS = ["precision", "recall", "f1", "right", "missed", "wrong"];
const MISTAKES = ["letter", "aspect", "kind", "type", "what", "text", "rule"];
const ALL = "all";

/** \`lettergraph eval\`: how well annotated letters are read. */
export function addEval(program: Command, io: Io): void {
  const command = program
    .command("eval")
    .description("score what is read against annotated letters")
    .argument("[letters...]", "beginnings of file names; all letters when none is given")
    .option("--gold <folder>", "annotations, x.json for each letter", "tests/fixtures/letters")
    .option("--texts <folder>", "the letters, when they are not beside the annotations")
    .option("--reviewed", "apply the reviews of the data folder")
    .option("--types", "score each type of entity, relation and unit")
    .option("--errors", "list every miss and false alarm")
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "data").action(async (letters: string[], flags: Flags) => {
    const { data } = readSettings(io, flags);
    const evaluation = {
      gold: resolve(io.folder, flags.gold),
      only: letters,
      ...(flags.texts !== undefined && { texts: resolve(io.folder, flags.texts) }),
      ...(flags.reviewed && { reviews: join(data, "reviews") }),
    };
    const results = await evaluateLetters(evaluation, readLexicon(data));
    if (flags.json) printJson(io, { letters: results, all: totalScores(scoresOf(results)) });
    else if (flags.errors) printRows(io, flags, { columns: MISTAKES, rows: mistakeRows(results) });
    else if (flags.types)
      printRows(io, flags, { columns: ["aspect", "type", ...COUNTS], rows: typeRows(results) });
    else printRows(io, flags, { columns: ["letter", ...ASPECTS], rows: letterRows(results) });
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

/** F1 of each letter and aspect; for all letters precision and recall too. */
function letterRows(results: readonly LetterScores[]): readonly Row[] {
  const all = totalScores(scoresOf(results));
  const row = (letter: string, scores: Scores, ratio: keyof Ratios): Row => ({
    letter,
    ...Object.fromEntries(
      ASPECTS.map((aspect) => [aspect, ratios(scores[aspect].tally)[ratio].toFixed(3)]),
    ),
  });
  return [
    ...results.map(({ letter, scores }) => row(letter, scores, "f1")),
    row(`${ALL}: f1`, all, "f1"),
    row(`${ALL}: precision`, all, "precision"),
    row(`${ALL}: recall`, all, "recall"),
  ];
}

function typeRows(results: readonly LetterScores[]): readonly Row[] {
  const scores = totalScores(scoresOf(results));
  return ASPECTS.flatMap((aspect) => {
    const { tally, types } = scores[aspect];
    return [...Object.entries(types), [ALL, tally] as const].map(([type, one]) => ({
      aspect,
      type,
      ...tallyCells(one),
    }));
  });
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
