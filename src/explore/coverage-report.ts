import type { BuiltLetter, RuledLetter } from "../assemble/letter-files.ts";
import type { Lexicon } from "../claim/lexicon.ts";
import type { Span } from "../letter/letter.ts";
import { type Stretch, toOriginal } from "../letter/quote.ts";
import { compareText } from "../model/compare.ts";
import { factsAt, proofsOf, ruleOf, sentencesBySection } from "./proofs.ts";

/** A stretch of a letter with the number of facts that it proves. */
interface Covered extends Stretch {
  readonly text: string;
  readonly facts: number;
}

interface SentenceCoverage extends Covered {
  readonly clauses: readonly Covered[];
}

/** The sentences of a section; those with no facts were not understood, or say nothing. */
interface SectionCoverage {
  readonly section: string;
  readonly number: string;
  readonly heading: string;
  readonly sentences: readonly SentenceCoverage[];
}

/** How often a rule read something; 0 for one that never fired. */
interface RuleUse {
  readonly rule: string;
  readonly proofs: number;
}

/** What was understood of letters, sentence by sentence and rule by rule. */
export interface Coverage {
  readonly letters: readonly {
    readonly letter: string;
    readonly sections: readonly SectionCoverage[];
  }[];
  /** In order of use, the unused last. */
  readonly rules: readonly RuleUse[];
}

/** Tells which sentences of the letters gave no fact, and which rules never fired. */
export function coverageOf(
  letters: readonly BuiltLetter[],
  lexicon: Pick<Lexicon, "frames">,
): Coverage {
  const covered = letters.map((letter) => ({
    letter: letter.graph.letter.id,
    sections: coverSections(letter),
  }));
  return { letters: covered, rules: ruleUses(letters, lexicon) };
}

/** The sections of a letter that hold sentences, each sentence with what it proves. */
function coverSections({ read, graph }: RuledLetter): readonly SectionCoverage[] {
  const proofs = proofsOf(graph);
  const cover = (span: Span): Covered => {
    const place = toOriginal(read, span);
    const facts = factsAt(place, proofs).length;
    return { ...place, text: read.text.slice(span.from, span.to).trim(), facts };
  };
  return sentencesBySection(read, (sentence) => ({
    ...cover(sentence),
    clauses: sentence.clauses.map(cover),
  })).map(({ id: section, number, heading, sentences }) => ({
    section,
    number,
    heading,
    sentences,
  }));
}

function ruleUses(
  letters: readonly BuiltLetter[],
  { frames }: Pick<Lexicon, "frames">,
): readonly RuleUse[] {
  const uses = new Map(frames.ids.map((id) => [id, 0]));
  for (const { graph } of letters) {
    for (const proof of proofsOf(graph)) {
      const rule = ruleOf(proof);
      uses.set(rule, (uses.get(rule) ?? 0) + 1);
    }
  }
  return [...uses]
    .map(([rule, proofs]) => ({ rule, proofs }))
    .sort((a, b) => b.proofs - a.proofs || compareText(a.rule, b.rule));
}
