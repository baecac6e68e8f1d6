import { ASPECTS, type Scores, totalScores } from "../evaluate/evaluate.ts";
import type { LetterScores } from "../evaluate/evaluate-letters.ts";
import { type Mistake, type Ratios, ratios, type Tally } from "../evaluate/tally.ts";
import type { Row } from "../model/query.ts";
import type { Rows } from "./output.ts";

const COUNTS = ["precision", "recall", "f1", "right", "missed", "wrong"];
const MISTAKES = ["letter", "aspect", "kind", "type", "what", "text", "rule"];
const ALL = "all";

/** The scores of all letters as if they were one. */
export function allScores(results: readonly LetterScores[]): Scores {
  return totalScores(results.map(({ scores }) => scores));
}

/** F1 of each letter and aspect; for all letters precision and recall too. */
export function letterRows(results: readonly LetterScores[]): Rows {
  const all = allScores(results);
  const row = (letter: string, scores: Scores, ratio: keyof Ratios): Row => ({
    letter,
    ...Object.fromEntries(
      ASPECTS.map((aspect) => [aspect, ratios(scores[aspect].tally)[ratio].toFixed(3)]),
    ),
  });
  const rows = [
    ...results.map(({ letter, scores }) => row(letter, scores, "f1")),
    row(`${ALL}: f1`, all, "f1"),
    row(`${ALL}: precision`, all, "precision"),
    row(`${ALL}: recall`, all, "recall"),
  ];
  return { columns: ["letter", ...ASPECTS], rows };
}

/** The scores of each type of entity, relation and unit. */
export function typeRows(results: readonly LetterScores[]): Rows {
  const scores = allScores(results);
  const rows = ASPECTS.flatMap((aspect) => {
    const { tally, types } = scores[aspect];
    return [...Object.entries(types), [ALL, tally] as const].map(([type, one]) => ({
      aspect,
      type,
      ...tallyCells(one),
    }));
  });
  return { columns: ["aspect", "type", ...COUNTS], rows };
}

function tallyCells(tally: Tally): Row {
  const { precision, recall, f1 } = ratios(tally);
  const cells = { precision: precision.toFixed(3), recall: recall.toFixed(3), f1: f1.toFixed(3) };
  return { ...cells, right: tally.right, missed: tally.missed, wrong: tally.wrong };
}

/** Every miss and false alarm with its words. */
export function mistakeRows(results: readonly LetterScores[]): Rows {
  const rows = results.flatMap(({ letter, scores }) =>
    ASPECTS.flatMap((aspect) =>
      scores[aspect].mistakes.map(({ rule = "", ...mistake }: Mistake) => ({
        letter,
        ...mistake,
        rule,
      })),
    ),
  );
  return { columns: MISTAKES, rows };
}
