import { readByRules } from "../assemble/letter-files.ts";
import type { Lexicon } from "../claim/lexicon.ts";
import type { ReaderInstructions } from "../data/second-reader.ts";
import { modelRule } from "../model/second-reading.ts";
import { askLetter } from "../propose/ask-letter.ts";
import { gate } from "../propose/gates.ts";
import { fourGraphs } from "../propose/graphs.ts";
import type { Drop } from "../propose/proposal.ts";
import { requestsFor } from "../propose/request.ts";
import { scopeOf } from "../propose/scope.ts";
import { evaluate, type Scores } from "./evaluate.ts";
import { chosenFiles, type Evaluation } from "./evaluate-letters.ts";
import { readGold } from "./gold.ts";

/** The four ways of reading a letter that are scored beside each other. */
export const WAYS = ["rules", "model", "agreement", "union"] as const;

/** What a letter scored each way, and what the gates dropped. */
export interface ProposalScores {
  readonly letter: string;
  readonly scores: Readonly<Record<(typeof WAYS)[number], Scores>>;
  readonly drops: readonly Drop[];
}

export interface ProposalEvaluation extends Evaluation {
  /** The folder of recorded replies. */
  readonly replies: string;
  readonly model: string;
  readonly instructions: ReaderInstructions;
}

/** Scores rules, model, what both say and what either says on annotated letters, from recorded replies. */
export async function evaluateProposals(
  evaluation: ProposalEvaluation,
  lexicon: Lexicon,
): Promise<readonly ProposalScores[]> {
  const { model, replies, instructions } = evaluation;
  const { ontology } = lexicon;
  return Promise.all(
    chosenFiles(evaluation).map(async ({ stem, letter, gold: file }) => {
      const { read, graph } = await readByRules(letter, lexicon);
      const requests = requestsFor(read, { model, instructions, ontology });
      const reply = await askLetter(requests, { letter: stem, from: replies });
      const scope = scopeOf(read, graph, lexicon);
      const reading = gate(reply, scope);
      const four = fourGraphs(reading, scope, modelRule(model));
      const gold = readGold(file);
      const scores = {
        rules: evaluate(four.rules, gold, ontology),
        model: evaluate(four.model, gold, ontology),
        agreement: evaluate(four.agreement, gold, ontology),
        union: evaluate(four.union, gold, ontology),
      };
      return { letter: stem, scores, drops: reading.drops };
    }),
  );
}
