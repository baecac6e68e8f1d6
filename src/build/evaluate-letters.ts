import type { Lexicon } from "../extract/lexicon.ts";
import { fail } from "../model/errors.ts";
import { evaluate, type Scores } from "./evaluate.ts";
import { goldFiles, readGold } from "./gold.ts";
import { readByRules } from "./letter-files.ts";

/** What the reading of one annotated letter scored. */
export interface LetterScores {
  readonly letter: string;
  readonly scores: Scores;
}

/**
 * Reads the annotated letters of a folder by rules alone and scores each. `only` picks letters by
 * the beginning of their file names.
 */
export async function evaluateLetters(
  folder: string,
  lexicon: Lexicon,
  only: readonly string[] = [],
): Promise<readonly LetterScores[]> {
  const files = goldFiles(folder);
  const strangers = only.filter((name) => !files.some(({ stem }) => stem.startsWith(name)));
  if (strangers.length > 0 || files.length === 0) {
    const what = strangers.length > 0 ? `no letter is called ${strangers.join(", ")}` : "no letter";
    const cure = `There is ${files.map(({ stem }) => stem).join(", ") || "nothing"}`;
    throw fail("not-found", "no-gold", { what, file: folder, cure });
  }
  const chosen = files.filter(
    ({ stem }) => only.length === 0 || only.some((name) => stem.startsWith(name)),
  );
  return Promise.all(
    chosen.map(async ({ stem, letter, gold }) => {
      const graph = await readByRules(letter, lexicon);
      return { letter: stem, scores: evaluate(graph, readGold(gold), lexicon.ontology) };
    }),
  );
}
