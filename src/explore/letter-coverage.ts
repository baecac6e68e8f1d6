import type { Lexicon } from "../claim/lexicon.ts";
import type { ReadLetter } from "../letter/letter.ts";
import { toOriginal } from "../letter/quote.ts";
import { compareText } from "../model/compare.ts";
import type { LetterCoverage } from "../model/coverage.ts";
import type { KnowledgeGraph, TextEvidence } from "../model/graph.ts";
import { factsAt, proofsOf, ruleOf, sentencesBySection } from "./proofs.ts";

/** What was understood of a letter, as far as the graph holds it. */
export function letterCoverage(
  read: ReadLetter,
  { entities, facts }: KnowledgeGraph,
  { frames }: Pick<Lexicon, "frames">,
): LetterCoverage {
  const letter = read.record.id;
  const proofs = proofsOf({ facts });
  const here = proofs.filter((proof) => proof.letter === letter);
  const uses = (among: readonly TextEvidence[], rule: string): number =>
    among.filter((proof) => ruleOf(proof) === rule).length;
  return {
    letter,
    sections: sentencesBySection(read, (sentence) => {
      const place = toOriginal(read, sentence);
      return { ...place, facts: factsAt(place, here) };
    }),
    entities: entities.flatMap(({ id, mentions }) => {
      const places = mentions.filter((mention) => mention.letter === letter);
      if (places.length === 0) return [];
      return [{ id, mentions: places.map(({ start, end }) => ({ start, end })) }];
    }),
    rules: frames.ids
      .map((rule) => ({
        rule,
        here: uses(here, rule),
        elsewhere: uses(proofs, rule) - uses(here, rule),
      }))
      .sort((a, b) => b.here - a.here || b.elsewhere - a.elsewhere || compareText(a.rule, b.rule)),
  };
}
