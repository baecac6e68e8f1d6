import { existsSync } from "node:fs";
import { join } from "node:path";
import { readByRules } from "../assemble/letter-files.ts";
import type { Lexicon } from "../claim/lexicon.ts";
import { failure } from "../model/errors.ts";
import type { LetterGraph } from "../model/graph.ts";
import { applyReview } from "../review/apply.ts";
import { readReview } from "../review/schema.ts";
import { evaluate, type Scores } from "./evaluate.ts";
import { type GoldFile, goldFiles, readGold } from "./gold.ts";

/** What the reading of one annotated letter scored. */
export interface LetterScores {
  readonly letter: string;
  readonly scores: Scores;
}

/** Which letters are scored, and how they are read. */
export interface Evaluation {
  /** The folder of annotations. */
  readonly gold: string;
  /** The folder of the letters, when they are not beside the annotations. */
  readonly texts?: string;
  /** Beginnings of file names; all letters when there are none. */
  readonly only?: readonly string[];
  /** The folder of reviews to apply; rules alone when absent. */
  readonly reviews?: string;
}

/** Reads annotated letters and scores each. */
export async function evaluateLetters(
  evaluation: Evaluation,
  lexicon: Lexicon,
): Promise<readonly LetterScores[]> {
  const { reviews } = evaluation;
  return Promise.all(
    chosenFiles(evaluation).map(async ({ stem, letter, gold }) => {
      const ruled = (await readByRules(letter, lexicon)).graph;
      const graph =
        reviews === undefined ? ruled : reviewedBy(join(reviews, `${stem}.yaml`), ruled, lexicon);
      return { letter: stem, scores: evaluate(graph, readGold(gold), lexicon.ontology) };
    }),
  );
}

/** The annotated letters that are to be scored. */
export function chosenFiles({
  gold: folder,
  texts = folder,
  only = [],
}: Evaluation): readonly GoldFile[] {
  const files = goldFiles(folder, texts);
  const strangers = only.filter((name) => !files.some(({ stem }) => stem.startsWith(name)));
  if (strangers.length > 0 || files.length === 0) {
    const what = strangers.length > 0 ? `no letter is called ${strangers.join(", ")}` : "no letter";
    const cure = `There is ${files.map(({ stem }) => stem).join(", ") || "nothing"}`;
    throw failure("not-found", "no-gold", { what, file: folder, cure });
  }
  return files.filter(
    ({ stem }) => only.length === 0 || only.some((name) => stem.startsWith(name)),
  );
}

function reviewedBy(file: string, graph: LetterGraph, { ontology }: Lexicon): LetterGraph {
  return existsSync(file) ? applyReview(graph, readReview(file), ontology).graph : graph;
}
