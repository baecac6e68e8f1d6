import { readFileSync } from "node:fs";
import type { Lexicon } from "../extract/lexicon.ts";
import type { ReadLetter, Span } from "../letter/letter.ts";
import { type Stretch, toOriginal } from "../letter/quote.ts";
import { readLetter } from "../letter/read-letter.ts";
import { compareText } from "../model/compare.ts";
import { isTextEvidence, type LetterGraph, type TextEvidence } from "../model/graph.ts";
import type { BuiltLetter } from "./letter-files.ts";

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
export async function coverageOf(
  letters: readonly BuiltLetter[],
  lexicon: Lexicon,
): Promise<Coverage> {
  const { gazetteer, forms } = lexicon;
  const covered = await Promise.all(
    letters.map(async ({ file, graph }) => {
      const read = await readLetter(readFileSync(file), { file, gazetteer, forms });
      return { letter: graph.letter.id, sections: coverSections(read, graph) };
    }),
  );
  return { letters: covered, rules: ruleUses(letters, lexicon) };
}

/** The sections of a letter that hold sentences, each sentence with what it proves. */
function coverSections(read: ReadLetter, graph: LetterGraph): readonly SectionCoverage[] {
  const proofs = proofsOf(graph);
  const cover = (span: Span): Covered => {
    const place = toOriginal(read, span);
    const proven = proofs.filter(({ start, end }) => start < place.end && place.start < end);
    const facts = new Set(proven.map(({ fact }) => fact)).size;
    return { ...place, text: read.text.slice(span.from, span.to).trim(), facts };
  };
  return read.record.sections.flatMap(({ id, number, heading }) => {
    const sentences = read.sentences
      .filter(({ section }) => section === id)
      .map((sentence) => ({ ...cover(sentence), clauses: sentence.clauses.map(cover) }));
    return sentences.length === 0 ? [] : [{ section: id, number, heading, sentences }];
  });
}

function proofsOf({ letter, facts }: LetterGraph): (TextEvidence & { readonly fact: string })[] {
  return facts.flatMap(({ id, evidence }) =>
    evidence
      .filter(isTextEvidence)
      .filter((proof) => proof.letter === letter.id)
      .map((proof) => ({ ...proof, fact: id })),
  );
}

function ruleUses(letters: readonly BuiltLetter[], { patterns }: Lexicon): readonly RuleUse[] {
  const uses = new Map(patterns.map(({ id }) => [id, 0]));
  for (const { graph } of letters) {
    for (const { rule } of proofsOf(graph)) uses.set(rule, (uses.get(rule) ?? 0) + 1);
  }
  return [...uses]
    .map(([rule, proofs]) => ({ rule, proofs }))
    .sort((a, b) => b.proofs - a.proofs || compareText(a.rule, b.rule));
}
